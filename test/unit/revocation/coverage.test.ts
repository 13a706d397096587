import { describe, expect, it } from 'vitest'
import { standardRevocation, type AppRevocation } from '../../../main/providers/revocation-rules.ts'
import { isCovered, reaches } from '../../../main/revocation/coverage.ts'
import type { StepAccess } from '../../../main/revocation/step-access.ts'
import type { HeldToken } from '../../../main/domain/token.ts'
import type { RevocationStep } from '../../../main/domain/job.ts'
import { aStep, aToken } from '../../support/revocation-facts.ts'

function one(
  ends: AppRevocation['ends'] | null,
  token: Partial<HeldToken>,
  state: RevocationStep['state'] = 'revoked',
): StepAccess {
  const held = aToken(token)
  const step = aStep({ tokenId: held.id, kind: held.kind, state })
  const rules = ends === null ? null : { ...standardRevocation, ends }
  const endpoint = rules === null ? null : { url: 'https://meadow.example/revoke', rules }
  return { token: held, step, endpoint } as StepAccess
}

const refresh = { id: 'r', kind: 'refresh_token' } as const
const access = { id: 'a', kind: 'access_token' } as const

describe('what one revocation ends besides its own token', () => {
  it('is nothing, where it ends that token only or nothing can be asked', () => {
    expect(reaches(one('token', access), one('token', refresh))).toBe(false)
    expect(reaches(one(null, access), one(null, refresh))).toBe(false)
  })

  it('is its own pair, and no other sign-in’s', () => {
    expect(reaches(one('pair', access), one('pair', refresh))).toBe(true)
    const other = { ...refresh, lineage: 'lineage-2' }
    expect(reaches(one('pair', access), one('pair', other))).toBe(false)
    const unknown = { lineage: null }
    expect(
      reaches(one('pair', { ...access, ...unknown }), one('pair', { ...refresh, ...unknown })),
    ).toBe(false)
  })

  it('is every token of the grant, whatever sign-in it is from, but of this client only', () => {
    const other = { ...refresh, lineage: null }
    expect(reaches(one('grant', access), one('grant', other))).toBe(true)
    expect(reaches(one('grant', access), one('grant', { ...other, clientRef: 'c2' }))).toBe(false)
  })

  it('depends on the kind of token where its page says so', () => {
    const ends = { access_token: 'token', refresh_token: 'grant' } as const
    expect(reaches(one(ends, access), one(ends, refresh))).toBe(false)
    expect(reaches(one(ends, refresh), one(ends, access))).toBe(true)
  })

  it('counts once it was confirmed, and never for the token itself', () => {
    const waiting = one('grant', refresh, 'todo')
    expect(isCovered(waiting, [waiting, one('grant', access)])).toBe(true)
    expect(isCovered(waiting, [waiting, one('grant', access, 'already-gone')])).toBe(false)
    const done = one('grant', refresh)
    expect(isCovered(done, [done])).toBe(false)
  })
})
