import { describe, expect, test } from 'vitest'
import { findServer } from '../../../main/providers/described-server.ts'
import { findHomeserver } from '../../../main/providers/homeserver.ts'
import { response, scriptedHttp, silent, type ScriptedHttp } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const authMetadata = '/_matrix/client/v1/auth_metadata'
const wellKnown = '/.well-known/matrix/client'

const document = (issuer: string, more: object = {}): object => ({
  issuer: `${issuer}/`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  scopes_supported: ['openid', 'email'],
  account_management_uri: `${issuer}/account/`,
  account_management_actions_supported: ['org.matrix.sessions_list', 'org.matrix.devices_list'],
  ...more,
})

const serving = (pages: Record<string, object>): ScriptedHttp =>
  scriptedHttp(({ url }) => {
    const page = pages[url]
    return page === undefined ? response(404, { errcode: 'M_UNRECOGNIZED' }) : response(200, page)
  })

const delegating = {
  [`https://example.org${wellKnown}`]: {
    'm.homeserver': { base_url: 'https://matrix.example.org/' },
  },
  [`https://matrix.example.org${authMetadata}`]: document('https://account.example.org'),
}

describe('a homeserver by its address or by a user of it', () => {
  test.each(['example.org', 'https://example.org/', '@ada:example.org', '@ada:example.org:8448'])(
    'finds the authorization server behind %s',
    async (typed) => {
      const found = await findHomeserver(typed, serving(delegating), [])
      expect(found?.issuer).toBe('https://account.example.org/')
      expect(found?.serviceDocumentation).toBe(
        'https://account.example.org/account/?action=org.matrix.devices_list',
      )
    },
  )

  test('asks the address itself where its domain names no homeserver', async () => {
    const http = serving({
      [`https://example.org${authMetadata}`]: document('https://example.org'),
    })
    expect((await findHomeserver('example.org', http, []))?.issuer).toBe('https://example.org/')
  })

  test.each([
    [
      'an authorization server',
      document('https://account.elsewhere.test'),
      'account.elsewhere.test',
    ],
    [
      'an endpoint',
      document('https://account.example.org', { token_endpoint: 'https://elsewhere.test/token' }),
      'elsewhere.test',
    ],
  ])('goes to %s on another domain only with consent', async (_, page, host) => {
    const http = serving({ ...delegating, [`https://matrix.example.org${authMetadata}`]: page })
    expect(await failureOf(findHomeserver('example.org', http, []))).toMatchObject({
      code: 'other-hosts',
      values: { others: host },
    })
    const found = await findHomeserver('example.org', http, [host])
    expect(found?.trustedHosts).toContain(host)
  })

  test.each(['http://matrix.example.org', 'https://127.0.0.1', 'https://10.0.0.5', 'javascript:1'])(
    'never contacts a homeserver at %s',
    async (base) => {
      const http = serving({
        [`https://example.org${wellKnown}`]: { 'm.homeserver': { base_url: base } },
      })
      expect(await findHomeserver('example.org', http, [])).toBeNull()
      expect(http.sent.map(({ url }) => new URL(url).origin)).toEqual([
        'https://example.org',
        'https://example.org',
      ])
    },
  )

  test('does not ask for full access where who somebody is can’t be asked alone', async () => {
    const page = document('https://account.example.org', { scopes_supported: undefined })
    const http = serving({ ...delegating, [`https://matrix.example.org${authMetadata}`]: page })
    const failed = await failureOf(findHomeserver('example.org', http, []))
    expect(failed).toMatchObject({ code: 'not-an-openid-server' })
    expect(failed.detail).toContain('full access')
  })

  test.each([
    ['says M_UNRECOGNIZED', response(404, { errcode: 'M_UNRECOGNIZED' })],
    ['is no homeserver', response(200, '<html>')],
    ['does not answer', silent('timeout')],
  ])('is none where it %s', async (_, answer) => {
    const http = scriptedHttp(() => answer)
    expect(await findHomeserver('example.org', http, [])).toBeNull()
  })
})

describe('which file of the catalogue an address belongs to', () => {
  test('a domain that is no OpenID provider is asked for its homeserver', async () => {
    const found = await findServer('example.org', serving(delegating))
    expect([found.provider.id, found.metadata.issuer]).toEqual([
      'matrix',
      'https://account.example.org/',
    ])
  })

  test('an OpenID provider stays one, whatever else is there', async () => {
    const openid = { ...document('https://example.org'), jwks_uri: 'https://example.org/jwks' }
    const pages = {
      ...delegating,
      'https://example.org/.well-known/openid-configuration': {
        ...openid,
        issuer: 'https://example.org',
      },
    }
    expect((await findServer('example.org', serving(pages))).provider.id).toBe('openid')
    // Whoever types a name at a homeserver means the homeserver.
    expect((await findServer('@ada:example.org', serving(pages))).provider.id).toBe('matrix')
  })

  test('a name written as at a homeserver is looked for at no other make of server', async () => {
    const http = serving({})
    await failureOf(findServer('@ada:example.org', http))
    const places = http.sent.map(({ url }) => new URL(url).pathname)
    expect(places).toContain(wellKnown)
    expect(places).not.toContain('/.well-known/atproto-did')
  })

  test('what is none of them is said as before', async () => {
    expect(await failureOf(findServer('example.org', serving({})))).toMatchObject({
      code: 'not-an-openid-server',
    })
  })
})
