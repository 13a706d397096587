import { describe, expect, test } from 'vitest'
import { newProofKey, sendProved } from '../../../main/providers/dpop.ts'
import type { HttpAnswer } from '../../../main/system/http.ts'
import { response, scriptedHttp, silent } from '../../support/scripted-http.ts'
import { openedClient } from '../../support/test-client.ts'

const wantsNonce = (nonce: string): HttpAnswer => ({
  kind: 'response',
  status: 400,
  headers: new Map([['dpop-nonce', nonce]]),
  body: Buffer.from('{"error":"use_dpop_nonce"}'),
  cut: false,
})

const bound = { ...openedClient({ providerId: 'bluesky' }), secret: newProofKey() }
const request = {
  method: 'POST',
  url: 'https://id.example.test/token?a=b',
  headers: { accept: 'application/json' },
  body: 'grant_type=refresh_token',
} as const

const claimsOf = (proof: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(proof?.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >

describe('a proof of possession', () => {
  test('names the request without its query', async () => {
    const http = scriptedHttp(() => response(200))
    await sendProved(bound, request, http)
    const [sent] = http.sent
    expect(sent).toMatchObject({ ...request, headers: request.headers })
    const claims = claimsOf(sent?.headers['dpop'])
    expect(claims).toMatchObject({ htm: 'POST', htu: 'https://id.example.test/token' })
    expect(claims).not.toHaveProperty('nonce')
  })

  test('carries the nonce that the server asks for', async () => {
    const http = scriptedHttp(({ headers }) =>
      claimsOf(headers['dpop'])['nonce'] === 'n1' ? response(200) : wantsNonce('n1'),
    )
    expect(await sendProved(bound, request, http)).toMatchObject({ status: 200 })
    const numbers = http.sent.map(({ headers }) => claimsOf(headers['dpop'])['jti'])
    expect(new Set(numbers).size).toBe(2)
  })

  test('is not made again and again where the server never has enough', async () => {
    const http = scriptedHttp(() => wantsNonce('n1'))
    expect(await sendProved(bound, request, http)).toMatchObject({ status: 400 })
    expect(http.sent).toHaveLength(2)
  })

  test.each([
    ['another error', response(400, { error: 'invalid_grant' })],
    ['a nonce that is not there', response(400, { error: 'use_dpop_nonce' })],
    ['no answer', silent('timeout')],
  ])('is not repeated after %s', async (_, answer) => {
    const http = scriptedHttp(() => answer)
    expect(await sendProved(bound, request, http)).toBe(answer)
    expect(http.sent).toHaveLength(1)
  })

  test('is made for providers that bind tokens only', async () => {
    const http = scriptedHttp(() => response(200))
    await sendProved({ ...bound, client: { ...bound.client, providerId: 'openid' } }, request, http)
    expect(http.sent).toEqual([request])
  })
})
