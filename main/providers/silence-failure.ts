import { failure, type FailureError } from '../domain/failure.ts'
import type { HttpSilence } from '../system/http.ts'

/** What no usable answer means for a person who waits for one. */
export function failureOfSilence(silence: HttpSilence, host: string): FailureError {
  const more = { retryable: true, detail: `${silence.reason}: ${silence.detail}` }
  switch (silence.reason) {
    case 'certificate':
    case 'tls':
      return failure('server-not-safe', { host }, more)
    case 'redirected':
      return failure('server-answer-odd', { host }, more)
    case 'address':
      return failure('address-not-allowed', { address: host }, { ...more, retryable: false })
    case 'private-address':
      return failure('private-network', { host }, more)
    case 'offline':
      return failure('offline', {}, more)
    case 'aborted':
      return failure('sign-in-cancelled', {}, more)
    case 'dns':
    case 'name-unknown':
    case 'refused':
    case 'reset':
    case 'timeout':
    case 'proxy':
    case 'other':
      return failure('server-unreachable', { host }, more)
  }
}
