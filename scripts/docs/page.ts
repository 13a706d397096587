// One Markdown page as the checks of the docs see it: prose, links, code spans and fenced blocks.
import { readFileSync } from 'node:fs'

export interface Fence {
  readonly line: number
  /** What stands behind the three ticks, e.g. `sh run`. */
  readonly info: string
  readonly text: string
}

export interface Page {
  readonly path: string
  /** The page without its fenced blocks; as many lines as the page. */
  readonly prose: readonly string[]
  readonly fences: readonly Fence[]
}

export function readPage(path: string): Page {
  const prose: string[] = []
  const fences: Fence[] = []
  let open: { line: number; info: string; lines: string[] } | undefined
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const mark = /^\s*```(.*)$/.exec(line)
    if (mark === null && open === undefined) prose.push(line)
    else prose.push('')
    if (mark === null) open?.lines.push(line)
    else if (open === undefined) open = { line: at + 1, info: (mark[1] ?? '').trim(), lines: [] }
    else {
      fences.push({ line: open.line, info: open.info, text: open.lines.join('\n') })
      open = undefined
    }
  }
  return { path, prose, fences }
}

/** The anchors GitHub gives the headings of a page: lower case, no punctuation, dashes for spaces. */
export function anchorsOf({ prose }: Page): Set<string> {
  const anchors = new Set<string>()
  for (const line of prose) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]
    if (heading === undefined) continue
    const slug = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-')
    let anchor = slug
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`
    anchors.add(anchor)
  }
  return anchors
}
