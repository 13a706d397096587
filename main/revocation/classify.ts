import { assertNever } from '../domain/assert-never.ts'
import type { Outcome } from '../domain/job.ts'
import type { Rfc7009Revocation } from '../providers/define-provider.ts'
import { bodyText, type HttpAnswer, type HttpResponse, type HttpSilence } from '../system/http.ts'
import { parseRetryAfter } from './retry-after.ts'

/**
 * The one table from an answer to what it means. It knows only the provider's data and what was
 * captured on the wire; "matrix" is docs/fault-matrix.md. A 200 alone proves nothing.
 */
export function classify(rules: Rfc7009Revocation, answer: HttpAnswer, now: number): Outcome {
  if (answer.kind === 'silence') return classifySilence(answer.reason)
  const error = oauthError(answer)
  // RFC 7009 §2.2 makes an unknown token a success; where a provider documents an error answer for
  // it instead, that answer means the same (matrix 11, rule R2).
  const gone = rules.alreadyGone.some((g) => g.status === answer.status && g.error === error)
  if (gone) return { kind: 'already-gone' }
  if (rules.successStatuses.includes(answer.status)) return classifySuccess(answer, error)
  return classifyStatus(answer, error, now)
}

/** RFC 7009 §2.2: the body of a success is ignored — unless it shows that another party answered. */
function classifySuccess(answer: HttpResponse, error: string | null): Outcome {
  // Matrix 25: headers were complete; a cut body counts as long as it does not look like HTML.
  if (answer.body.length === 0 && !(answer.cut && saysHtml(answer))) return { kind: 'revoked' }
  // Matrix 27: a login page or a captive portal also answers 200.
  if (looksLikeHtml(answer)) return retry('html')
  // Some servers put their refusals into a 200; believing them would claim an end that was not.
  if (error !== null) return retry('error-in-success')
  return { kind: 'revoked' }
}

function classifyStatus(answer: HttpResponse, error: string | null, now: number): Outcome {
  const { status } = answer
  const why = `http-${status}`
  switch (status) {
    case 400:
      return classifyError(answer, error)
    case 401:
      // RFC 6749 §5.2, RFC 7009 §2.1: client authentication failed (matrix 14, 15).
      return rejected(error === null ? why : error)
    case 403:
      // RFC 9110 §15.5.4: often a filter that lifts again; shown after the third (matrix 16).
      return retry(why)
    case 404:
    case 405:
    case 410:
    case 501:
      // RFC 8414 §2: the endpoint is optional and may go away (matrix 17).
      return { kind: 'attention', reason: 'endpoint-gone', wayOut: 'manage-page', why }
    case 407:
      // RFC 9110 §15.5.8: a proxy wants a sign-in (matrix 50).
      return retry('proxy')
    case 408:
    case 425:
      // RFC 9110 §15.5.9, RFC 8470 §5.2: ask again (matrix 19).
      return retry(why)
    case 429:
    case 503:
      return classifyBusy(answer, why, now)
    default:
      return classifyOther(status, why)
  }
}

/** RFC 6585 §4, RFC 7009 §2.2.1: the token lives; come back when told (matrix 20, 21, 23). */
function classifyBusy(answer: HttpResponse, why: string, now: number): Outcome {
  const untilMs = parseRetryAfter(answer.headers.get('retry-after'), now)
  return untilMs === null ? retry(why) : { kind: 'wait', untilMs, why }
}

function classifyOther(status: number, why: string): Outcome {
  // Matrix 29: another 2xx is not the documented success. RFC 7009 §2.2 says 200.
  if (status >= 200 && status < 300) return retry(why)
  // RFC 9700 §4.12: redirects of a POST with a token are never followed (matrix 28).
  if (status >= 300 && status < 400) return retry('redirected')
  // RFC 9110 §15.6 (matrix 22).
  if (status >= 500) return retry(why)
  if (status >= 400) {
    return { kind: 'attention', reason: 'request-rejected', wayOut: 'manage-page', why }
  }
  return retry(why)
}

/** RFC 6749 §5.2 error codes of a 400, as RFC 7009 §2.2.1 takes them over. */
function classifyError(answer: HttpResponse, error: string | null): Outcome {
  switch (error) {
    case 'invalid_client':
    case 'unauthorized_client':
      return rejected(error) // matrix 14
    case 'unsupported_token_type':
      // RFC 7009 §2.2.1: not from here; the other token may still do it (matrix 12).
      return {
        kind: 'attention',
        reason: 'token-type-unsupported',
        wayOut: 'manage-page',
        why: error,
      }
    case 'temporarily_unavailable':
    case 'server_error':
      return retry(error)
    case null:
      // A gateway's page, not the server's word.
      if (looksLikeHtml(answer)) return retry('html')
      break
    default:
      break
  }
  // Our mistake, or a refusal this provider does not document (matrix 11, 13): never a success.
  const why = error ?? 'http-400'
  return { kind: 'attention', reason: 'request-rejected', wayOut: 'manage-page', why }
}

function classifySilence(reason: HttpSilence['reason']): Outcome {
  switch (reason) {
    case 'certificate':
      // RFC 9325 §3.1, RFC 7009 §2: never bypassed; nothing was sent (matrix 9).
      return { kind: 'attention', reason: 'certificate', wayOut: 'manage-page', why: reason }
    case 'address':
      // The endpoint is not one a token may be sent to (RFC 7009 §2: https).
      return { kind: 'attention', reason: 'endpoint-gone', wayOut: 'edit-server', why: reason }
    case 'offline': // matrix 7; the attempt turns it into a wait that costs nothing
    case 'aborted': // we are quitting (matrix 47)
    case 'dns': // matrix 8
    case 'refused':
    case 'reset': // matrix 10
    case 'timeout': // matrix 24
    case 'tls': // matrix 9
    case 'redirected': // matrix 28
    case 'proxy': // matrix 50
    case 'other':
      return retry(reason)
    default:
      return assertNever(reason)
  }
}

function retry(why: string): Outcome {
  return { kind: 'retry', why }
}

function rejected(why: string): Outcome {
  return { kind: 'attention', reason: 'client-rejected', wayOut: 'edit-server', why }
}

/** The `error` of a JSON object (RFC 6749 §5.2), or null. Anything but a plain code is not repeated. */
function oauthError(answer: HttpResponse): string | null {
  if (answer.cut || answer.body.length === 0) return null
  try {
    const json: unknown = JSON.parse(bodyText(answer))
    if (typeof json !== 'object' || json === null || !('error' in json)) return null
    const { error } = json
    return typeof error === 'string' && /^[a-z0-9_.-]{1,40}$/i.test(error) ? error : 'odd-error'
  } catch {
    return null
  }
}

function saysHtml(answer: HttpResponse): boolean {
  return /html/i.test(answer.headers.get('content-type') ?? '')
}

export function looksLikeHtml(answer: HttpResponse): boolean {
  // Scripts and styles come first on some portals, hence any tag at the beginning counts.
  return saysHtml(answer) || /^[\s\uFEFF]*<[a-z!?/]/i.test(bodyText(answer))
}
