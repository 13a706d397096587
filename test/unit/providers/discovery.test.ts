import { afterEach, describe, expect, test } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import { discoverServer } from '../../../main/providers/discovery.ts'
import { checkEndpoint } from '../../../main/providers/endpoint-rule.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import type { HttpSilence } from '../../../main/system/http.ts'
import { startOpenIdProvider } from '../../support/openid-provider.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import { response, scriptedHttp, silent, type ScriptedHttp } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const document = (issuer: string, more: object = {}): object => {
  const base = issuer.replace(/\/$/, '')
  return {
    issuer,
    authorization_endpoint: `${base}/auth`,
    token_endpoint: `${base}/token`,
    jwks_uri: `${base}/jwks`,
    ...more,
  }
}

/** Serves documents by address; everything else is a 404. */
const serving = (pages: Record<string, object>): ScriptedHttp =>
  scriptedHttp(({ url }) => {
    const page = pages[url]
    return page === undefined ? response(404, 'no') : response(200, page)
  })

const openid = '/.well-known/openid-configuration'
const oauth = '/.well-known/oauth-authorization-server'

describe('discovery by address', () => {
  test.each([
    ['example.org', 'https://example.org'],
    ['  https://example.org/ ', 'https://example.org'],
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://Example.org', 'https://example.org'],
    ['example.org:8443/realms/a/', 'https://example.org:8443/realms/a'],
    [`https://example.org${openid}`, 'https://example.org'],
    [`https://example.org/a${openid}`, 'https://example.org/a'],
    ['127.0.0.1:4000/meadow', 'http://127.0.0.1:4000/meadow'],
    ['localhost:4000', 'http://localhost:4000'],
  ])('finds what %s means', async (typed, issuer) => {
    const http = serving({ [issuer.replace(/\/$/, '') + openid]: document(issuer) })
    expect((await discoverServer(typed, http)).issuer).toBe(issuer)
  })

  test.each([
    `https://example.org/a${openid}`,
    `https://example.org/a${openid}/`,
    `https://example.org${oauth}/a`,
    `https://example.org${oauth}/a/`,
    `https://example.org/a${oauth}`,
    `https://example.org${openid}/a`,
  ])('finds a document that is only at %s', async (place) => {
    const http = serving({ [place]: document('https://example.org/a') })
    expect((await discoverServer('https://example.org/a', http)).tokenEndpoint).toBe(
      'https://example.org/a/token',
    )
  })

  test('looks elsewhere after a redirect, which is never followed', async () => {
    const http = scriptedHttp(({ url }) =>
      url.endsWith('/') ? response(200, document('https://example.org')) : silent('redirected'),
    )
    expect((await discoverServer('example.org', http)).issuer).toBe('https://example.org')
  })

  test.each([
    '',
    'https://',
    'https://u:p@example.org',
    'https://example.org?x',
    'a b',
    'ht!tp://x',
  ])('asks for a better address than “%s”', async (typed) => {
    const http = serving({})
    expect(await failureOf(discoverServer(typed, http))).toMatchObject({ code: 'bad-input' })
    expect(http.sent).toEqual([])
  })

  test.each(['http://example.org', 'ftp://example.org', 'file://example.org/x'])(
    'contacts nothing at %s',
    async (typed) => {
      const http = serving({})
      const failed = await failureOf(discoverServer(typed, http))
      expect(failed.code).toBe('address-not-allowed')
      expect(http.sent).toEqual([])
    },
  )

  test.each([
    ['dns', 'server-unreachable'],
    ['refused', 'server-unreachable'],
    ['timeout', 'server-unreachable'],
    ['certificate', 'server-not-safe'],
    ['tls', 'server-not-safe'],
    ['offline', 'offline'],
    ['address', 'address-not-allowed'],
  ] satisfies [HttpSilence['reason'], string][])('says of %s: %s', async (reason, code) => {
    const http = scriptedHttp(() => silent(reason))
    expect(await failureOf(discoverServer('example.org', http))).toMatchObject({ code })
    expect(http.sent).toHaveLength(1)
  })

  test.each([
    ['a login page', response(200, '<html>')],
    ['a list', response(200, '[]')],
    ['another document', response(200, { hello: 'world' })],
    ['an error', response(500, document('https://example.org'))],
    ['a cut answer', response(200, document('https://example.org'), 'too-long')],
    ['no token endpoint', response(200, document('https://example.org', { token_endpoint: 1 }))],
    [
      'a bomb of brackets',
      response(200, `{"issuer":"https://example.org","a":${'['.repeat(30)}${']'.repeat(30)}}`),
    ],
  ])('finds no OpenID provider behind %s', async (_, answer) => {
    const http = scriptedHttp(() => answer)
    const failed = await failureOf(discoverServer('example.org', http))
    expect(failed).toMatchObject({ code: 'not-an-openid-server', values: { host: 'example.org' } })
  })

  test.each([
    'https://evil.example',
    'https://example.org/b',
    'https://EXAMPLE.org',
    'http://example.org',
  ])('does not take %s for example.org', async (issuer) => {
    const http = scriptedHttp(() => response(200, document(issuer)))
    const failed = await failureOf(discoverServer('https://example.org', http))
    expect(failed).toMatchObject({ code: 'issuer-mismatch', values: { claimed: issuer } })
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://example.org/x',
    'https://evil.example/x',
    'https://example.org.evil.example/x',
    'https://evilexample.org/x',
    'https://u:p@example.org/x',
    'http://127.0.0.1/x',
    '/relative',
  ])('never contacts an endpoint like %s', async (endpoint) => {
    const found = (member: string) => {
      const answer = response(200, document('https://example.org', { [member]: endpoint }))
      return discoverServer(
        'https://example.org',
        scriptedHttp(() => answer),
      )
    }
    // Without these nobody can sign in: the server is refused.
    for (const member of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
      const { code } = await failureOf(found(member))
      expect(code).toBe(endpoint.startsWith('https://e') ? 'other-hosts' : 'address-not-allowed')
    }
    // These count as not offered.
    const optional = {
      revocation_endpoint: 'revocationEndpoint',
      userinfo_endpoint: 'userinfoEndpoint',
      registration_endpoint: 'registrationEndpoint',
      introspection_endpoint: 'introspectionEndpoint',
      end_session_endpoint: 'endSessionEndpoint',
      device_authorization_endpoint: 'deviceAuthorizationEndpoint',
    } as const
    for (const [member, name] of Object.entries(optional)) {
      expect(await found(member)).toMatchObject({ [name]: null })
    }
  })

  test('asks about another host for pushed requests only where no other are taken', async () => {
    const found = (isRequired: boolean) => {
      const more = {
        pushed_authorization_request_endpoint: 'https://evil.example/par',
        require_pushed_authorization_requests: isRequired,
      }
      const answer = response(200, document('https://example.org', more))
      return discoverServer(
        'https://example.org',
        scriptedHttp(() => answer),
      )
    }
    const asked = await failureOf(found(true))
    expect(asked).toMatchObject({ code: 'other-hosts', values: { others: 'evil.example' } })
    expect((await found(false)).pushedRequestEndpoint).toBeNull()
  })

  test('takes endpoints on sub-domains, and on loopback only of the same port', () => {
    expect(checkEndpoint('https://api.example.org/x', 'https://example.org')).toBe(
      'https://api.example.org/x',
    )
    expect(checkEndpoint('http://127.0.0.1:1/x', 'http://127.0.0.1:1/meadow')).toBe(
      'http://127.0.0.1:1/x',
    )
    expect(() => checkEndpoint('http://127.0.0.1:2/x', 'http://127.0.0.1:1/meadow')).toThrow(
      FailureError,
    )
  })
})

describe('discovery of a real provider', () => {
  let running: TestProvider | null = null
  afterEach(async () => {
    await running?.close()
  })
  const discovered = async (options: ProviderOptions): Promise<Record<string, unknown>> => {
    running = await startOpenIdProvider(options)
    return { ...(await discoverServer(running.issuer, nodeHttp)) }
  }

  test('reads every endpoint', async () => {
    const metadata = await discovered({ name: 'harbour', selectAccount: true })
    for (const name of [
      'authorization',
      'token',
      'userinfo',
      'revocation',
      'introspection',
      'registration',
      'endSession',
    ]) {
      expect(metadata[`${name}Endpoint`]).toContain('http://127.0.0.1:')
    }
    expect(metadata['issParameterSupported']).toBe(true)
    expect(metadata['promptValuesSupported']).toContain('select_account')
  })

  test('knows what is hidden, and finds RFC 8414 documents', async () => {
    const metadata = await discovered({
      discoveryAt: 'rfc8414',
      discoveryHides: ['revocation_endpoint', 'introspection_endpoint'],
    })
    expect(metadata).toMatchObject({ revocationEndpoint: null, introspectionEndpoint: null })
    expect(metadata['userinfoEndpoint']).not.toBeNull()
  })
})
