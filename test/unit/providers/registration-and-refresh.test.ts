import { describe, expect, test } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { refreshTokens } from '../../../main/providers/refresh.ts'
import { deleteRegistration, registerClient } from '../../../main/providers/registration.ts'
import type { HttpAnswer } from '../../../main/system/http.ts'
import { response, scriptedHttp, silent } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'
import { exampleMetadata, openedClient } from '../../support/test-client.ts'

const metadata = { ...exampleMetadata, registrationEndpoint: 'https://id.example.test/reg' }
const wish = { metadata, redirectPath: '/callback/x', redirectRule: 'any-port' } as const

describe('dynamic registration', () => {
  test('asks for a native public client with its redirect address', async () => {
    const http = scriptedHttp(() => response(201, { client_id: 'c1' }))
    expect(await registerClient(wish, http)).toMatchObject({ clientId: 'c1', authMethod: 'none' })
    expect(JSON.parse(http.sent[0]?.body ?? '')).toMatchObject({
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/callback/x'],
    })
  })

  test('registers all fixed ports where they must match', async () => {
    const http = scriptedHttp(() => response(201, { client_id: 'c1' }))
    await registerClient({ ...wish, redirectRule: 'fixed-ports' }, http)
    const { redirect_uris } = JSON.parse(http.sent[0]?.body ?? '') as { redirect_uris: string[] }
    expect(redirect_uris).toHaveLength(10)
    expect(redirect_uris[0]).toBe('http://127.0.0.1:17170/callback/x')
  })

  test('takes what the server made of it', async () => {
    const answer = {
      client_id: 'c1',
      client_secret: 's',
      token_endpoint_auth_method: 'client_secret_post',
      registration_access_token: 'r',
      registration_client_uri: 'https://evil.example/c1',
    }
    const registered = await registerClient(
      wish,
      scriptedHttp(() => response(201, answer)),
    )
    expect(registered.authMethod).toBe('client_secret_post')
    expect(registered.secret?.reveal()).toBe('s')
    expect(registered.registrationClientUri).toBeNull()
  })

  test.each([
    ['refusal', response(400, { error: 'invalid_redirect_uri' })],
    ['login page', response(200, '<html>')],
    ['no id', response(201, {})],
    [
      'a method we do not have',
      response(201, { client_id: 'c', token_endpoint_auth_method: 'private_key_jwt' }),
    ],
  ])('says that registration was refused: %s', async (_, answer) => {
    const ended = failureOf(
      registerClient(
        wish,
        scriptedHttp(() => answer),
      ),
    )
    expect(await ended).toMatchObject({ code: 'registration-refused' })
  })

  test.each([
    [response(204), 'deleted'],
    [response(401), 'already-gone'],
    [response(404), 'already-gone'],
    [response(500), 'failed'],
    [silent('timeout'), 'failed'],
  ])('deleting reads its answer (%#)', async (answer, kind) => {
    const http = scriptedHttp(() => answer)
    const done = await deleteRegistration('https://id.example.test/reg/c1', new Secret('r'), http)
    expect(done.kind).toBe(kind)
    expect(http.sent[0]?.url).not.toContain('r=')
  })
})

describe('refreshing', () => {
  const refreshed = (answer: HttpAnswer) =>
    refreshTokens(
      openedClient(),
      new Secret('old'),
      scriptedHttp(() => answer),
      1000,
    )

  test('reads both tokens and their ends', async () => {
    const body = {
      access_token: 'a',
      refresh_token: 'r',
      expires_in: 60,
      refresh_expires_in: '120',
      scope: 'openid email',
    }
    const done = await refreshed(response(200, body))
    if (done.kind !== 'refreshed') throw new Error(done.kind)
    expect(done.scopes).toEqual(['openid', 'email'])
    expect(done.tokens.access.secret.reveal()).toBe('a')
    expect(done.tokens.access.expiresAt).toBe(61_000)
    expect(done.tokens.refresh?.expiresAt).toBe(121_000)
  })

  test('no new refresh token means: keep the old one', async () => {
    expect(await refreshed(response(200, { access_token: 'a' }))).toMatchObject({
      kind: 'refreshed',
      tokens: { refresh: null, access: { expiresAt: null } },
    })
  })

  test('a bad ID token in the answer does not lose the tokens', async () => {
    const body = { access_token: 'a', refresh_token: 'r', id_token: 'nonsense' }
    expect(await refreshed(response(200, body))).toMatchObject({ kind: 'refreshed' })
  })

  test.each([
    [response(400, { error: 'invalid_grant' }), 'invalid-grant'],
    [response(401, { error: 'invalid_client' }), 'client-rejected'],
    [response(401, ''), 'client-rejected'],
    [response(400, { error: 'unauthorized_client' }), 'client-rejected'],
    [response(503, 'busy'), 'odd'],
    [response(200, '<html>'), 'odd'],
    [response(200, { access_token: 'a' }, 'too-long'), 'odd'],
    [silent('dns'), 'silence'],
  ])('tells its answers apart (%#)', async (answer, kind) => {
    expect((await refreshed(answer)).kind).toBe(kind)
  })

  test('an answer’s details hold no token', async () => {
    const token = 'x'.repeat(40)
    const answer = response(400, { error: 'invalid_grant', error_description: `bad ${token}` })
    expect(JSON.stringify(await refreshed(answer))).not.toContain(token)
  })
})
