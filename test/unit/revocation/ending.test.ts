import { describe, expect, it } from 'vitest'
import type { ProbeResult, RevocationStep } from '../../../main/domain/job.ts'
import { conclude, endingOf, type StepFacts } from '../../../main/revocation/ending.ts'
import { dayMs } from '../../../main/revocation/retry-policy.ts'
import { aStep, noon } from '../../support/revocation-facts.ts'

const later = noon + 60_000
const saw = (verdict: ProbeResult['verdict'], at = noon): ProbeResult => ({
  method: 'introspection',
  verdict,
  at,
})
const died = { probeBefore: saw('alive'), probeAfter: saw('dead', later) }

function facts(step: Partial<RevocationStep>, more: Partial<StepFacts> = {}): StepFacts {
  return {
    step: aStep({ state: 'revoked', doneAt: noon, ...step }),
    expiresAt: null,
    canBeSent: true,
    coveredByGrant: false,
    notAccepted: false,
    canBeProbed: true,
    ...more,
  }
}
const access = (step: Partial<RevocationStep>, more: Partial<StepFacts> = {}): StepFacts =>
  facts({ kind: 'access_token', tokenId: 'token-2', ...step }, more)
const closedAs = (kind: string) => ({ kind: 'close', ending: { kind } })

describe('conclude', () => {
  it('counts a negative only where the same probe was positive before', () => {
    const token = { expiresAt: null }
    expect(conclude(saw('alive'), saw('dead', later), token, later)).toBe('proven')
    expect(conclude(null, saw('dead', later), token, later)).toBe('unknown')
    expect(conclude(saw('dead'), saw('dead', later), token, later)).toBe('unknown')
    expect(conclude(saw('unclear'), saw('dead', later), token, later)).toBe('unknown')
    const otherWay = { ...saw('alive'), method: 'userinfo' as const }
    expect(conclude(otherWay, saw('dead', later), token, later)).toBe('unknown')
    expect(conclude(saw('alive', later), saw('dead', noon), token, later)).toBe('unknown')
  })

  it('does not count a token that expired meanwhile', () => {
    const after = saw('dead', later)
    expect(conclude(saw('alive'), after, { expiresAt: later }, later)).toBe('unknown')
    expect(conclude(saw('alive'), after, { expiresAt: later + 1 }, later)).toBe('proven')
  })
})

describe('how a job ends', () => {
  it('proven, only if every token went from alive to dead', () => {
    expect(endingOf([facts(died), access(died)], later)).toEqual(closedAs('proven'))
  })

  it('answered, if one of them was merely answered', () => {
    expect(endingOf([facts(died), access({})], later)).toEqual(closedAs('answered'))
    expect(endingOf([facts({ probeAfter: saw('dead') })], later)).toEqual(closedAs('answered'))
  })

  it('proven, if the others had lapsed before they could be sent', () => {
    const lapsed = access({ state: 'expired' }, { expiresAt: noon })
    expect(endingOf([facts(died), lapsed], later)).toEqual(closedAs('proven'))
    expect(endingOf([lapsed], later)).toEqual(closedAs('expired'))
  })

  it('not at all, while a step is to be sent or nothing is held', () => {
    expect(endingOf([facts(died), access({ state: 'todo' })], later)).toEqual({ kind: 'not-yet' })
    expect(endingOf([], later)).toEqual({ kind: 'not-yet' })
  })

  it('later, where a self-contained token outlives its grant', () => {
    const jwt = access({ probeAfter: saw('alive', later) }, { expiresAt: later + 5000 })
    expect(endingOf([facts(died), jwt], later)).toEqual({ kind: 'ends-at', at: later + 5000 })
    expect(endingOf([facts(died), jwt], later + 5000)).toEqual(closedAs('expired'))
  })

  it('proven, if that token is found dead before its end', () => {
    const jwt = access(died, { expiresAt: later + 5000 })
    expect(endingOf([facts(died), jwt], later + 9000)).toEqual(closedAs('proven'))
  })

  it('not, where a probe shows life after a success and no end is known', () => {
    const alive = { probeAfter: saw('alive', later) }
    expect(endingOf([facts(alive)], later)).toEqual({ kind: 'reopen', tokens: ['token-1'] })
    expect(endingOf([access(alive)], later)).toEqual({ kind: 'reopen', tokens: ['token-2'] })
    const refreshWithEnd = facts(alive, { expiresAt: later + 5000 })
    expect(endingOf([refreshWithEnd], later).kind).toBe('reopen')
  })

  it('waits a day for a probe that worked before', () => {
    const silent = facts({ probeBefore: saw('alive'), probeAfter: saw('unclear', later) })
    expect(endingOf([silent], later)).toEqual({ kind: 'probe-again' })
    expect(endingOf([silent], noon + dayMs)).toEqual(closedAs('answered'))
  })

  it('an unsupported token ends with its grant, at its end, or by a person', () => {
    const unsupported = { state: 'unsupported' } as const
    expect(endingOf([facts(died), access(unsupported, { coveredByGrant: true })], later)).toEqual(
      closedAs('answered'),
    )
    expect(endingOf([access(unsupported, { expiresAt: later + 1 })], later).kind).toBe('ends-at')
    expect(endingOf([access(unsupported, { expiresAt: later })], later)).toEqual(
      closedAs('expired'),
    )
    expect(endingOf([access(unsupported)], later)).toEqual({ kind: 'not-yet' })
  })

  it('a token that its provider does not take ends with the one it takes', () => {
    const notTaken = { canBeSent: false, notAccepted: true, coveredByGrant: true }
    const refresh = facts({ state: 'todo', doneAt: null }, notTaken)
    expect(endingOf([refresh, access(died)], later)).toEqual(closedAs('answered'))
    const alone = { ...notTaken, coveredByGrant: false }
    const surviving = facts({ state: 'todo', doneAt: null }, alone)
    expect(endingOf([surviving, access(died)], later)).toEqual({ kind: 'not-yet' })
    const seen = { probeAfter: saw('alive', later) }
    const alive = facts({ state: 'todo', doneAt: null, ...seen }, notTaken)
    expect(endingOf([alive, access(died)], later)).toEqual({ kind: 'not-yet' })
    const damaged = facts({ state: 'todo', doneAt: null }, { ...notTaken, notAccepted: false })
    expect(endingOf([damaged, access(died)], later)).toEqual({ kind: 'not-yet' })
    const proven = facts({ state: 'todo', doneAt: null, ...died }, notTaken)
    expect(endingOf([proven, access(died)], later)).toEqual(closedAs('proven'))
  })

  it('without an endpoint, only a probe or the lapse ends it', () => {
    const unsent = { canBeSent: false }
    const todo = { state: 'todo', doneAt: null } as const
    expect(endingOf([facts({ ...todo, ...died }, unsent)], later)).toEqual(closedAs('proven'))
    const dead = facts({ ...todo, probeAfter: saw('dead') }, unsent)
    expect(endingOf([dead], later)).toEqual({ kind: 'not-yet' })
    const lapsed = facts(todo, { ...unsent, expiresAt: noon })
    expect(endingOf([lapsed], later)).toEqual(closedAs('expired'))
  })
})

