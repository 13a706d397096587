// What a page of the docs claims about this repository, and which of it is not so.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { anchorsOf, readPage, type Page } from './page.ts'

/** The folders a path in backticks may begin with; anything else is no claim about a file. */
const pathInTicks =
  /`((?:main|renderer|preload|scripts|test|docs|words|assets|\.github)\/[\w./*-]*[\w/*])`/g
const testInTicks =
  /`(?:test\/)?((?:unit|integration|e2e|providers|faults|electron)\/[\w/-]+?)(?:\.(?:test|spec)\.tsx?)?`/g
const titleBehind = /^(?:,?\s?(?:\(\d[^“)]*)?)“([^”]+)”/

/** Relative links, pictures and anchors that lead nowhere. */
export function brokenLinks(page: Page): string[] {
  return page.prose.flatMap((line, at) =>
    [...line.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return []
      const [file = '', anchor] = target.split('#')
      const path = file === '' ? page.path : normalize(join(dirname(page.path), file))
      const where = `${page.path}:${at + 1}`
      if (!existsSync(path)) return [`${where} links to ${target}: no such file`]
      if (anchor === undefined || anchorsOf(readPage(path)).has(anchor)) return []
      return [`${where} links to ${target}: no such heading`]
    }),
  )
}

/** `npm run …` of a script that package.json does not have. */
export function unknownScripts(page: Page, scripts: ReadonlySet<string>): string[] {
  const text = [...page.prose, ...page.fences.map((fence) => fence.text)].join('\n')
  return [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].flatMap(([, script = '']) =>
    scripts.has(script) ? [] : [`${page.path} names npm run ${script}: no such script`],
  )
}

/**
 * Paths in backticks that are not there. Patterns (`main/**`) must match something; the bare name of a
 * page is one beside this page or in the root.
 */
export function missingPaths(page: Page): string[] {
  const isPage = (name: string): boolean =>
    existsSync(name) || existsSync(join(dirname(page.path), name))
  return page.prose.flatMap((line, at) => {
    const paths = [...line.matchAll(pathInTicks)].map(([, path = '']) => path)
    const pages = [...line.matchAll(/`([\w-]+\.md)`/g)].map(([, name = '']) => name)
    return [
      ...paths.filter((path) => globSync(path).length === 0),
      ...pages.filter((name) => !isPage(name)),
    ].map((missing) => `${page.path}:${at + 1} names ${missing}: not there`)
  })
}

function sourcesOf(test: string): string | undefined {
  const paths = globSync(`test/${test}{,.test.ts,.test.tsx,.spec.ts}`, { withFileTypes: true })
  const files = paths.filter((path) => path.isFile())
  const inFolder = paths.some((path) => path.isDirectory())
  if (inFolder && files.length === 0) return ''
  if (files.length === 0) return undefined
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('')
}

const plain = (text: string): string => text.replace(/\\?[’']/g, "'").replace(/\s+/g, ' ')

/** The titles that stand right behind the name of a test file, one after the other. */
function titlesBehind(text: string): string[] {
  const titles: string[] = []
  for (let rest = text.trimStart(); ;) {
    const found = titleBehind.exec(rest)
    if (found?.[1] === undefined) return titles
    titles.push(found[1])
    rest = rest.slice(found[0].length)
  }
}

/** Test files and titles that the suite does not have. “…” in a title stands for any text. */
export function missingTests(page: Page): string[] {
  const text = page.prose.join('\n')
  return [...text.matchAll(testInTicks)].flatMap((match) => {
    const test = match[1] ?? ''
    const line = text.slice(0, match.index).split('\n').length
    const where = `${page.path}:${line} names ${test}`
    const source = sourcesOf(test)
    if (source === undefined) return [`${where}: no such test file`]
    const here = plain(source)
    return titlesBehind(text.slice(match.index + match[0].length))
      .filter(
        (title) => !title.split(/…|%[isd]/).every((part) => here.includes(plain(part).trim())),
      )
      .map((title) => `${where} “${title}”: no such title`)
  })
}

const visibleWords = globSync('words/en/*.ts')
  .map((path) => plain(readFileSync(path, 'utf8')))
  .join('')

/** “Quotes” on a page for people that no catalogue of words has. “…” stands for any text. */
export function wordsNobodySees(page: Page): string[] {
  if (!/^docs\/(for-people\/|moving)/.test(page.path)) return []
  return [...page.prose.join('\n').matchAll(/“([^”]+)”/g)].flatMap(([, quote = '']) =>
    quote.split('…').every((part) => visibleWords.includes(plain(part).trim()))
      ? []
      : [`${page.path} quotes “${quote}”: the app does not say that`],
  )
}
