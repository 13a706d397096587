/**
 * The one way out to the network. Rules every form keeps: redirects are never followed, no cookies
 * or cache, at most `maxBytes` of a body are read, and a deadline covers the whole exchange.
 */
export interface Http {
  /** Never rejects: what went wrong is a value. */
  send(request: HttpRequest): Promise<HttpAnswer>
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Whole exchange; default 15 s. */
  readonly timeoutMs?: number
  /** Default 64 KiB. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

export type HttpAnswer = HttpResponse | HttpSilence

export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** Longer than `maxBytes`, or it did not end in time; then `body` is its beginning. */
  readonly cut: false | 'too-long' | 'broken-off'
}

/** No usable answer. `detail` is a short technical text without secrets. */
export interface HttpSilence {
  readonly kind: 'silence'
  readonly reason:
    | 'dns'
    /** The resolver says that there is no such name (NXDOMAIN). */
    | 'name-unknown'
    | 'refused'
    | 'reset'
    | 'timeout'
    | 'certificate'
    | 'tls'
    | 'redirected'
    | 'proxy'
    | 'offline'
    | 'aborted'
    | 'address'
    /** The name leads to an address that its server has no business at: see address-gate. */
    | 'private-address'
    | 'other'
  readonly detail: string
}

export const defaultTimeoutMs = 15_000
export const defaultMaxBytes = 64 * 1024

/** Body as text, for parsing and for showing behind "Details". */
export function bodyText(response: HttpResponse): string {
  return new TextDecoder('utf-8', { fatal: false }).decode(response.body)
}
