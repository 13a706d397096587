/** Every way an intention of a person can fail. The words for each live in `words/en/failures.ts`. */
export type FailureCode =
  | 'not-found'
  | 'bad-input'
  | 'not-now'
  | 'vault-closed'
  | 'wrong-passphrase'
  | 'passphrase-too-short'
  | 'keychain-refused'
  | 'storage-full'
  | 'storage-read-only'
  | 'storage-busy'
  | 'offline'
  | 'server-unreachable'
  | 'server-not-safe'
  | 'server-answer-odd'
  | 'not-an-openid-server'
  | 'issuer-mismatch'
  | 'address-not-allowed'
  | 'other-hosts'
  | 'private-network'
  | 'registration-refused'
  | 'not-linkable'
  | 'client-rejected'
  | 'client-secret-missing'
  | 'client-secret-unwanted'
  | 'client-wrong-type'
  | 'redirect-not-registered'
  | 'no-port-free'
  | 'pasted-address-wrong'
  | 'pasted-address-stale'
  | 'device-code-refused'
  | 'device-code-expired'
  | 'sign-in-denied'
  | 'sign-in-timed-out'
  | 'sign-in-cancelled'
  | 'sign-in-answer-odd'
  | 'grant-not-stored'
  | 'consent-needed'
  | 'access-ended-there'
  | 'browser-did-not-open'
  | 'job-already-sent'
  | 'still-alive-there'
  | 'revocation-open'
  | 'page-unknown'
  | 'signing-key-damaged'
  | 'report-not-saved'
  | 'moved-away'
  | 'nothing-to-move'
  | 'archive-not-written'
  | 'archive-unreadable'
  | 'archive-newer'
  | 'accounts-here-already'
  | 'move-code-wrong'
  | 'already-handed-over'
  | 'proxy-not-usable'
  | 'locked'
  | 'too-many-tries'
  | 'not-all-erased'
  | 'no-token-found'
  | 'file-too-long'
  | 'file-not-readable'
  | 'internal'

/**
 * An expected failure: what happened, as data. `values` fill the words (names, hosts, times; never
 * a token); `detail` is the provider's own answer, already redacted, shown behind "Details".
 */
export interface Failure {
  readonly code: FailureCode
  readonly values: Readonly<Record<string, string | number>>
  readonly retryable: boolean
  readonly detail?: string
  /** The person may have allowed it by then, so that the provider may list Handback whatever failed. */
  readonly mayBeAllowed?: true
}

/** Thrown by services for an expected failure; everything else thrown is a surprise. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'FailureError'
    this.failure = failure
  }
}

export function failure(
  code: FailureCode,
  values: Failure['values'] = {},
  more: { retryable?: boolean; detail?: string } = {},
): FailureError {
  return new FailureError({
    code,
    values,
    retryable: more.retryable ?? false,
    ...(more.detail === undefined ? {} : { detail: more.detail }),
  })
}
