import type { ElementHandle, Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resize } from '../../test/e2e/desk.ts'
import type { App } from '../../test/e2e/fixture.ts'
import * as looks from '../../test/e2e/scenes/looks.ts'

const languages = ['en', 'de', 'en-XA'] as const
const themes = ['light', 'dark', 'contrast'] as const
const sizes = [looks.wide, looks.small] as const
const triesForAPictureOfItsOwn = 3

/** Of which scene each picture is, by the hash of its bytes; one for all acts. */
export type Known = Map<string, string>

export interface Taken {
  readonly pictures: number
  /** Pictures that show another scene, to the byte: `this = that`. */
  readonly alike: readonly string[]
}

interface Shown {
  readonly folder: string
  readonly act: string
  readonly name: string
  readonly app: App
  readonly seen: ElementHandle
  readonly known: Known
}

/** One scene in every language, size and theme, and beside the pictures what can be read in each language. */
export async function pictureScene({ folder, act, name, app, seen, known }: Shown): Promise<Taken> {
  const { page } = app
  const place = join(folder, act)
  mkdirSync(place, { recursive: true })
  const alike: string[] = []
  let pictures = 0
  await page.mouse.move(0, 0) // nothing is to look pointed at
  await looks.settled(app)
  await page.screenshot() // the first may still be of what was there before; it is thrown away
  for (const language of languages) {
    await looks.speak(app, language)
    for (const size of sizes) {
      await resize(app, size)
      for (const theme of themes) {
        await looks.wear(app, theme)
        await looks.bringIntoView(seen)
        await looks.settled(app)
        const picture = `${name}.${language}.${size.width}.${theme}`
        const { bytes, twin } = await take(page, name, known)
        writeFileSync(join(place, `${picture}.png`), bytes)
        if (twin !== undefined) alike.push(`${picture} = ${twin}`)
        pictures += 1
      }
    }
    writeFileSync(join(place, `${name}.${language}.txt`), await readable(app))
  }
  await looks.asAtFirst(app)
  return { pictures, alike }
}

/**
 * A picture that shows another scene to the byte was most likely taken before the window was painted
 * anew: it is taken again, and what stays the same is told.
 */
async function take(
  page: Page,
  scene: string,
  known: Known,
): Promise<{ bytes: Buffer; twin: string | undefined }> {
  for (let tries = 1; ; tries += 1) {
    const bytes = await page.screenshot({ animations: 'disabled' })
    const hash = createHash('sha256').update(bytes).digest('hex')
    const owner = known.get(hash)
    const twin = owner === scene ? undefined : owner
    if (twin === undefined) known.set(hash, scene)
    if (twin === undefined || tries === triesForAPictureOfItsOwn) return { bytes, twin }
    await page.waitForTimeout(500)
  }
}

/** The words of the window, those read aloud included. */
function readable({ page }: App): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.body.querySelectorAll('[aria-label], [placeholder], [title]')]
      .flatMap((one) =>
        ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)),
      )
      .filter((text) => text !== null)
    return [document.title, document.body.innerText, '', ...spoken].join('\n')
  })
}
