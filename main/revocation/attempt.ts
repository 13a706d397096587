import { FailureError } from '../domain/failure.ts'
import type { OAuthClient } from '../domain/client.ts'
import { snoozeUntil } from '../domain/job-transitions.ts'
import type { JobId, Outcome } from '../domain/job.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import { finishAttempt } from './finish-attempt.ts'
import { addMissingSteps, lapse } from './plan.ts'
import { probe, type ProbeAnswer } from './probe.ts'
import { recordFirstSend, recordProbe, recordSend } from './record.ts'
import { nextDailyAt } from './retry-policy.ts'
import { sendRevocation } from './send.ts'
import { classify } from './classify.ts'
import { openSteps, type StepAccess } from './step-access.ts'

export interface AttemptDeps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'open' | 'seal'>
  readonly http: Http
  readonly clock: Clock
  readonly providerOf: (client: OAuthClient) => ProviderDefinition | undefined
  /** 0 ≤ random < 1. */
  readonly random: () => number
}

/** One run through the phases; `outcomes` are those of steps that remain to do. */
interface Run {
  readonly jobId: JobId
  readonly signal: AbortSignal
  readonly outcomes: Outcome[]
}

/**
 * One try of a claimed job: probe, mark, send, probe again, conclude. Every result is committed as
 * it comes, so a kill at any point repeats at most the request that was in flight (RFC 7009 §2.2
 * makes that right). Never throws for anything a server, network or vault does.
 */
export class Attempt {
  readonly #deps: AttemptDeps

  constructor(deps: AttemptDeps) {
    this.#deps = deps
  }

