import type { Outcome } from '../domain/job.ts'
import type { Secret } from '../domain/secret.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import type { HttpAnswer } from '../system/http.ts'
import { isOutside, isSendable, type AttemptRun } from './attempt-run.ts'
import { classify } from './classify.ts'
import { conclude } from './ending.ts'
import { lacksAccessToken, obtainAccessToken } from './live-access.ts'
import type { ProbeAnswer } from './probe.ts'
import { recordFirstSend, recordGone, recordProbe, recordSend } from './record.ts'
import { refetchEndpoint } from './refetch-endpoint.ts'
import { sendRevocation } from './send.ts'
import type { StepAccess } from './step-access.ts'

/** Baselines, the mark, and then every step that can be sent. False: the job is not ours any more. */
export async function sendSteps(run: AttemptRun): Promise<boolean> {
  const all = run.open()
  const sendable = all.filter((access) => isUnsent(run, access))
  if (sendable.length === 0 && !lacksAccessToken(all, run.deps.clock.now())) return true
  const heard = run.outcomes.length
  const before = await takeBaselines(run, [...sendable, ...all.filter(isNotTaken)])
  // No network, or quitting: nothing is marked, so the person can still cancel.
  if (run.outcomes.length > heard) return true
  const marked = await run.commit((stores, now) => {
    recordFirstSend(stores, run.jobId, now)
    recordBaselines(stores, before, now)
  })
  if (!marked) return false
  const obtained = await obtainAccessToken(run, sendable)
  if (obtained === 'none') return true
  const minted = obtained === 'new' || before.some(([, answer]) => answer.minted.length > 0)
  if (!minted) return sendEach(run, sendable)
  // Read again where the plan has grown; what is new has no baseline yet.
  const grown = run.open().filter((access) => isUnsent(run, access))
  const more = await takeBaselines(run, grown)
  const ours = await run.commit((stores, now) => recordBaselines(stores, more, now))
  if (!ours) return false
  return sendEach(run, more.length === 0 ? grown : run.open().filter((one) => isUnsent(run, one)))
}

async function sendEach(run: AttemptRun, accesses: readonly StepAccess[]): Promise<boolean> {
  for (const access of accesses) {
    if (!run.isStillOurs()) return false
    run.sent.add(access.step.tokenId)
    const outcome = await sendStep(run, access)
    if (outcome === null) return false
    if (stopsTheRest(outcome)) break
  }
  return true
}

/** Its provider takes only the other kind of token, and this one may end with that. */
const isNotTaken = ({ step, obstacle }: StepAccess): boolean =>
  step.state === 'todo' && obstacle?.reason === 'token-type-unsupported'

type Baseline = readonly [StepAccess, ProbeAnswer]

function recordBaselines(stores: WritableStores, all: readonly Baseline[], now: number): void {
  for (const [access, answer] of all) recordProbe(stores, access, { when: 'before', answer }, now)
}

const isUnsent = (run: AttemptRun, access: StepAccess): boolean =>
  isSendable(access) && !run.sent.has(access.step.tokenId)

/** A server may call for the same request again: once, with its nonce or at its new endpoint. */
async function sendStep(run: AttemptRun, access: StepAccess): Promise<Outcome | null> {
  if (await isDeadAlready(run, access)) return { kind: 'already-gone' }
  let outcome = await sendOnce(run, access)
  if (outcome === null) return null
  if (outcome.kind === 'retry' && outcome.why === 'use_dpop_nonce') {
    outcome = await sendOnce(run, access)
  } else if (isGone(outcome) && (await foundAgain(run, access))) {
    outcome = await sendOnce(run, accessAgain(run, access))
  }
  if (outcome !== null) note(run, access, outcome)
  return outcome
}

/** Only a server that has a metadata document can say that its endpoint moved. */
async function foundAgain(run: AttemptRun, { client, provider }: StepAccess): Promise<boolean> {
  const described = provider !== undefined && provider.server.kind !== 'discovered'
  return !described && (await refetchEndpoint(run.deps, client))
}

/** With the endpoint as it is now. */
function accessAgain(run: AttemptRun, { step }: StepAccess): StepAccess {
  const access = run.open().find((one) => one.step.tokenId === step.tokenId)
  if (access === undefined) throw new Error('a step of the plan is missing')
  return access
}

