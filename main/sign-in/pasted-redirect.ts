import { failure } from '../domain/failure.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import { isAnswer } from './callback-request.ts'

/** No answer is longer; a whole page that was copied is. */
const longest = 8192

export interface ExpectedRedirect {
  readonly redirectUri: string
  readonly state: string
}

/**
 * The address of the page that a browser ended up on, as a person pasted it: the same answer as at
 * the loopback address, to the same checks (RFC 6749 §4.1.2, RFC 8252 §8.9). Throws FailureError
 * `pasted-address-stale` for the answer to another request, `pasted-address-wrong` for anything else.
 * It holds a code: no failure names what was pasted. A refusal may have been sent elsewhere: a
 * provider that knows another address of the app sends the person there, with what is wrong.
 */
export function readPasted(text: string, { redirectUri, state }: ExpectedRedirect): URL {
  const expected = new URL(redirectUri)
  const url = addressIn(text)
  const isOurs =
    url !== null &&
    url.origin === expected.origin &&
    // Compared as pasted: the parser would turn `/callback/../callback/x` into ours.
    pathOf(text) === expected.pathname &&
    url.username === '' &&
    url.password === ''
  if (isOurs && isAnswer(url.searchParams, state)) return url
  if (url !== null && isRefusal(url, state))
    return new URL(expected.pathname + url.search, expected)
  const code = url !== null && isAnswerToAnother(url) ? 'stale' : 'wrong'
  throw failure(`pasted-address-${code}`, { redirectUri }, { retryable: true })
}

/** It gives nothing away and allows nothing: our state, and an error in place of a code. */
const isRefusal = ({ searchParams }: URL, state: string): boolean =>
  isAnswer(searchParams, state) && !searchParams.has('code')

/** Browsers leave out `http://` in the line that is copied from. */
function addressIn(text: string): URL | null {
  const trimmed = text.trim()
  if (trimmed.length > longest || /[\s\p{Cc}\p{Cf}\\]/u.test(trimmed)) return null
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`)
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : null
}

const pathOf = (text: string): string | undefined =>
  /^(?:https?:\/\/)?[^/?#]*(\/[^?#]*)/i.exec(text.trim())?.[1]

/** Of an earlier attempt, or of a sign-in to another account. */
const isAnswerToAnother = (url: URL): boolean =>
  url.protocol === 'http:' &&
  isLoopbackHost(url.hostname) &&
  url.pathname.startsWith('/callback/') &&
  url.searchParams.has('state')
