import type { OAuthClient } from '../domain/client.ts'
import { FailureError, failure } from '../domain/failure.ts'
import { claim } from '../domain/job-transitions.ts'
import type { JobId, RevocationJob } from '../domain/job.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { TokenId } from '../domain/token.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Http } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import { closeJob } from './closing.ts'
import { conclude } from './ending.ts'
import { storeMinted } from './minted-tokens.ts'
import type { OwedWrites } from './owed-writes.ts'
import { addMissingSteps } from './plan.ts'
import { probe, type ProbeAnswer } from './probe.ts'
import { recordProbe } from './record.ts'
import { openSteps, type StepAccess } from './step-access.ts'

export interface ByHandDeps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'state' | 'open' | 'seal'>
  readonly http: Http
  readonly clock: Clock
  readonly providerOf: (client: OAuthClient) => ProviderDefinition | undefined
  readonly owed: OwedWrites
  /** The job could not be put back: the queue frees it when the disk lets it. */
  readonly release: (jobId: JobId) => void
}

/**
 * "I removed it there": closes the job unless a probe contradicts (rule R4). While it asks, the job
 * is claimed, so that the queue leaves it alone. Rejects with FailureError `still-alive-there`.
 */
export async function closedByYou(deps: ByHandDeps, jobId: JobId): Promise<RevocationJob> {
  const found = deps.storage.read.jobs.find(jobId)
  if (found === undefined) throw failure('not-found')
  const before = await deps.storage.commit((stores) => {
    const job = stores.jobs.get(jobId)
    if (job.state !== 'pending') throw failure('not-now', {}, { retryable: true })
    stores.jobs.update(claim(job))
    addMissingSteps(stores, job, deps.clock.now())
    return job
  })
  try {
    return await askAndClose(deps, jobId)
  } catch (error) {
    await putBack(deps, before)
    throw error
  }
}

/** A disk that is still full must not leave the job claimed by nobody. */
async function putBack(deps: ByHandDeps, before: RevocationJob): Promise<void> {
  try {
    await deps.storage.commit((stores) => {
      if (stores.jobs.get(before.id).state === 'running') stores.jobs.update(before)
    })
  } catch {
    deps.release(before.id)
  }
}

async function askAndClose(deps: ByHandDeps, jobId: JobId): Promise<RevocationJob> {
  // A token that arrives while the others are asked about is asked about, too.
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    const accesses = openWherePossible(deps, jobId)
    const answers = await askAll(deps, accesses)
    refuseSilence(answers)
    const asked = accesses.length === 0 ? null : accesses.map(({ step }) => step.tokenId)
    const found = await deps.storage.commit((stores) =>
      closeUnless(stores, { jobId, asked, answers }, deps),
    )
    if (found === 'alive') throw failure('still-alive-there')
    if (found !== 'more') return found
  }
  throw failure('not-now', {}, { retryable: true })
}

const mostRounds = 3

type Answers = readonly (readonly [StepAccess, ProbeAnswer])[]

async function askAll(deps: ByHandDeps, accesses: readonly StepAccess[]): Promise<Answers> {
  const answers: [StepAccess, ProbeAnswer][] = []
  for (const access of accesses) {
    if (access.readable === null) continue
    const answer = await probe(access, 'after', {
      http: deps.http,
      clock: deps.clock,
      signal: new AbortController().signal,
      keep: (source, minted) => storeMinted(deps, source, minted),
    })
    if (answer !== null) answers.push([access, answer])
  }
  return answers
}

interface Asked {
  readonly jobId: JobId
  /** Null: the key is lost, so that nothing could be asked about. */
  readonly asked: readonly TokenId[] | null
  readonly answers: Answers
}

/** Inside a commit: what was heard is recorded, and the job closed where nothing contradicts. */
function closeUnless(
  stores: WritableStores,
  { jobId, asked, answers }: Asked,
  deps: Pick<ByHandDeps, 'clock'>,
): RevocationJob | 'alive' | 'more' {
  const now = deps.clock.now()
  for (const [access, answer] of answers) {
    recordProbe(stores, access, { when: 'after', answer }, now)
  }
  if (answers.some(([, { result }]) => result.verdict === 'alive')) return 'alive'
  addMissingSteps(stores, stores.jobs.get(jobId), now)
  const steps = stores.jobs.listSteps(jobId)
  if (asked !== null && steps.some(({ tokenId }) => !asked.includes(tokenId))) return 'more'
  // The stronger word where a probe earned it: every token went from alive to dead.
  const proven = steps.every(
    (step) =>
      conclude(step.probeBefore, step.probeAfter, stores.tokens.get(step.tokenId), now) ===
      'proven',
  )
  const ending = { kind: steps.length > 0 && proven ? 'proven' : 'closed-by-you' } as const
  closeJob(stores, stores.jobs.get(jobId), ending, now)
  return stores.jobs.get(jobId)
}

/**
 * A probe that worked before and is not heard now contradicts nothing, but neither can it agree: the
 * tokens would be destroyed on a word that one look later might show to be wrong.
 */
function refuseSilence(answers: Answers): void {
  for (const [{ step, client }, { silence }] of answers) {
    if (silence === null || step.probeBefore?.verdict !== 'alive') continue
    const host = new URL(client.metadata.issuer).host
    throw failure('server-unreachable', { host }, { retryable: true })
  }
}

/**
 * A key that is lost for good must not keep a job open for ever (matrix 37): then the person's word
 * is all there is. One that is only locked is asked for first.
 */
function openWherePossible(deps: ByHandDeps, jobId: JobId): StepAccess[] {
  const { storage, vault, providerOf } = deps
  try {
    return openSteps({ stores: storage.read, vault, providerOf }, jobId)
  } catch (error) {
    const lost = vault.state.kind === 'keychain-changed' || vault.state.kind === 'keychain-missing'
    const closed = error instanceof FailureError && error.failure.code === 'vault-closed'
    if (closed && lost) return []
    throw error
  }
}
