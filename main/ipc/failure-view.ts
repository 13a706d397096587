import { FailureError, type Failure } from '../domain/failure.ts'
import { redact } from '../system/redact.ts'
import type { FailureView } from '../../preload/contract/common.ts'
import { message } from '../../words/words.ts'

/** An expected failure as it is; anything else becomes `internal`, its text kept for the log only. */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return { code: 'internal', values: {}, retryable: true }
}

export function failureView(failure: Failure): FailureView {
  return {
    code: failure.code,
    happened: message(`failure.${failure.code}.happened`, failure.values),
    stillTrue: message(`failure.${failure.code}.still-true`, failure.values),
    whatToDo: message(`failure.${failure.code}.to-do`, failure.values),
    retryable: failure.retryable,
    detail: failure.detail === undefined ? null : redact(failure.detail).slice(0, 2048),
  }
}
