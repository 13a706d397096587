import { FailureError, type Failure } from '../domain/failure.ts'
import { redact } from '../system/redact.ts'
import type { FailureView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { plainLines, plainText } from '../domain/plain-text.ts'

/** An expected failure as it is; anything else becomes `internal`, its text kept for the log only. */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return { code: 'internal', values: {}, retryable: true }
}

export function failureView(failure: Failure): FailureView {
  const values = plainValues(failure.values)
  return {
    code: failure.code,
    happened: message(`failure.${failure.code}.happened`, values),
    stillTrue: message(
      failure.mayBeAllowed === true
        ? 'failure.sign-in-timed-out.still-true'
        : `failure.${failure.code}.still-true`,
      values,
    ),
    whatToDo: message(`failure.${failure.code}.to-do`, values),
    retryable: failure.retryable,
    detail: failure.detail === undefined ? null : plainLines(redact(failure.detail)).slice(0, 2048),
  }
}

/** Names and addresses in a failure may be a provider's to choose. */
function plainValues(values: Failure['values']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? plainText(value) : value,
    ]),
  )
}
