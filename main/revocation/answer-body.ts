import { jsonObject } from '../providers/json-answer.ts'
import { bodyText, type HttpResponse } from '../system/http.ts'

/** The `error` of a JSON object (RFC 6749 §5.2), or null. Anything but a plain code is not repeated. */
export function oauthError(answer: HttpResponse): string | null {
  const document = jsonObject(answer)
  if (document === null || !Object.hasOwn(document, 'error')) return null
  const error = document['error']
  return typeof error === 'string' && /^[a-z0-9_.-]{1,40}$/i.test(error) ? error : 'odd-error'
}

export function saysHtml(answer: HttpResponse): boolean {
  return /html/i.test(answer.headers.get('content-type') ?? '')
}

export function looksLikeHtml(answer: HttpResponse): boolean {
  // Scripts and styles come first on some portals, hence any tag at the beginning counts.
  return saysHtml(answer) || /^[\s\uFEFF]*<[a-z!?/]/i.test(bodyText(answer))
}
