import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { probeByRefresh, readRefresh, sealMinted } from '../../../main/revocation/refresh-probe.ts'
import type { StepAccess } from '../../../main/revocation/step-access.ts'
import type { SecretRef } from '../../../main/vault/vault.types.ts'
import { aStep, aToken, noon, silence } from '../../support/revocation-facts.ts'

const asked = new Secret('refresh-1')
const fresh = (text: string | null) =>
  ({
    kind: 'refreshed',
    scopes: null,
    tokens: {
      access: { secret: new Secret('access-2'), expiresAt: noon + 5 },
      refresh: text === null ? null : { secret: new Secret(text), expiresAt: null },
    },
  }) as const

describe('what a refresh says of the token it was made with', () => {
  it('lives, and what it brought must be revoked too', () => {
    const verdict = readRefresh(fresh('refresh-2'), asked)
    expect(verdict).toMatchObject({ verdict: 'alive', status: 200, silence: null })
    expect(
      verdict.minted.map(({ kind, secret, expiresAt }) => [kind, secret.reveal(), expiresAt]),
    ).toEqual([
      ['access_token', 'access-2', noon + 5],
      ['refresh_token', 'refresh-2', null],
    ])
  })

  it.each([null, 'refresh-1'])('a refresh token that is held already is not new: %j', (text) => {
    const { minted } = readRefresh(fresh(text), asked)
    expect(minted.map(({ kind }) => kind)).toEqual(['access_token'])
  })

  it.each([
    [{ kind: 'invalid-grant', detail: '' }, 'dead', 400, null],
    [{ kind: 'client-rejected', detail: '' }, 'unclear', null, null],
    [{ kind: 'odd', status: 503, detail: '' }, 'unclear', 503, null],
    [{ kind: 'silence', silence: silence('dns') }, 'unclear', null, 'dns'],
  ] as const)('%j', (refreshed, verdict, status, reason) => {
    expect(readRefresh(refreshed, asked)).toEqual({ verdict, status, silence: reason, minted: [] })
  })
})

it('a token that cannot be read is not refreshed', async () => {
  const access = { readable: null } as StepAccess
  const http = { send: () => Promise.resolve(silence('other')) }
  await expect(probeByRefresh(access, http, noon)).rejects.toThrow('this token cannot be probed')
})

it('what a refresh brought is held like any token of the account, sealed under its own row', () => {
  const refs: SecretRef[] = []
  const vault = {
    seal: (secret: Secret, ref: SecretRef) => {
      refs.push(ref)
      return { sealed: new TextEncoder().encode(secret.reveal()), fingerprint: new Uint8Array([7]) }
    },
  }
  const token = aToken({ accountId: 'account-9', clientRef: 'client-9', scopes: ['a', 'b'] })
  const access = { token, step: aStep() } as StepAccess
  const { minted } = readRefresh(fresh('refresh-2'), asked)
  const held = sealMinted(vault, access, minted, noon)
  expect(held).toEqual(
    (['access_token', 'refresh_token'] as const).map((kind, index) => ({
      id: held[index]?.id,
      accountId: 'account-9',
      clientRef: 'client-9',
      kind,
      lineage: 'lineage-1',
      scopes: ['a', 'b'],
      issuedAt: noon,
      expiresAt: kind === 'access_token' ? noon + 5 : null,
      replacedAt: null,
      refreshedOkAt: null,
      sealed: new TextEncoder().encode(kind === 'access_token' ? 'access-2' : 'refresh-2'),
      fingerprint: new Uint8Array([7]),
      version: 1,
      destroyedAt: null,
    })),
  )
  expect(refs).toEqual(held.map(({ id, kind }) => ({ rowId: id, field: kind, version: 1 })))
  expect(new Set(held.map(({ id }) => id)).size).toBe(2)
})
