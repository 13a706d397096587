import { expect, it } from 'vitest'
import type { RevocationStep } from '../../../main/domain/job.ts'
import type { HeldToken } from '../../../main/domain/token.ts'
import {
  addMissingSteps,
  compareTokens,
  hasLapsed,
  lapse,
  isOutdated,
  lapseSteps,
  planSteps,
} from '../../../main/revocation/plan.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { aJob, aStep, aToken, noon } from '../../support/revocation-facts.ts'

it('revokes refresh tokens first, newest first, replaced ones included', () => {
  const tokens = [
    aToken({ id: 'access', kind: 'access_token', issuedAt: noon + 9 }),
    aToken({ id: 'old', issuedAt: noon, replacedAt: noon + 1 }),
    aToken({ id: 'new', issuedAt: noon + 1 }),
  ]
  const steps = planSteps('job-1', tokens, noon)
  expect(steps.map((step) => step.tokenId)).toEqual(['new', 'old', 'access'])
  expect(steps.map((step) => step.position)).toEqual([0, 1, 2])
})

it('sends no access token past its end, and every refresh token', () => {
  const over = { expiresAt: noon }
  const access = aToken({ ...over, kind: 'access_token' })
  expect(lapse(aStep({ kind: 'access_token' }), access, noon)).toMatchObject({ state: 'expired' })
  expect(lapse(aStep({ kind: 'access_token' }), access, noon - 1).state).toBe('todo')
  expect(lapse(aStep(), aToken(over), noon).state).toBe('todo')
})

it('leaves a finished step as it is', () => {
  const done = aStep({ kind: 'access_token', state: 'revoked' })
  expect(lapse(done, aToken({ kind: 'access_token', expiresAt: noon }), noon)).toBe(done)
})

it('says of each step what is known at the beginning: nothing', () => {
  const lapsed = aToken({ id: 'over', kind: 'access_token', expiresAt: noon })
  const fresh = aToken({ id: 'fresh' })
  expect(planSteps('job-7', [lapsed, fresh], noon)).toEqual([
    aStep({ jobId: 'job-7', tokenId: 'fresh' }),
    aStep({
      jobId: 'job-7',
      tokenId: 'over',
      kind: 'access_token',
      position: 1,
      state: 'expired',
      doneAt: noon,
    }),
  ])
  expect(planSteps('job-7', [], noon)).toEqual([])
})

it('has one order for tokens of the same moment, whatever order they came in', () => {
  const [a, b] = [aToken({ id: 'a' }), aToken({ id: 'b' })]
  expect(compareTokens(a, b)).toBe(-1)
  expect(compareTokens(b, a)).toBe(1)
  const newer = aToken({ id: 'z', issuedAt: noon + 1 })
  expect(compareTokens(newer, a)).toBeLessThan(0)
  expect(compareTokens(a, newer)).toBeGreaterThan(0)
  const access = aToken({ id: '0', kind: 'access_token', issuedAt: noon + 9 })
  expect(compareTokens(access, a)).toBe(1)
  expect(compareTokens(a, access)).toBe(-1)
  const oldRefresh = aToken({ id: 'old', issuedAt: noon - 9 })
  expect(compareTokens(oldRefresh, access)).toBe(-1)
  expect(compareTokens(access, oldRefresh)).toBe(1)
})

it('a token has lapsed from its end on, one without an end never', () => {
  expect(hasLapsed(aToken({ expiresAt: noon }), noon)).toBe(true)
  expect(hasLapsed(aToken({ expiresAt: noon + 1 }), noon)).toBe(false)
  expect(hasLapsed(aToken(), Number.MAX_SAFE_INTEGER)).toBe(false)
})

/** A job with a plan of its own, and an account that holds these. */
function rowsOf(steps: readonly RevocationStep[], held: readonly HeldToken[]) {
  const added: RevocationStep[] = []
  const changed: RevocationStep[] = []
  const stores = {
    jobs: {
      get: (id: string) => aJob({ id, accountId: 'account-1' }),
      listSteps: () => [...steps],
      addStep: (step: RevocationStep) => added.push(step),
      updateStep: (step: RevocationStep) => changed.push(step),
    },
    tokens: {
      listHeld: (id: string) => (id === 'account-1' ? held : []),
      get: (id: string) => held.find((token) => token.id === id) ?? aToken({ id }),
    },
  } as unknown as WritableStores
  return { stores, added, changed }
}

it('what arrived since joins the plan behind what is there, in the plan’s own order', () => {
  const held = [
    aToken({ id: 'planned' }),
    aToken({ id: 'late-access', kind: 'access_token', expiresAt: noon }),
    aToken({ id: 'late-refresh' }),
  ]
  const plan = [aStep({ tokenId: 'gone', position: 4 }), aStep({ tokenId: 'planned', position: 2 })]
  const { stores, added } = rowsOf(plan, held)
  expect(isOutdated(stores, aJob(), noon)).toBe(true)
  expect(addMissingSteps(stores, aJob(), noon)).toBe(2)
  expect(added.map(({ tokenId, position, state }) => [tokenId, position, state])).toEqual([
    ['late-refresh', 5, 'todo'],
    ['late-access', 6, 'expired'],
  ])
  const empty = rowsOf([], [aToken({ id: 'first' })])
  expect(addMissingSteps(empty.stores, aJob(), noon)).toBe(1)
  expect(empty.added[0]?.position).toBe(0)
  expect(addMissingSteps(rowsOf([], []).stores, aJob(), noon)).toBe(0)
})

it('sets aside the steps whose token ran out since, and no others', () => {
  const over = aToken({ id: 'over', kind: 'access_token', expiresAt: noon })
  const lives = aToken({ id: 'lives', kind: 'access_token', expiresAt: noon + 1 })
  const steps = [over, lives].map(({ id }) => aStep({ tokenId: id, kind: 'access_token' }))
  const { stores, changed } = rowsOf(steps, [over, lives])
  expect(isOutdated(stores, aJob(), noon)).toBe(true)
  expect(isOutdated(stores, aJob(), noon - 1)).toBe(false)
  lapseSteps(stores, aJob(), noon)
  expect(changed).toEqual([
    aStep({ tokenId: 'over', kind: 'access_token', state: 'expired', doneAt: noon }),
  ])
})

it('a plan fits while nothing arrived, whatever was let go since', () => {
  const held = [aToken({ id: 'planned' })]
  const plan = [aStep({ tokenId: 'planned' }), aStep({ tokenId: 'gone', kind: 'access_token' })]
  expect(isOutdated(rowsOf(plan, held).stores, aJob(), noon)).toBe(false)
  expect(isOutdated(rowsOf([], []).stores, aJob(), noon)).toBe(false)
})
