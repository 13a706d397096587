import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newProofKey, sendProved, sendWithToken } from '../../../main/providers/dpop.ts'
import type { HttpAnswer, HttpRequest } from '../../../main/system/http.ts'
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

  test('is made with no client secret, and by nobody without a key', async () => {
    const http = scriptedHttp(() => response(200))
    const client = { ...bound.client, authMethod: 'client_secret_post' } as const
    await sendProved({ ...bound, client }, request, http)
    await sendProved({ ...bound, secret: null }, request, http)
    expect(http.sent).toEqual([request, request])
  })
})

describe('an access token', () => {
  const asked = {
    method: 'GET',
    url: 'https://id.example.test/me',
    headers: { accept: 'application/json', authorization: 'Bearer t0' },
  } as const
  const schemes = (http: { sent: readonly HttpRequest[] }) =>
    http.sent.map(({ headers }) => headers['authorization'])

  test('that is bound is shown with a proof about it (RFC 9449 §7.1), with the nonce of whoever takes it (§9)', async () => {
    const challenge: HttpAnswer = {
      kind: 'response',
      status: 401,
      body: Buffer.from(''),
      cut: false,
      headers: new Map([
        ['www-authenticate', 'DPoP error="use_dpop_nonce"'],
        ['dpop-nonce', 'n2'],
      ]),
    }
    const http = scriptedHttp(({ headers }) =>
      claimsOf(headers['dpop'])['nonce'] === 'n2' ? response(200) : challenge,
    )
    expect(await sendWithToken(bound, asked, http)).toMatchObject({ status: 200 })
    expect(schemes(http)).toEqual(['DPoP t0', 'DPoP t0'])
    const claims = claimsOf(http.sent[1]?.headers['dpop'])
    const ath = createHash('sha256').update('t0').digest('base64url')
    expect(claims).toMatchObject({ htm: 'GET', htu: asked.url, nonce: 'n2', ath })
  })

  test('that the server gave for the bearer is shown so, and one that is dead is dead either way', async () => {
    const loose = scriptedHttp(({ headers }) =>
      response(headers['authorization'] === 'Bearer t0' ? 200 : 401),
    )
    expect(await sendWithToken(bound, asked, loose)).toMatchObject({ status: 200 })
    expect(schemes(loose)).toEqual(['DPoP t0', 'Bearer t0'])
    const dead = scriptedHttp(() => response(401))
    expect(await sendWithToken(bound, asked, dead)).toMatchObject({ status: 401 })
  })

  test('of a client without a key goes out as it is', async () => {
    const http = scriptedHttp(() => response(200))
    await sendWithToken({ ...bound, secret: null }, asked, http)
    expect(http.sent).toEqual([asked])
  })
})