describe('what decides between two endings', () => {
  const alive = { probeAfter: saw('alive', later) }
  const unsupported = { state: 'unsupported' } as const

  it('concludes nothing from a probe that was not made, or lies ahead', () => {
    const token = { expiresAt: null }
    expect(conclude(saw('alive'), null, token, later)).toBe('unknown')
    expect(conclude(saw('alive', later), saw('dead', later), token, later)).toBe('proven')
    expect(conclude(saw('alive'), saw('dead', later + 1), token, later)).toBe('unknown')
    expect(conclude(null, saw('alive'), token, later)).toBe('alive')
  })

  it('a refresh token is sent even past its end, and life after its end reopens it', () => {
    const over = { expiresAt: noon }
    expect(endingOf([facts({ state: 'todo', doneAt: null }, over)], later).kind).toBe('not-yet')
    expect(endingOf([facts(alive, over)], later).kind).toBe('reopen')
    expect(endingOf([facts({}, over)], later)).toEqual(closedAs('answered'))
    // It is not asked about any more (probe-steps), so no proof is waited for.
    expect(endingOf([facts({ probeBefore: saw('alive') }, over)], later)).toEqual(
      closedAs('answered'),
    )
  })

  it('what lived to its own end makes no proof of the others', () => {
    const todo = { state: 'todo', doneAt: null } as const
    const unsent = facts(todo, { canBeSent: false, expiresAt: noon })
    expect(endingOf([facts(died), unsent], later)).toEqual(closedAs('expired'))
    const outlived = access(alive, { expiresAt: noon })
    expect(endingOf([facts(died), outlived], later)).toEqual(closedAs('expired'))
  })

  it('an access token that was answered stays answered past its end', () => {
    expect(endingOf([access({}, { expiresAt: noon })], later)).toEqual(closedAs('answered'))
    const dead = access({ probeAfter: saw('dead', later) }, { expiresAt: noon })
    expect(endingOf([dead], later)).toEqual(closedAs('answered'))
  })

  it('life in what the provider cannot revoke waits for its end or a person', () => {
    expect(endingOf([facts({ ...unsupported, ...alive })], later).kind).toBe('not-yet')
    expect(endingOf([access({ ...unsupported, ...alive })], later).kind).toBe('not-yet')
    const ends = access({ ...unsupported, ...alive }, { expiresAt: later + 7 })
    expect(endingOf([ends], later)).toEqual({ kind: 'ends-at', at: later + 7 })
    const refreshWithEnd = facts(unsupported, { expiresAt: later + 7 })
    expect(endingOf([refreshWithEnd], later).kind).toBe('not-yet')
  })

  it('what the provider cannot revoke is over at its end, whatever a blind probe says', () => {
    const dead = access({ ...unsupported, probeAfter: saw('dead', noon) }, { expiresAt: noon })
    expect(endingOf([dead], later)).toEqual(closedAs('expired'))
  })

  it('a verdict of death that proves nothing is not waited for', () => {
    const otherWay = { ...saw('dead', later), method: 'userinfo' } as const
    const heard = facts({ probeBefore: saw('alive'), probeAfter: otherWay })
    expect(endingOf([heard], later)).toEqual(closedAs('answered'))
  })

  it('of several ends the last one counts', () => {
    const soon = access(alive, { expiresAt: later + 1 })
    const late = access({ ...alive, tokenId: 'token-3' }, { expiresAt: later + 9 })
    expect(endingOf([soon, late], later)).toEqual({ kind: 'ends-at', at: later + 9 })
  })

  it('a proof that nothing could bring any more is not waited for', () => {
    const waiting = facts({ probeBefore: saw('alive') })
    expect(endingOf([waiting], noon + 1)).toEqual({ kind: 'probe-again' })
    expect(endingOf([{ ...waiting, canBeProbed: false }], noon + 1)).toEqual(closedAs('answered'))
    // Past its own end a token would be dead anyway.
    expect(endingOf([{ ...waiting, expiresAt: noon + 1 }], noon + 1)).toEqual(closedAs('answered'))
    expect(endingOf([{ ...waiting, expiresAt: noon + 2 }], noon + 1).kind).toBe('probe-again')
  })
})
