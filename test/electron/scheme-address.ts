// Chromium hands an address with an unknown scheme to the desktop, so a scheme of the app's own
// travels as https: app://bundle/x is https://bundle.app.standin-scheme.localhost/x in the page.
// Main sees only the app's form.

const suffix = 'standin-scheme.localhost'
const schemes = new Set<string>()

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

export function toPageAddress(url: string): string {
  const [, scheme = '', host, rest = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/s.exec(url) ?? []
  if (host === undefined || !schemes.has(scheme)) return url
  return `https://${host}.${scheme}.${suffix}${rest === '' ? '/' : rest}`
}

export function fromPageAddress(url: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/(.*)\.([a-z][a-z0-9+-]*)\.standin-scheme\.localhost(?::443)?(\/.*)?$/s.exec(url) ??
    []
  if (host === undefined || scheme === undefined) return url
  return `${scheme}://${host}${rest ?? ''}`
}

/** The app's own addresses inside a Content-Security-Policy or a Location header. */
export function toPageHeader(name: string, value: string): string {
  const lower = name.toLowerCase()
  if (lower === 'location' || lower === 'access-control-allow-origin') return toPageAddress(value)
  if (!lower.startsWith('content-security-policy')) return value
  return value.replace(/(?<=^|\s)([a-z][a-z0-9+-]*):(\/\/[^\s;/]+)?(?=[\s;/]|$)/g, (source) => {
    const scheme = source.slice(0, source.indexOf(':'))
    if (!schemes.has(scheme)) return source
    if (source === `${scheme}:`) return `https://*.${scheme}.${suffix}`
    return toPageAddress(source).replace(/\/$/, '')
  })
}
