import { timingSafeEqual, createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request to the loopback address is, before anything of it is used. */
export type CallbackRequest =
  | { readonly kind: 'answer'; readonly url: URL }
  /** Not ours or not now; `status` is all the sender learns. */
  | { readonly kind: 'wrong'; readonly status: 400 | 403 | 404 | 405 }

export interface Expected {
  readonly host: string
  readonly path: string
  /** Null: nothing is waited for. */
  readonly state: string | null
}

const wrong = (status: 400 | 403 | 404 | 405): CallbackRequest => ({ kind: 'wrong', status })

/**
 * Any program and any web page can call a loopback port (RFC 8252 §8.3 and §8.9). Only a top-level
 * GET to our very host and path with our state is an answer; everything else changes nothing.
 */
export function readCallback(request: IncomingMessage, expected: Expected): CallbackRequest {
  // DNS rebinding: the page's own host name would stand here instead of the address.
  if (headerValues(request, 'host').join() !== expected.host) return wrong(403)
  const target = request.url ?? ''
  const url = target.startsWith('/') ? URL.parse(`http://${expected.host}${target}`) : null
  // Compared as sent: the parser would turn `/callback/../callback/x` into ours.
  if (url === null || target.split('?')[0] !== expected.path) return wrong(404)
  if (request.method !== 'GET') return wrong(405)
  if (!isNavigation(request)) return wrong(403)
  return isAnswer(url.searchParams, expected.state) ? { kind: 'answer', url } : wrong(400)
}

/** Browsers say what a request is for (Fetch Metadata); a redirect is a navigation of a page. */
function isNavigation(request: IncomingMessage): boolean {
  const mode = request.headers['sec-fetch-mode']
  const destination = request.headers['sec-fetch-dest']
  return (
    (mode === undefined || mode === 'navigate') &&
    (destination === undefined || destination === 'document')
  )
}

/** RFC 6749 §4.1.2: `state` (ours) and either `code` or `error`, each once. */
export function isAnswer(parameters: URLSearchParams, state: string | null): boolean {
  const states = parameters.getAll('state')
  const results = [...parameters.getAll('code'), ...parameters.getAll('error')]
  if (state === null || states.length !== 1 || results.length !== 1) return false
  return results[0] !== '' && isSame(states[0] ?? '', state)
}

/** In constant time, also where the lengths differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

function headerValues(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  )
}