async function sendOnce(run: AttemptRun, access: StepAccess): Promise<Outcome | null> {
  const { endpoint } = access
  if (endpoint === null) throw new Error('a sendable step has an endpoint')
  const { http, clock, storage } = run.deps
  const bearer = bearerFor(run, access)
  const answer: HttpAnswer = await sendRevocation(access, { http, signal: run.signal, bearer })
  if (answer.kind === 'response') run.answered = true
  const { method } = endpoint.rules
  const outcome = classify(endpoint.rules, access.step, answer, clock.now())
  const stillOurs = await storage.commit((stores) =>
    recordSend(stores, access, { method, url: endpoint.url, answer, outcome }, clock.now()),
  )
  return stillOurs ? outcome : null
}

/** RFC 6750 §2.1: the newest access token of the account that may still be alive. */
function bearerFor(run: AttemptRun, { endpoint }: StepAccess): Secret | null {
  if (endpoint?.rules.authorizedBy !== 'access-token') return null
  const now = run.deps.clock.now()
  const live = run
    .open()
    .filter(({ step, token }) => step.kind === 'access_token' && isUnexpired(token, now))
  return live[0]?.readable?.secret ?? null
}

const isUnexpired = ({ expiresAt }: StepAccess['token'], now: number): boolean =>
  expiresAt === null || expiresAt > now

function note(run: AttemptRun, { step }: StepAccess, outcome: Outcome): void {
  if (outcome.kind === 'revoked' || outcome.kind === 'already-gone') return
  if (outcome.kind === 'attention' && outcome.reason === 'token-type-unsupported') return
  run.outcomes.push(outcome)
  if (mayHaveWorked(outcome)) run.doubtful.add(step.tokenId)
  if (outcome.kind === 'retry' && outcome.why === 'accepted') run.accepted.add(step.tokenId)
}

/** It was answered, and by a server that is not busy: asking whether the token lives is cheap. */
function mayHaveWorked(outcome: Outcome): boolean {
  if (outcome.kind === 'attention') return outcome.reason !== 'certificate'
  if (outcome.kind !== 'retry') return false
  return outcome.why === 'accepted' || /^http-5(?!03)/.test(outcome.why)
}

/**
 * Where an unknown token is no success, a request that may have been sent before is not simply
 * repeated: if a probe shows that the token is dead, it has worked (matrix 3, 4).
 */
async function isDeadAlready(run: AttemptRun, access: StepAccess): Promise<boolean> {
  const { step, endpoint, token } = access
  if (endpoint?.rules.unknownTokenIsSuccess !== false) return false
  if (step.probeBefore?.verdict !== 'alive') return false
  const answer = await run.probe(access, 'after')
  if (answer === null) return false
  const dead = conclude(step.probeBefore, answer.result, token, run.deps.clock.now()) === 'proven'
  await run.commit((stores, now) => {
    recordProbe(stores, access, { when: 'after', answer }, now)
    if (dead) recordGone(stores, step, now)
  })
  return dead
}

async function takeBaselines(
  run: AttemptRun,
  accesses: readonly StepAccess[],
): Promise<Baseline[]> {
  const found: Baseline[] = []
  for (const access of accesses) {
    const { probeBefore } = access.step
    // Also after a send that failed: seen alive now and dead later, it ended in between.
    if (probeBefore !== null && probeBefore.verdict !== 'unclear') continue
    const answer = await run.probe(access, 'before')
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

const isGone = (outcome: Outcome): boolean =>
  outcome.kind === 'attention' && outcome.reason === 'endpoint-gone' && outcome.why !== 'address'

/** The whole server, not this token: the other steps would only hear the same. */
function stopsTheRest(outcome: Outcome): boolean {
  if (outcome.kind === 'wait') return true
  if (outcome.kind === 'retry') {
    const { why } = outcome
    if (why === 'http-429' || why === 'http-503') return true
    return why !== 'accepted' && why !== 'error-in-success' && !why.startsWith('http-')
  }
  return (
    outcome.kind === 'attention' &&
    ['client-rejected', 'endpoint-gone', 'certificate'].includes(outcome.reason)
  )
}
