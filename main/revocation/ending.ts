import type { Ending } from '../domain/ending.ts'
import type { ProbeResult, RevocationStep } from '../domain/job.ts'
import type { TokenId } from '../domain/token.ts'
import { dayMs } from './retry-policy.ts'

/** What is known about one token of the plan when an attempt is over. */
export interface StepFacts {
  readonly step: RevocationStep
  readonly expiresAt: number | null
  /** There is an endpoint and a readable token: a todo step will be sent again. */
  readonly canBeSent: boolean
  /** The documented success of another token's revocation ends this one too. */
  readonly coveredByGrant: boolean
  /** Its provider takes no tokens of this kind. */
  readonly notAccepted: boolean
  /** There is a method left that could still tell whether it lives. */
  readonly canBeProbed: boolean
}

export type Decision =
  | { readonly kind: 'close'; readonly ending: Ending }
  /** Something is still to be sent, or needs a person. */
  | { readonly kind: 'not-yet' }
  /** A self-contained access token outlives its grant (RFC 7009 §3). */
  | { readonly kind: 'ends-at'; readonly at: number }
  /** Life after a success, with no end known. */
  | { readonly kind: 'reopen'; readonly tokens: readonly TokenId[] }
  /** A probe that worked before gave no verdict now: it gets a day to answer again. */
  | { readonly kind: 'probe-again' }

export type Conclusion = 'proven' | 'alive' | 'unknown'

/**
 * A negative counts only if the same probe of the same token was positive before the first send
 * and the token has not expired meanwhile; otherwise it may mean anything (RFC 7662 §2.2: `active`
 * is false also for tokens the caller may not see).
 */
export function conclude(
  before: ProbeResult | null,
  after: ProbeResult | null,
  token: { readonly expiresAt: number | null },
  now: number,
): Conclusion {
  if (after === null) return 'unknown'
  if (after.verdict === 'alive') return 'alive'
  if (after.verdict !== 'dead' || before?.verdict !== 'alive') return 'unknown'
  if (before.method !== after.method || before.at > after.at || after.at > now) return 'unknown'
  return token.expiresAt === null || after.at < token.expiresAt ? 'proven' : 'unknown'
}

type Standing =
  | {
      readonly kind:
        | 'proven'
        | 'answered'
        /** Lapsed before it could be sent: set aside. */
        | 'expired'
        /** Lived until its own end, whatever was answered. */
        | 'outlived'
        | 'not-yet'
        | 'reopen'
        | 'probe-again'
    }
  | { readonly kind: 'ends-at'; readonly at: number }

/** How one token stands. Order matters: life beats every claim, an open step beats every ending. */
function standing(facts: StepFacts, now: number): Standing {
  const { step, expiresAt } = facts
  if (step.state === 'expired') return { kind: 'expired' }
  const conclusion = conclude(step.probeBefore, step.probeAfter, facts, now)
  const lapsed = expiresAt !== null && expiresAt <= now
  if (step.state === 'todo') {
    // Whatever was answered, or whether anything could be sent: dead is dead.
    if (conclusion === 'proven') return { kind: 'proven' }
    if (facts.canBeSent) return { kind: 'not-yet' }
    if (facts.notAccepted && !lapsed) {
      // Its provider takes only the other token: this one ends with it, if it does.
      return unsupported({
        ...facts,
        coveredByGrant: facts.coveredByGrant && conclusion !== 'alive',
      })
    }
    // Nothing can be sent (no endpoint, damaged): else only its lapse can end it.
    return { kind: lapsed ? 'outlived' : 'not-yet' }
  }
  if (conclusion === 'proven') return { kind: 'proven' }
  // Past its end no probe says anything any more, a blind one least of all.
  if (lapsed && step.kind === 'access_token') {
    if (conclusion === 'alive' || step.state === 'unsupported') return { kind: 'outlived' }
  }
  if (conclusion === 'alive') return aliveAfterSuccess(facts)
  if (step.state === 'unsupported') return unsupported(facts)
  const worthWaiting = facts.canBeProbed && !lapsed && mayStillBeProven(step, now)
  return { kind: worthWaiting ? 'probe-again' : 'answered' }
}

function aliveAfterSuccess({ step, expiresAt }: StepFacts): Standing {
  if (step.kind === 'access_token' && expiresAt !== null) return { kind: 'ends-at', at: expiresAt }
  return step.state === 'unsupported' ? { kind: 'not-yet' } : { kind: 'reopen' }
}

/** RFC 7009 §2.2.1 (matrix 12, 44): ended with its grant, or at its own end, or by a person. */
function unsupported({ step, expiresAt, coveredByGrant }: StepFacts): Standing {
  if (coveredByGrant) return { kind: 'answered' }
  if (step.kind === 'access_token' && expiresAt !== null) return { kind: 'ends-at', at: expiresAt }
  return { kind: 'not-yet' }
}

function mayStillBeProven(step: RevocationStep, now: number): boolean {
  const silent = step.probeAfter === null || step.probeAfter.verdict === 'unclear'
  const doneAt = step.doneAt ?? now
  return step.probeBefore?.verdict === 'alive' && silent && now - doneAt < dayMs
}

/**
 * What the whole job comes to. `proven` only if every token that had not lapsed went from alive to
 * dead; where some did and others were merely answered, the weaker word is the honest one.
 */
export function endingOf(all: readonly StepFacts[], now: number): Decision {
  // Without a token nothing can be known from here.
  if (all.length === 0) return { kind: 'not-yet' }
  const stands = all.map((facts) => ({ facts, stand: standing(facts, now) }))
  const alive = stands.filter(({ stand }) => stand.kind === 'reopen')
  if (alive.length > 0) {
    return { kind: 'reopen', tokens: alive.map(({ facts }) => facts.step.tokenId) }
  }
  const kinds = new Set(stands.map(({ stand }) => stand.kind))
  if (kinds.has('not-yet')) return { kind: 'not-yet' }
  if (kinds.has('probe-again')) return { kind: 'probe-again' }
  const ends = stands.flatMap(({ stand }) => (stand.kind === 'ends-at' ? [stand.at] : []))
  if (ends.length > 0) return { kind: 'ends-at', at: Math.max(...ends) }
  if (kinds.has('answered')) return { kind: 'close', ending: { kind: 'answered' } }
  const proven = kinds.has('proven') && !kinds.has('outlived')
  return { kind: 'close', ending: { kind: proven ? 'proven' : 'expired' } }
}
