import { createHash } from 'node:crypto'
import type { Language } from '../system/language.ts'
import { directionOf } from '../../words/locales.ts'
import type { WordKey } from '../../words/words.ts'

export type ResultPage = 'received' | 'declined' | 'not-expected'

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:1rem/1.6 system-ui,sans-serif;background:#f6f5f1;color:#20221f}
main{max-width:26rem;padding:2rem}
h1{font-size:1.5rem;line-height:1.3;font-weight:600;margin:0 0 .5rem}
p{margin:0}
@media (prefers-color-scheme:dark){body{background:#1b1d1a;color:#ecebe4}}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing may run, load, frame or be sent from this page; nothing of the request is shown on it. */
export const resultPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  connection: 'close',
}

export function resultPage(page: ResultPage, { locale, say }: Language): string {
  const words = (part: 'title' | 'text'): string => {
    const key: WordKey = `result-page.${page}.${part}`
    return say(key).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
  }
  return `<!doctype html>
<html lang="${locale()}" dir="${directionOf(locale())}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words('title')}</title><style>${style}</style></head>
<body><main><h1>${words('title')}</h1><p>${words('text')}</p></main></body></html>
`
}
