import { describe, expect, test } from 'vitest'
import { findServer } from '../../../main/providers/described-server.ts'
import { findProtectedResource } from '../../../main/providers/protected-resource.ts'
import type { HttpAnswer } from '../../../main/system/http.ts'
import { response, scriptedHttp, type ScriptedHttp } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const server = 'https://mcp.example.org'
const resource = `${server}/public/mcp`
const wellKnown = `${server}/.well-known/oauth-protected-resource`

const describing = (about: object = {}): object => ({
  resource,
  authorization_servers: [server],
  ...about,
})

const authorization = (issuer: string, about: object = {}): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  code_challenge_methods_supported: ['S256'],
  ...about,
})

const ownServer = { [`${server}/.well-known/oauth-authorization-server`]: authorization(server) }

const serving = (pages: Record<string, object>, challenge = 'Bearer'): ScriptedHttp =>
  scriptedHttp(({ url }) => {
    if (url === resource) return unauthorized(challenge)
    const page = pages[url]
    return page === undefined ? response(404, 'no') : response(200, page)
  })

const unauthorized = (challenge: string): HttpAnswer => ({
  ...response(401),
  kind: 'response',
  status: 401,
  headers: new Map([['www-authenticate', challenge]]),
  body: new Uint8Array(),
  cut: false,
})

describe('the authorization server of a protected resource', () => {
  test.each([
    ['named in its challenge', `${server}/meta`],
    ['at its own path', `${wellKnown}/public/mcp`],
    ['at its root', wellKnown],
  ])('is found by a document %s', async (_, place) => {
    const http = serving(
      { ...ownServer, [place]: describing() },
      `Bearer error="invalid_token", resource_metadata="${server}/meta", scope="a"`,
    )
    const found = await findProtectedResource(resource, http, [])
    expect(found).toMatchObject({ issuer: server, userinfoEndpoint: resource })
  })

  test.each([
    ['another server', 'https://evil.test/public/mcp'],
    ['another path', `${server}/private`],
    ['a path that only begins alike', `${server}/pub`],
    ['nothing', ''],
  ])('is not taken from a document about %s', async (_, about) => {
    const http = serving({ ...ownServer, [wellKnown]: describing({ resource: about }) })
    expect(await findProtectedResource(resource, http, [])).toBeNull()
  })

  test('may be described for all paths at once', async () => {
    const http = serving({ ...ownServer, [wellKnown]: describing({ resource: server }) })
    expect(await findProtectedResource(resource, http, [])).toMatchObject({
      userinfoEndpoint: server,
    })
  })

  test('is asked about where it is on another domain', async () => {
    const other = 'https://id.elsewhere.test'
    const http = serving({
      [wellKnown]: describing({ authorization_servers: [other] }),
      [`${other}/.well-known/oauth-authorization-server`]: authorization(other),
    })
    expect(await failureOf(findProtectedResource(resource, http, []))).toMatchObject({
      code: 'other-hosts',
      values: { host: 'mcp.example.org', others: 'id.elsewhere.test' },
    })
    expect(http.sent.some(({ url }) => url.startsWith(other))).toBe(false)
    const found = await findProtectedResource(resource, http, ['id.elsewhere.test'])
    expect(found?.issuer).toBe(other)
  })

  test.each(['http://id.elsewhere.test', 'https://127.0.0.1', 'https://10.0.0.5', 'nonsense'])(
    'is never sought at %s',
    async (place) => {
      const http = serving({ [wellKnown]: describing({ authorization_servers: [place] }) })
      expect(await failureOf(findProtectedResource(resource, http, []))).toMatchObject({
        code: 'address-not-allowed',
      })
      expect(http.sent.every(({ url }) => url.startsWith(server))).toBe(true)
    },
  )

  test('no document is fetched from where a challenge points off its domain', async () => {
    const http = serving({}, 'Bearer resource_metadata="https://evil.test/meta"')
    expect(await findProtectedResource(resource, http, [])).toBeNull()
    expect(http.sent.every(({ url }) => url.startsWith(server))).toBe(true)
  })

  test('one that does not say that it knows PKCE is refused', async () => {
    const silent = authorization(server, { code_challenge_methods_supported: undefined })
    const http = serving({
      [wellKnown]: describing(),
      [`${server}/.well-known/oauth-authorization-server`]: silent,
    })
    expect(await failureOf(findProtectedResource(resource, http, []))).toMatchObject({
      code: 'server-answer-odd',
    })
  })

  test('its issuer must be the one it was sought by', async () => {
    const http = serving({
      [wellKnown]: describing(),
      [`${server}/.well-known/oauth-authorization-server`]: authorization('https://evil.test'),
    })
    expect(await failureOf(findProtectedResource(resource, http, []))).toMatchObject({
      code: 'issuer-mismatch',
    })
  })

  test('is preferred to a bare authorization server at the same address', async () => {
    const http = scriptedHttp(({ url }) => {
      if (url === `${server}/`) return unauthorized('Bearer')
      const pages: Record<string, object> = {
        ...ownServer,
        [wellKnown]: describing({ resource: server }),
      }
      const page = pages[url]
      return page === undefined ? response(404, 'no') : response(200, page)
    })
    expect((await findServer(server, http)).provider.id).toBe('mcp-server')
  })
})
