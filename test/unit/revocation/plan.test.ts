import { expect, it } from 'vitest'
import { lapse, planSteps } from '../../../main/revocation/plan.ts'
import { aStep, aToken, noon } from '../../support/revocation-facts.ts'

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
