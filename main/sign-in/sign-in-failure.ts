import * as oidc from 'openid-client'
import { failure, FailureError } from '../domain/failure.ts'
import { clientErrorIn } from '../providers/client-test.ts'
import type { ClientTestRules } from '../providers/client-test-rules.ts'
import { plainText } from '../providers/json-answer.ts'
import { silenceBehind } from '../providers/openid-configuration.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import { OtherSubjectError } from '../providers/user-info.ts'
import { redact } from '../system/redact.ts'
import { TokenRefusedError, UnknownPersonError } from './plain-exchange.ts'
import { OddIdTokenError, StaleIdTokenError } from './token-exchange.ts'

interface About {
  readonly host: string
  readonly redirectUri: string
  /** False: the client showed itself without a secret, so one may be missing. */
  readonly hasSecret?: boolean
  /** How this provider says what is wrong with a client, where it has words of its own. */
  readonly test?: ClientTestRules | null
}

/** What came after the person may have allowed it: nobody may say that nothing was given there. */
export class AfterAllowingError extends Error {
  constructor(cause: unknown) {
    super('after the person may have allowed it', { cause })
    this.name = 'AfterAllowingError'
  }
}

/** What an error on the way back from the browser means for the person. Surprises are not touched. */
export function signInFailure(error: unknown, about: About): unknown {
  if (error instanceof AfterAllowingError) {
    const meant = signInFailure(error.cause, about)
    if (!(meant instanceof FailureError)) return meant
    return new FailureError({ ...meant.failure, mayBeAllowed: true })
  }
  if (error instanceof FailureError) return error
  const silence = silenceBehind(error)
  if (silence !== null) return failureOfSilence(silence, about.host)
  if (error instanceof oidc.AuthorizationResponseError) {
    return byOAuthError(error.error, about, detailOf(error.error, error.error_description))
  }
  if (error instanceof oidc.ResponseBodyError) {
    // `access_denied` and its like belong to the browser's answer; here they would be odd.
    const body = new TextEncoder().encode(JSON.stringify(error.cause))
    const answer = { kind: 'response', status: error.status, body, cut: false } as const
    const name = clientErrorIn({ ...answer, headers: new Map() }, about.test ?? null) ?? error.error
    return byOAuthError(name, about, detailOf(error.error, error.error_description))
  }
  if (error instanceof oidc.WWWAuthenticateChallengeError) {
    return byOAuthError('invalid_client', about, `HTTP ${error.status}`)
  }
  if (error instanceof oidc.ClientError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
    return odd(about, redact(plainText(`${error.code ?? 'answer'}: ${error.message}${cause}`)))
  }
  if (error instanceof TokenRefusedError) {
    return byOAuthError(error.error, about, error.message)
  }
  if (
    error instanceof StaleIdTokenError ||
    error instanceof OddIdTokenError ||
    error instanceof OtherSubjectError ||
    error instanceof UnknownPersonError
  ) {
    return odd(about, `${error.name}: ${error.message}`)
  }
  // How openid-client says that a part of an ID token is no base64url.
  if (error instanceof TypeError && error.cause instanceof DOMException) {
    return odd(about, `ID token: ${error.cause.name}`)
  }
  return error
}

/** A silence once tokens had arrived: nobody may say any more that nothing was changed there. */
export function uncheckedBy(error: unknown, host: string): FailureError | null {
  const silence = silenceBehind(error)
  if (silence === null) return null
  return odd({ host }, `not checked: ${silence.reason}: ${silence.detail}`)
}

function odd({ host }: Pick<About, 'host'>, detail: string): FailureError {
  return failure('sign-in-answer-odd', { host }, { retryable: true, detail })
}

/** Errors of RFC 6749 §4.1.2.1 and §5.2, and of OpenID Connect Core §3.1.2.6. */
function byOAuthError(error: string, about: About, detail: string): FailureError {
  const { host, redirectUri } = about
  switch (error) {
    case 'access_denied':
      return failure('sign-in-denied', { host }, { retryable: true, detail })
    case 'invalid_client':
      return failure(
        about.hasSecret === false ? 'client-secret-missing' : 'client-rejected',
        { host },
        { detail },
      )
    case 'secret_unwanted':
      return failure('client-secret-unwanted', { host }, { detail })
    case 'unauthorized_client':
      return failure('client-wrong-type', { host }, { detail })
    // Not registered names, but what servers use where they do come back with it.
    case 'invalid_redirect_uri':
    case 'redirect_uri_mismatch':
    case 'bad_redirect_uri':
      return failure('redirect-not-registered', { host, redirectUri }, { detail })
    case 'interaction_required':
    case 'login_required':
    case 'consent_required':
    case 'account_selection_required':
      return failure('consent-needed', { host }, { retryable: true, detail })
    case 'temporarily_unavailable':
    case 'server_error':
      return failure('server-answer-odd', { host }, { retryable: true, detail })
    default:
      return odd(about, detail)
  }
}

const detailOf = (error: string, description: string | undefined): string =>
  redact(plainText(description === undefined ? error : `${error}: ${description}`))
