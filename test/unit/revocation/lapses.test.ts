import { expect, it } from 'vitest'
import type { RevocationStep } from '../../../main/domain/job.ts'
import { lastLapse } from '../../../main/revocation/lapses.ts'
import type { ReadableStores } from '../../../main/storage/storage.types.ts'
import { aStep, aToken, noon } from '../../support/revocation-facts.ts'

const ends = (ends: Record<string, number | null>) =>
  ({
    tokens: { get: (id: string) => aToken({ id, expiresAt: ends[id] ?? null }) },
  }) as unknown as Pick<ReadableStores, 'tokens'>
const step = (tokenId: string, more: Partial<RevocationStep> = {}): RevocationStep =>
  aStep({ tokenId, kind: 'access_token', ...more })

it('the last of the access tokens that are still to be revoked', () => {
  const read = ends({ a: noon + 1, b: noon + 9, c: noon + 5 })
  expect(lastLapse(read, [step('a'), step('b'), step('c')])).toBe(noon + 9)
  expect(lastLapse(read, [step('a'), step('b', { state: 'revoked' })])).toBe(noon + 1)
})

it('no promise where a refresh token or a token without an end is left, or nothing is', () => {
  const read = ends({ a: noon + 1, refresh: noon + 2 })
  expect(lastLapse(read, [step('a'), step('endless')])).toBeNull()
  expect(lastLapse(read, [step('a'), step('refresh', { kind: 'refresh_token' })])).toBeNull()
  const done = step('refresh', { kind: 'refresh_token', state: 'revoked' })
  expect(lastLapse(read, [done])).toBeNull()
  expect(lastLapse(read, [done, step('a')])).toBe(noon + 1)
  expect(lastLapse(read, [])).toBeNull()
})
