import { assertNever } from '../domain/assert-never.ts'
import { markFirstSent } from '../domain/job-transitions.ts'
import type { JobId, Outcome, RevocationStep } from '../domain/job.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import type { HttpAnswer } from '../system/http.ts'
import { evidenceText } from './evidence-text.ts'
import type { ProbeAnswer } from './probe.ts'
import type { StepAccess } from './step-access.ts'

/** The mark that forbids cancelling: committed before the first byte of a revocation is sent. */
export function recordFirstSend(stores: WritableStores, jobId: JobId, now: number): void {
  stores.jobs.update(markFirstSent(stores.jobs.get(jobId), now))
}

export interface Sent {
  readonly method: 'POST' | 'DELETE' | 'GET'
  readonly url: string
  readonly answer: HttpAnswer
  readonly outcome: Outcome
}

/**
 * One request and what it came to. The evidence is written even if the person ended the job while
 * the request was in flight, since it was sent; the step only while the job still runs. False then.
 */
export function recordSend(
  stores: WritableStores,
  access: StepAccess,
  { method, url, answer, outcome }: Sent,
  now: number,
): boolean {
  const { token, readable, step } = access
  const secrets = readable === null ? [] : [readable.secret, readable.opened.secret]
  stores.evidence.append({
    at: now,
    accountId: token.accountId,
    jobId: step.jobId,
    body: {
      kind: 'attempt',
      token: step.kind,
      ...(method === 'POST' ? {} : { method }),
      endpoint: url,
      outcome,
      status: answer.kind === 'response' ? answer.status : null,
      answer: evidenceText(
        answer,
        secrets.filter((secret) => secret !== null),
      ),
    },
  })
  if (stores.jobs.get(step.jobId).state !== 'running') return false
  const fresh = currentStep(stores, step)
  const sentCount = fresh.sentCount + (mayHaveLeft(answer) ? 1 : 0)
  const sent = { ...fresh, sentCount, probeAfter: null }
  stores.jobs.updateStep({ ...sent, ...stepAfter(outcome, now) })
  return true
}

/** Where no connection stood, the token never left: a baseline may still be taken before it does. */
function mayHaveLeft(answer: HttpAnswer): boolean {
  if (answer.kind === 'response') return true
  switch (answer.reason) {
    case 'address':
    case 'certificate':
    case 'dns':
    case 'name-unknown':
    case 'offline':
    case 'private-address':
    case 'proxy':
    case 'refused':
    case 'tls':
      return false
    case 'aborted':
    case 'other':
    case 'redirected':
    case 'reset':
    case 'timeout':
      return true
    default:
      return assertNever(answer.reason)
  }
}

function stepAfter(
  outcome: Outcome,
  now: number,
): Partial<Pick<RevocationStep, 'state' | 'doneAt'>> {
  if (outcome.kind === 'revoked' || outcome.kind === 'already-gone') {
    return { state: outcome.kind, doneAt: now }
  }
  const unsupported = outcome.kind === 'attention' && outcome.reason === 'token-type-unsupported'
  return unsupported ? { state: 'unsupported', doneAt: now } : {}
}

/** Stores a verdict; tokens that the probe brought are stored already (minted-tokens). */
export function recordProbe(
  stores: WritableStores,
  access: StepAccess,
  probed: { readonly when: 'before' | 'after'; readonly answer: ProbeAnswer },
  now: number,
): void {
  const { when, answer } = probed
  const { result, status } = answer
  const step = currentStep(stores, access.step)
  stores.jobs.updateStep(
    when === 'before' ? { ...step, probeBefore: result } : { ...step, probeAfter: result },
  )
  stores.evidence.append({
    at: now,
    accountId: access.token.accountId,
    jobId: step.jobId,
    body: { kind: 'probe', token: step.kind, when, result, status },
  })
}

/** A probe showed it dead before it was sent (again): there is nothing left to ask for. */
export function recordGone(stores: WritableStores, step: RevocationStep, now: number): void {
  const { probeAfter } = currentStep(stores, step)
  stores.jobs.updateStep({ ...step, probeAfter, state: 'already-gone', doneAt: now })
}

/** The provider took the request in, and the probe shows that it was done. */
export function recordDone(stores: WritableStores, step: RevocationStep, now: number): void {
  stores.jobs.updateStep({ ...currentStep(stores, step), state: 'revoked', doneAt: now })
}

function currentStep(stores: WritableStores, step: RevocationStep): RevocationStep {
  const found = stores.jobs.listSteps(step.jobId).find((one) => one.tokenId === step.tokenId)
  if (found === undefined) throw new Error('a step of the plan is missing')
  return found
}
