import { pageSignatureFits, signPage, type SigningKey } from './report-key.ts'
import type { KeyObject } from 'node:crypto'

// A page carries the report as data, and a signature of its own: what people read stands in the
// page's text, so that text must not be changed beside an untouched report.
const reportStart = '<script type="application/json" id="report">\n'
const signatureStart = '<script type="application/json" id="page-signature">'
const blockEnd = '</script>\n'
const pageEnd = `${blockEnd}</body>\n</html>\n`

/** `reportText` as a block of data: it holds no `<`, so nothing in it can end the block. */
export const reportBlock = (text: string): string => `${reportStart}${text}${blockEnd}`

/** `page` up to the end of its body's content; signed and closed. */
export function closePage(page: string, key: SigningKey): string {
  return `${page}${signatureStart}${JSON.stringify(signPage(page, key))}${pageEnd}`
}

export interface PageParts {
  readonly report: string
  /** The page's own text is as it was signed by the key. */
  readonly fits: (key: KeyObject) => boolean
}

/** Undefined where it is no page with exactly one report in it. */
export function openPage(text: string): PageParts | undefined {
  const start = onlyAt(text, reportStart)
  if (start === undefined) return undefined
  const end = text.indexOf(blockEnd, start)
  if (end === -1) return undefined
  const report = text.slice(start + reportStart.length, end)
  return { report, fits: (key) => pageFits(text, key) }
}

function pageFits(text: string, key: KeyObject): boolean {
  const start = onlyAt(text, signatureStart)
  if (start === undefined || !text.endsWith(pageEnd)) return false
  const signed = text.slice(start + signatureStart.length, -pageEnd.length)
  const signature = /^"([A-Za-z0-9+/=]+)"$/.exec(signed)?.[1]
  return signature !== undefined && pageSignatureFits(text.slice(0, start), signature, key)
}

/** Where it stands, if it stands once. */
function onlyAt(text: string, part: string): number | undefined {
  const first = text.indexOf(part)
  return first === -1 || text.indexOf(part, first + 1) !== -1 ? undefined : first
}
