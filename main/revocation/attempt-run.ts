import type { OAuthClient } from '../domain/client.ts'
import type { JobId, Outcome } from '../domain/job.ts'
import type { Secret } from '../domain/secret.ts'
import type { TokenId } from '../domain/token.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import { storeMinted } from './minted-tokens.ts'
import type { OwedWrites } from './owed-writes.ts'
import { probe, type ProbeAnswer } from './probe.ts'
import { openSteps, type StepAccess } from './step-access.ts'

export interface AttemptDeps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'open' | 'seal'>
  readonly http: Http
  readonly clock: Clock
  readonly providerOf: (client: OAuthClient) => ProviderDefinition | undefined
  readonly owed: OwedWrites
  /** 0 ≤ random < 1. */
  readonly random: () => number
}

/** What one run through the phases knows and shares: the job, its ways to read and write, and what it heard. */
export class AttemptRun {
  readonly jobId: JobId
  readonly signal: AbortSignal
  readonly deps: AttemptDeps
  /** Those of steps that remain to do. */
  readonly outcomes: Outcome[] = []
  /** Steps that were answered, but not with a success: only a probe can tell whether it worked. */
  readonly doubtful = new Set<TokenId>()
  /** Of those, the ones answered with a 2xx that proves nothing: found dead, they were revoked. */
  readonly accepted = new Set<TokenId>()
  /** The host answered a revocation, whatever it said. */
  answered = false
  /** A probe by refresh brought tokens after everything was sent: there is more to revoke. */
  minted = false
  /** Sent or asked about already in this attempt: not once more. */
  readonly sent = new Set<TokenId>()
  readonly probed = new Set<TokenId>()

  constructor(deps: AttemptDeps, jobId: JobId, signal: AbortSignal) {
    this.deps = deps
    this.jobId = jobId
    this.signal = signal
  }

  readonly #opened = new Map<TokenId, Secret>()

  beginLap(): void {
    this.minted = false
  }

  /** Every step with its token in the open. Throws FailureError `vault-closed` where it can't be. */
  open(): StepAccess[] {
    const { storage, vault, providerOf } = this.deps
    const sources = { stores: storage.read, vault, providerOf, opened: this.#opened }
    return openSteps(sources, this.jobId)
  }

  /** "Delete without revoking…" or a cancel between two steps: nothing more is asked. */
  isStillOurs(): boolean {
    return this.deps.storage.read.jobs.get(this.jobId).state === 'running'
  }

  /** Writes only while the job is still this run's: a person may have cancelled or deleted it. */
  commit(work: (stores: WritableStores, now: number) => void): Promise<boolean> {
    return this.deps.storage.commit((stores) => {
      if (stores.jobs.get(this.jobId).state !== 'running') return false
      work(stores, this.deps.clock.now())
      return true
    })
  }

  probe(access: StepAccess, when: 'before' | 'after'): Promise<ProbeAnswer | null> {
    const { deps, signal } = this
    return probe(access, when, {
      ...deps,
      signal,
      keep: (source, minted) => storeMinted(deps, source, minted),
    })
  }
}

export function isSendable(access: StepAccess): boolean {
  return access.step.state === 'todo' && access.obstacle === null
}

/** It says nothing about the server: no network at all, or we are quitting. */
export function isOutside(
  answer: ProbeAnswer,
): answer is ProbeAnswer & { silence: 'offline' | 'aborted' } {
  return answer.silence === 'offline' || answer.silence === 'aborted'
}
