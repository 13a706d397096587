import { readCapped } from './http-body.ts'
import {
  defaultMaxBytes,
  defaultTimeoutMs,
  type Http,
  type HttpAnswer,
  type HttpRequest,
  type HttpSilence,
} from './http.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Turns what a `fetch` threw into a reason; it differs between Node and Chromium. */
export type ReasonOf = (error: unknown) => HttpSilence['reason']

/** The rules of `Http` over any `fetch`; `reasonOf` reads that fetch's errors. */
export function httpOverFetch(fetchOnce: Fetch, reasonOf: ReasonOf): Http {
  return {
    async send(request) {
      const url = sendable(request.url)
      if (url === null) return silence('address', 'not an http or https address')
      if (request.signal?.aborted === true) return silence('aborted', 'cancelled before sending')
      const deadline = startDeadline(request)
      try {
        return await exchange(fetchOnce, url, request, deadline.signal)
      } catch (error) {
        return silenceOf(error, reasonOf, deadline)
      } finally {
        deadline.clear()
      }
    },
  }
}

const silence = (reason: HttpSilence['reason'], detail: string): HttpSilence => ({
  kind: 'silence',
  reason,
  detail,
})

/** Addresses with a user name are refused: `fetch` would, and they are how hosts are disguised. */
function sendable(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

interface Deadline {
  readonly signal: AbortSignal
  readonly passed: () => boolean
  readonly clear: () => void
}

function startDeadline(request: HttpRequest): Deadline {
  const controller = new AbortController()
  let passed = false
  const timer = setTimeout(() => {
    passed = true
    controller.abort()
  }, request.timeoutMs ?? defaultTimeoutMs)
  const cancel = (): void => controller.abort()
  request.signal?.addEventListener('abort', cancel)
  return {
    signal: controller.signal,
    passed: () => passed,
    clear: () => {
      clearTimeout(timer)
      request.signal?.removeEventListener('abort', cancel)
    },
  }
}

async function exchange(
  fetchOnce: Fetch,
  url: string,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const response = await fetchOnce(url, {
    method: request.method,
    // A name that says who asks; Chromium's own would say which machine.
    headers: { 'user-agent': 'Handback', ...request.headers },
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  })
  // Node shows the 3xx itself, Chromium an opaque answer or an error: one shape for all of them.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel()
    return silence('redirected', `status ${response.status}${targetOf(response, url)}`)
  }
  // Belt and braces: no answer counts that comes from elsewhere.
  if (response.url !== '' && URL.parse(response.url)?.origin !== URL.parse(url)?.origin) {
    await response.body?.cancel()
    return silence('redirected', 'another host answered')
  }
  const { body, cut } = await readCapped(response.body, request.maxBytes ?? defaultMaxBytes, signal)
  if (request.signal?.aborted === true) return silence('aborted', 'cancelled')
  return {
    kind: 'response',
    status: response.status,
    headers: new Map(response.headers),
    body,
    cut,
  }
}

/** Origin only: path and query of a redirect may hold what does not belong in a log. */
function targetOf(response: Response, url: string): string {
  const location = response.headers.get('location')
  const target = location === null ? null : URL.parse(location, url)
  return target === null ? '' : ` to ${target.origin}`
}

function silenceOf(error: unknown, reasonOf: ReasonOf, deadline: Deadline): HttpSilence {
  if (deadline.passed()) return silence('timeout', 'no complete answer in time')
  if (deadline.signal.aborted) return silence('aborted', 'cancelled')
  return silence(reasonOf(error), codeOf(error))
}

/** The innermost code or message: `fetch failed` alone helps nobody. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.cause instanceof Error) return codeOf(error.cause)
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' ? code : error.message.slice(0, 200)
}
