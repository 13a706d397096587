import type { Page } from '@playwright/test'

/** What may stand on a screen without being in the catalogue: names of people, servers and files. */
export type Data = readonly (string | RegExp)[]

/**
 * What is wrong with the text of the screen as it stands: cut off, wider than its box, or the page
 * scrolling sideways. In a pseudo-locale, where the catalogue puts every word in ⟦brackets⟧, also
 * words outside them (hard-coded), seen or only read aloud; `<bdi>`, `<code>` and `<pre>` hold data.
 */
export async function unreadable(page: Page, data: Data = []): Promise<string[]> {
  const clipped = await page.evaluate(clippedText)
  const isPseudo = await page.evaluate(() => /^(en-XA|ar-XB)/.test(document.documentElement.lang))
  if (!isPseudo) return clipped
  const isData = (text: string): boolean =>
    data.some((one) => (typeof one === 'string' ? text === one : one.test(text)))
  const hardCoded = (await page.evaluate(wordsOutsideBrackets)).filter(({ text }) => !isData(text))
  return [...clipped, ...hardCoded.map(({ where, text }) => `hard-coded in ${where}: ${text}`)]
}

// The functions below run in the page: they may use nothing from outside themselves.

function clippedText(): string[] {
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
  const found: string[] = []
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) found.push(`the page scrolls sideways: ${scrollWidth}`)
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element)
    const text = element.textContent.trim()
    if (text === '' || display === 'inline' || element.closest('svg, select, .unseen')) continue
    if (!element.checkVisibility({ visibilityProperty: true }) || element.clientWidth <= 1) continue
    const isWide = element.scrollWidth > element.clientWidth + 1
    const isHigh = element.scrollHeight > element.clientHeight + 1
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    const scrolls = overflowX === 'auto' || overflowX === 'scroll'
    const isShortened = textOverflow === 'ellipsis' && element.hasAttribute('title')
    const says = `${name(element)}: ${text.slice(0, 60)}`
    if (isWide && hides(overflowX) && !isShortened) found.push(`cut off in ${says}`)
    if (isHigh && hides(overflowY) && !isShortened) found.push(`cut off below in ${says}`)
    if (isWide && scrolls && !element.closest('pre, code')) found.push(`sideways in ${says}`)
    if (isWide && overflowX === 'visible' && element.childElementCount === 0) {
      found.push(`wider than its box, ${says}`)
    }
  }
  return found
}

function wordsOutsideBrackets(): { where: string; text: string }[] {
  const found: { where: string; text: string }[] = []
  const name = (element: Element | null): string =>
    `${element?.tagName.toLowerCase() ?? ''}.${element?.getAttribute('class') ?? ''}`
  // Brackets may open in one text and close in another, where a sentence is put together.
  let depth = 0
  const outside = (text: string): string => {
    let kept = ''
    for (const char of text) {
      if (char === '⟦') depth += 1
      if (depth === 0) kept += char
      if (char === '⟧') depth = Math.max(0, depth - 1)
    }
    return kept.replaceAll(/\s+/g, ' ').trim()
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement
    const text = outside(node.textContent ?? '')
    if (!/\p{L}{2}/u.test(text) || element?.closest('bdi, code, pre, script, style')) continue
    found.push({ where: name(element), text })
  }
  depth = 0
  const spoken = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'title',
    'placeholder',
    'alt',
  ]
  for (const element of document.body.querySelectorAll('*')) {
    for (const attribute of spoken) {
      const text = outside(element.getAttribute(attribute) ?? '')
      if (/\p{L}{2}/u.test(text)) found.push({ where: `${name(element)} ${attribute}`, text })
    }
  }
  const title = outside(document.title)
  if (/\p{L}{2}/u.test(title)) found.push({ where: 'the title', text: title })
  return found
}