  async run(jobId: JobId, signal: AbortSignal): Promise<void> {
    const run: Run = { jobId, signal, outcomes: [] }
    try {
      if (!(await this.#commit(run, (stores, now) => lapseSteps(stores, jobId, now)))) return
      if (!(await this.#sendTodo(run))) return
      if (!(await this.#probeAfter(run))) return
      await this.#finish(run)
    } catch (error) {
      if (!isVaultClosed(error)) throw error
      await this.#snoozeVaultClosed(run)
    }
  }

  async #sendTodo(run: Run): Promise<boolean> {
    const sendable = this.#open(run).filter(isSendable)
    if (sendable.length === 0) return true
    const before = await this.#baselines(run, sendable)
    // No network, or quitting: nothing is marked, so the person can still cancel.
    if (run.outcomes.length > 0) return true
    const marked = await this.#commit(run, (stores, now) => {
      recordFirstSend(stores, run.jobId, now)
      for (const [access, answer] of before) this.#storeProbe(stores, access, 'before', answer, now)
    })
    if (!marked) return false
    // Read again: a baseline by refresh may have brought tokens into the plan.
    for (const access of this.#open(run).filter(isSendable)) {
      // "Delete without revoking…" between two steps: nothing more is asked.
      if (this.#deps.storage.read.jobs.get(run.jobId).state !== 'running') return false
      const outcome = await this.#sendOne(run, access)
      if (outcome === null) return false
      if (stopsTheRest(outcome)) break
    }
    return true
  }

  async #sendOne(run: Run, access: StepAccess): Promise<Outcome | null> {
    const { endpoint } = access
    if (endpoint === null) throw new Error('a sendable step has an endpoint')
    const answer = await sendRevocation(access, this.#deps.http, run.signal)
    const outcome = classify(endpoint.rules, answer, this.#deps.clock.now())
    const stillOurs = await this.#deps.storage.commit((stores) =>
      recordSend(stores, access, { url: endpoint.url, answer, outcome }, this.#deps.clock.now()),
    )
    const done = outcome.kind === 'revoked' || outcome.kind === 'already-gone'
    const unsupported = outcome.kind === 'attention' && outcome.reason === 'token-type-unsupported'
    if (!done && !unsupported) run.outcomes.push(outcome)
    return stillOurs ? outcome : null
  }

  async #baselines(
    run: Run,
    sendable: readonly StepAccess[],
  ): Promise<[StepAccess, ProbeAnswer][]> {
    const found: [StepAccess, ProbeAnswer][] = []
    for (const access of sendable) {
      const { probeBefore, sentCount } = access.step
      const known = probeBefore !== null && probeBefore.verdict !== 'unclear'
      if (known || sentCount > 0) continue
      const answer = await probe(access, 'before', { ...this.#deps, signal: run.signal })
      if (answer === null) continue
      if (isOutside(answer)) {
        run.outcomes.push({ kind: 'retry', why: answer.silence })
        break
      }
      found.push([access, answer])
      // The send will hear the same silence; asking on would only cost time.
      if (answer.silence !== null) break
    }
    return found
  }

  /** Also where nothing can be sent: a probe may still find the token dead (matrix 18). */
  async #probeAfter(run: Run): Promise<boolean> {
    const all = this.#open(run)
    if (all.some(isSendable)) return true
    for (const access of all) {
      if (!wantsProbe(access, this.#deps.clock.now())) continue
      const first = access.step.state === 'todo' && access.step.probeBefore?.verdict !== 'alive'
      const when = first ? 'before' : 'after'
      const answer = await probe(access, when, { ...this.#deps, signal: run.signal })
      if (answer === null) continue
      const ours = await this.#commit(run, (stores, now) =>
        this.#storeProbe(stores, access, when, answer, now),
      )
      if (!ours) return false
      if (isOutside(answer)) {
        run.outcomes.push({ kind: 'retry', why: answer.silence })
        break
      }
    }
    return true
  }

  #storeProbe(
    stores: WritableStores,
    access: StepAccess,
    when: 'before' | 'after',
    answer: ProbeAnswer,
    now: number,
  ): void {
    recordProbe(stores, access, { when, answer, vault: this.#deps.vault }, now)
  }

  #open(run: Run): StepAccess[] {
    const { storage, vault, providerOf } = this.#deps
    return openSteps({ stores: storage.read, vault, providerOf }, run.jobId)
  }

  /** Writes only while the job is still this run's: a person may have cancelled or deleted it. */
  async #commit(run: Run, work: (stores: WritableStores, now: number) => void): Promise<boolean> {
    return this.#deps.storage.commit((stores) => {
      if (stores.jobs.get(run.jobId).state !== 'running') return false
      work(stores, this.#deps.clock.now())
      return true
    })
  }

  /** Nothing was spent (invariant I5); the queue wakes the job when the vault opens. */
  async #snoozeVaultClosed(run: Run): Promise<void> {
    await this.#commit(run, (stores, now) => {
      const job = stores.jobs.get(run.jobId)
      stores.jobs.update(snoozeUntil(job, nextDailyAt(now), 'vault-closed'))
    })
  }

  async #finish(run: Run): Promise<void> {
    const accesses = this.#open(run)
    await this.#commit(run, (stores, now) => {
      const random = this.#deps.random()
      finishAttempt(stores, { jobId: run.jobId, accesses, outcomes: run.outcomes }, now, random)
    })
  }
}

function lapseSteps(stores: WritableStores, jobId: JobId, now: number): void {
  addMissingSteps(stores, stores.jobs.get(jobId), now)
  for (const step of stores.jobs.listSteps(jobId)) {
    const lapsed = lapse(step, stores.tokens.get(step.tokenId), now)
    if (lapsed !== step) stores.jobs.updateStep(lapsed)
  }
}

function isSendable(access: StepAccess): boolean {
  return access.step.state === 'todo' && access.obstacle === null
}

/** Expired tokens prove nothing, and a verdict of death that counts needs no second one. */
function wantsProbe({ step, token, readable }: StepAccess, now: number): boolean {
  if (readable === null || step.state === 'expired') return false
  if (token.expiresAt !== null && token.expiresAt <= now) return false
  return step.probeAfter?.verdict !== 'dead' || step.state === 'todo'
}

/** The whole server, not this token: the other steps would only hear the same. */
function stopsTheRest(outcome: Outcome): boolean {
  if (outcome.kind === 'wait') return true
  if (outcome.kind === 'retry') return !outcome.why.startsWith('http-')
  return (
    outcome.kind === 'attention' &&
    ['client-rejected', 'endpoint-gone', 'certificate'].includes(outcome.reason)
  )
}

/** It says nothing about the server: no network at all, or we are quitting. */
function isOutside(
  answer: ProbeAnswer,
): answer is ProbeAnswer & { silence: 'offline' | 'aborted' } {
  return answer.silence === 'offline' || answer.silence === 'aborted'
}

function isVaultClosed(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'vault-closed'
}
