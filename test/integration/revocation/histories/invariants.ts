import type { RevocationJob, RevocationStep, WaitReason } from '../../../../main/domain/job.ts'
import type { HeldToken } from '../../../../main/domain/token.ts'
import type { Done } from './person-acts.ts'
import type { HistoryWorld } from './history-world.ts'
import type { TrueToken } from './provider-truth.ts'

const hour = 3_600_000
const caps: Readonly<Record<WaitReason, number>> = {
  due: 0,
  backoff: 6 * hour,
  offline: 24 * hour,
  'asked-to-wait': 24 * hour,
  'vault-closed': 24 * hour,
  daily: 24 * hour,
  'ends-at': 24 * hour,
}

/** What was seen after the last step. */
export interface Seen {
  readonly jobs: ReadonlyMap<string, RevocationJob>
  /** Rows that still hold sealed text. */
  readonly held: ReadonlySet<string>
  readonly blocked: boolean
  readonly busy: boolean
}

export function look(world: HistoryWorld): Seen {
  const { read } = world.storage
  const jobs = new Map(read.jobs.list({ limit: 10_000 }).map((job) => [job.id, job]))
  const held = world.accountIds.flatMap((id) => read.tokens.listHeld(id).map((token) => token.id))
  return {
    jobs,
    held: new Set(held),
    blocked: !world.online || world.app?.vault.state.kind !== 'open',
    busy: [...jobs.values()].some(({ state }) => state === 'running') || world.answers.isBusy,
  }
}

/** Every safe fact that a step broke, in words; none is what is wanted. */
export function findBroken(world: HistoryWorld, before: Seen, now: Seen, done: Done): string[] {
  return [
    ...world.rules.broken.splice(0),
    ...world.surprises.splice(0),
    ...done.odd.splice(0).map((error) => `odd: ${error instanceof Error ? error.stack : 'thrown'}`),
    ...(world.answers.wentRound || world.app?.life.wentRound === true
      ? ['it goes round in circles']
      : []),
    ...jobsKept(before, now, done),
    ...tokensKept(world, before, now, done),
    ...nothingSpentWhileBlocked(world, before, now, done),
    ...dueInTime(world, now),
    ...mintedHeld(world, now),
    ...[...now.jobs.values()].flatMap((job) => {
      const closedNow = job.state === 'closed' && before.jobs.get(job.id)?.state !== 'closed'
      return closedNow ? honestEnding(world, job) : []
    }),
  ]
}

/** I1 */
function jobsKept(before: Seen, now: Seen, done: Done): string[] {
  const broken: string[] = []
  for (const id of [...done.acknowledged, ...before.jobs.keys()]) {
    if (!now.jobs.has(id)) broken.push(`I1: job ${id} is gone`)
  }
  const openOf = new Set<string>()
  for (const job of now.jobs.values()) {
    const was = before.jobs.get(job.id)
    if (was?.state === 'closed' && job.state !== 'closed') broken.push('I1: a closed job reopened')
    if (job.state === 'cancelled') {
      if (!done.cancelled.has(job.id)) broken.push('I1: cancelled, and nobody asked')
      if (job.firstSentAt !== null) broken.push('I1: cancelled after the first send')
    }
    if (job.state === 'closed' || job.state === 'cancelled') continue
    if (openOf.has(job.accountId)) broken.push('I1: two open jobs of one account')
    openOf.add(job.accountId)
  }
  return broken
}

/** I2 */
function tokensKept(world: HistoryWorld, before: Seen, now: Seen, done: Done): string[] {
  const { read } = world.storage
  return [...before.held].flatMap((id) => {
    if (now.held.has(id)) return []
    const { accountId } = read.tokens.get(id)
    const closed = [...now.jobs.values()].some(
      (job) =>
        job.accountId === accountId &&
        job.state === 'closed' &&
        before.jobs.get(job.id)?.state !== 'closed',
    )
    const allowed = closed || done.abandoned.has(accountId)
    return allowed ? [] : [`I2: token ${id} was destroyed while its job was open`]
  })
}

