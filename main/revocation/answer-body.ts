import { bodyText, type HttpResponse } from '../system/http.ts'

/** The `error` of a JSON object (RFC 6749 §5.2), or null. Anything but a plain code is not repeated. */
export function oauthError(answer: HttpResponse): string | null {
  if (answer.cut !== false || answer.body.length === 0) return null
  try {
    const json: unknown = JSON.parse(bodyText(answer))
    if (typeof json !== 'object' || json === null || !('error' in json)) return null
    const { error } = json
    return typeof error === 'string' && /^[a-z0-9_.-]{1,40}$/i.test(error) ? error : 'odd-error'
  } catch {
    return null
  }
}

export function saysHtml(answer: HttpResponse): boolean {
  return /html/i.test(answer.headers.get('content-type') ?? '')
}

export function looksLikeHtml(answer: HttpResponse): boolean {
  // Scripts and styles come first on some portals, hence any tag at the beginning counts.
  return saysHtml(answer) || /^[\s\uFEFF]*<[a-z!?/]/i.test(bodyText(answer))
}
