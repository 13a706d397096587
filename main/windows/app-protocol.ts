import { protocol } from 'electron'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { directionOf } from '../../words/locales.ts'

/** No exception: no inline script or style, no connection from the page to anywhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
})

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: headers('text/plain') })

/** Must be called before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ])
}

/**
 * Serves the built page and the re-encoded account pictures. A path that leaves the folder, also
 * through a link or an encoding, is not found.
 */
export function appProtocolHandler(options: {
  folder: string
  picture: (accountId: string) => Uint8Array | undefined
  /** BCP 47: the page is in this language from its first byte. */
  locale: () => string
}): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = ownPath(request.url)
    if (path === undefined || request.method !== 'GET') return notFound()
    try {
      const picture = /^\/picture\/([0-9a-f-]{36})$/.exec(path)
      if (picture?.[1] !== undefined) {
        const png = options.picture(picture[1])
        return png === undefined
          ? notFound()
          : new Response(Buffer.from(png), { headers: headers('image/png') })
      }
      const type = types[extname(path)]
      if (type === undefined) return notFound()
      const root = await realpath(options.folder)
      const file = await realpath(join(root, path))
      if (!file.startsWith(root + sep)) return notFound()
      const content = await readFile(file)
      const body = type === types['.html'] ? inLanguage(content, options.locale()) : content
      return new Response(new Uint8Array(body), { headers: headers(type) })
    } catch {
      return notFound()
    }
  }
}

function inLanguage(page: Buffer, locale: string): Buffer {
  const html = `<html lang="${locale}" dir="${directionOf(locale)}">`
  return Buffer.from(page.toString('utf8').replace('<html lang="en">', html))
}

function ownPath(address: string): string | undefined {
  try {
    const url = new URL(address)
    if (url.protocol !== 'app:' || url.host !== 'handback') return undefined
    if (url.username !== '' || url.password !== '') return undefined
    const path = decodeURIComponent(url.pathname)
    return /[\0\\]|\.\./.test(path) ? undefined : path
  } catch {
    return undefined
  }
}