/** I5 */
function nothingSpentWhileBlocked(
  world: HistoryWorld,
  before: Seen,
  now: Seen,
  done: Done,
): string[] {
  if (!before.blocked || !now.blocked || before.busy || done.byHand) return []
  const spent = [...now.jobs.values()].filter(
    (job) => job.attempts > (before.jobs.get(job.id)?.attempts ?? 0),
  )
  return [
    ...spent.map(() => 'I5: an attempt was spent while blocked'),
    ...(world.answers.sentThisStep > 0 ? ['I5: something was sent while blocked'] : []),
  ]
}

/** I4 */
function dueInTime(world: HistoryWorld, seen: Seen): string[] {
  if (world.app?.life.isOver !== false) return []
  const now = world.clock.now()
  return [...seen.jobs.values()].flatMap((job) => {
    if (job.state !== 'pending') return []
    const late = job.nextAttemptAt - now
    const overdue =
      now - job.createdAt >= 24 * hour && job.attention === null && job.reason !== 'ends-at'
    return [
      ...(late > caps[job.reason] ? [`I4: due in ${late} ms, waiting as ${job.reason}`] : []),
      ...(overdue ? ['I4: a day without success is not shown'] : []),
    ]
  })
}

/** What a refresh brought to a running app is held, so that it can be revoked (matrix 39). */
function mintedHeld(world: HistoryWorld, now: Seen): string[] {
  const { delivered } = world.answers
  if (world.app?.life.isOver !== false) {
    delivered.clear()
    return []
  }
  if (now.busy || delivered.size === 0) return []
  const { tokens } = world.storage.read
  const stored = [...world.truthOf].filter(([id]) => tokens.find(id) !== undefined)
  const known = new Set(stored.map(([, { text }]) => text))
  const lost = [...delivered].filter((text) => !known.has(text))
  delivered.clear()
  return lost.map((text) => `a token that a refresh brought is held nowhere: ${text.slice(0, 40)}`)
}

/** I3 */
function honestEnding(world: HistoryWorld, job: RevocationJob): string[] {
  const ending = job.ending?.kind ?? 'none'
  if (ending === 'abandoned') return []
  return world.storage.read.jobs.listSteps(job.id).flatMap((step) => {
    const token = world.storage.read.tokens.get(step.tokenId)
    const truth = world.truthOf.get(step.tokenId)
    if (truth === undefined) return []
    const lapsed = token.expiresAt !== null && token.expiresAt <= world.latestNow
    const alive = world.providerOfAccount(job.accountId).isAlive(truth)
    const what = `a ${step.kind} (${step.state})`
    if (lapsed) return []
    if (alive && ending === 'expired') return [`I3: expired, and ${what} lives on`]
    if (alive && ending === 'proven') return [`I3: proven, and ${what} lives`]
    if (alive && couldBeSeen(world, token, truth)) return [`I3: ${ending}, and ${what} lives`]
    if (ending === 'answered' && !wasAnswered(world, step, truth, job)) {
      return [`I3: answered, and ${what} never was`]
    }
    return []
  })
}

/** Some probe of this token would have told, and none was disturbed. */
function couldBeSeen(world: HistoryWorld, token: HeldToken, truth: TrueToken): boolean {
  const { facts } = world.providerOfAccount(token.accountId)
  if (truth.unheardProbe || world.app?.vault.state.kind !== 'open' || !world.online) return false
  if (token.fingerprint.every((byte) => byte === 0)) return false
  if (facts.introspection === 'honest') return true
  if (facts.userinfo && token.kind === 'access_token') return true
  return (
    facts.refresh !== 'not-asked' && token.kind === 'refresh_token' && token.replacedAt === null
  )
}

function wasAnswered(
  world: HistoryWorld,
  step: RevocationStep,
  truth: TrueToken,
  job: RevocationJob,
): boolean {
  const provider = world.providerOfAccount(job.accountId)
  switch (step.state) {
    case 'revoked':
      // Taken in with a 2xx that proves nothing, and then found dead by a probe.
      return truth.answered || (step.probeAfter?.verdict === 'dead' && !provider.isAlive(truth))
    case 'already-gone':
      // A probe may have found it so before anything was sent.
      return truth.answered || !provider.isAlive(truth)
    case 'todo':
      return !provider.isAlive(truth)
    case 'expired':
      return false
    case 'unsupported':
      return provider.facts.saysCascade || !provider.isAlive(truth)
  }
}
