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
