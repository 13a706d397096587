import type { Outcome } from '../domain/job.ts'
import type { HttpSilence } from '../system/http.ts'

/** Every answer that is simply tried again, in one word, but for statuses. */
export const answerWhys = [
  'accepted',
  'body-too-long',
  'error-in-success',
  'html',
  'proxy',
  'redirected',
  'server_error',
  'temporarily_unavailable',
  'use_dpop_nonce',
] as const

/** What the engine itself notes where no answer was to blame. */
export const ownWhys = ['internal', 'still-alive'] as const

/** Why an attempt is made again: what `lastFailure` of a job says. `main/ipc` has words for each. */
export type RetryWhy =
  (typeof answerWhys)[number] | (typeof ownWhys)[number] | HttpSilence['reason'] | `http-${number}`

export function retry(why: RetryWhy): Outcome {
  return { kind: 'retry', why }
}
