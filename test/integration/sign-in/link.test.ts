import { afterEach, describe, expect, test } from 'vitest'
import { deleteRegistration, registerClient } from '../../../main/providers/registration.ts'
import { refreshTokens } from '../../../main/providers/refresh.ts'
import { discoverServer } from '../../../main/providers/discovery.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import { startOpenIdProvider } from '../../support/openid-provider.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import type { CookieJar } from '../../support/person.ts'
import { clientAt, trip } from '../../support/sign-in-setup.ts'

const running: TestProvider[] = []

async function start(options: ProviderOptions = {}): Promise<TestProvider> {
  const provider = await startOpenIdProvider(options)
  running.push(provider)
  return provider
}

afterEach(async () => {
  for (const provider of running.splice(0)) await provider.close()
})

const alice = { login: 'alice' }

describe('linking at a real provider', () => {
  test('brings who the person is, and tokens that work', async () => {
    const provider = await start()
    const { result, visits } = await trip(await clientAt(provider), alice)
    expect(visits[0]?.pages).toEqual(['login', 'consent'])
    expect(result).toMatchObject({
      issuer: provider.issuer,
      subject: 'alice',
      profile: {
        displayName: 'Alice Meadows',
        username: 'alice',
        email: 'alice@example.test',
        pictureUrl: `${provider.issuer}/pictures/alice.png`,
      },
      scopes: ['openid', 'profile', 'email', 'offline_access'],
    })
    const { access, refresh } = result.tokens
    expect(await provider.isActive(access.secret.reveal())).toBe(true)
    expect(await provider.isActive(refresh?.secret.reveal() ?? '')).toBe(true)
    expect(access.expiresAt).toBeGreaterThan(Date.now())
    expect(JSON.stringify(result)).not.toContain(access.secret.reveal())
  })

  test('asks with PKCE, state and nonce, new ones each time', async () => {
    const provider = await start()
    const client = await clientAt(provider)
    const jar: CookieJar = new Map()
    const first = (await trip(client, { ...alice, jar })).addresses[0]?.searchParams
    const second = (await trip(client, { ...alice, jar })).addresses[0]?.searchParams
    expect(first?.get('code_challenge_method')).toBe('S256')
    expect(first?.get('prompt')).toBe('consent')
    expect(first?.get('response_type')).toBe('code')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.get(name)?.length).toBeGreaterThanOrEqual(43)
      expect(first?.get(name)).not.toBe(second?.get(name))
    }
  })

  test('the answer page says where to go and shows nothing of the request', async () => {
    const provider = await start()
    const { visits, addresses } = await trip(await clientAt(provider), alice)
    const page = visits[0]?.resultPage
    const text = (await page?.text()) ?? ''
    expect(page?.status).toBe(200)
    expect(text).toContain('Return to Handback')
    expect(text).not.toContain(addresses[0]?.searchParams.get('state'))
    expect(page?.headers.get('cache-control')).toBe('no-store')
    expect(page?.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('the loopback port is closed afterwards', async () => {
    const provider = await start()
    const { addresses } = await trip(await clientAt(provider), alice)
    const uri = addresses[0]?.searchParams.get('redirect_uri') ?? ''
    expect(uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback\/test$/)
    const answer = await nodeHttp.send({ method: 'GET', url: uri, headers: {} })
    expect(answer).toMatchObject({ kind: 'silence', reason: 'refused' })
  })

  test('logging in again is silent: no question, no prompt, the same subject', async () => {
    const provider = await start()
    const client = await clientAt(provider)
    const jar: CookieJar = new Map()
    await trip(client, { ...alice, jar })
    const again = await trip(client, { ...alice, jar }, { purpose: 'log-in', loginHint: 'alice' })
    expect(again.visits[0]?.pages).toEqual([])
    expect(again.addresses[0]?.searchParams.has('prompt')).toBe(false)
    expect(again.addresses[0]?.searchParams.get('scope')).toBe('openid profile email')
    expect(again.addresses[0]?.searchParams.get('login_hint')).toBe('alice')
    expect(again.result.subject).toBe('alice')
  })

  test('linking asks again even where consent is remembered', async () => {
    const provider = await start()
    const client = await clientAt(provider)
    const jar: CookieJar = new Map()
    await trip(client, { ...alice, jar })
    expect((await trip(client, { ...alice, jar })).visits[0]?.pages).toEqual(['consent'])
  })

  test('works without refresh token', async () => {
    const provider = await start({ alwaysRefreshTokens: false })
    const client = await clientAt(provider)
    const jar: CookieJar = new Map()
    expect((await trip(client, { ...alice, jar })).result.tokens.refresh).not.toBeNull()
    const again = await trip(client, { ...alice, jar }, { purpose: 'log-in' })
    expect(again.result.tokens.refresh).toBeNull()
  })

  test('works where discovery lists no user info endpoint: the name is missing, the grant is not', async () => {
    const provider = await start({ discoveryHides: ['userinfo_endpoint'] })
    const { result } = await trip(await clientAt(provider), alice)
    expect(result.subject).toBe('alice')
    expect(result.profile.displayName).toBeNull()
  })

  test.each([
    ['client_secret_basic', true],
    ['client_secret_post', true],
    ['basic-unencoded', false],
  ] as const)('a confidential client signs in and refreshes by %s', async (authMethod, decodes) => {
    const provider = await start({ decodesBasic: decodes })
    const client = await clientAt(provider, {
      authMethod,
      clientId:
        authMethod === 'client_secret_post' ? provider.postClientId : provider.confidentialClientId,
      secretText: provider.confidentialClientSecret,
    })
    const { result } = await trip(client, alice)
    const refresh = result.tokens.refresh?.secret
    if (refresh === undefined) throw new Error('no refresh token')
    const refreshed = await refreshTokens(client, refresh, nodeHttp, Date.now())
    expect(refreshed.kind).toBe('refreshed')
    await provider.endAccessOf('alice')
    expect((await refreshTokens(client, refresh, nodeHttp, Date.now())).kind).toBe('invalid-grant')
  })

  test('chooses one of the fixed ports where redirect addresses are compared exactly', async () => {
    const provider = await start({ exactRedirects: true })
    const client = await clientAt(provider, { redirectRule: 'fixed-ports' })
    const { addresses, result } = await trip(client, alice)
    expect(addresses[0]?.searchParams.get('redirect_uri')).toMatch(/:1717\d\/callback\/test$/)
    expect(result.subject).toBe('alice')
  })

  test('select_account is asked only where listed', async () => {
    const listed = await start({ selectAccount: true })
    const { visits, addresses } = await trip(await clientAt(listed), alice)
    expect(addresses[0]?.searchParams.get('prompt')).toBe('consent select_account')
    expect(visits[0]?.pages).toEqual(['login', 'select_account', 'consent'])
  })

  test('select_account is retried once without it where the server refuses it after all', async () => {
    const lying = await start({
      discoverySays: { prompt_values_supported: ['consent', 'select_account'] },
    })
    const { addresses, result } = await trip(await clientAt(lying), alice)
    const prompts = addresses.map((address) => address.searchParams.get('prompt'))
    expect(prompts).toEqual(['consent select_account', 'consent'])
    expect(addresses[0]?.searchParams.get('state')).not.toBe(
      addresses[1]?.searchParams.get('state'),
    )
    expect(result.subject).toBe('alice')
  })

  test('registers itself, links with that client, and unregisters', async () => {
    const provider = await start()
    const metadata = await discoverServer(provider.issuer, nodeHttp)
    const redirectPath = '/callback/of-this-client-only'
    const registered = await registerClient(
      { metadata, redirectPath, redirectRule: 'any-port' },
      nodeHttp,
    )
    expect(registered).toMatchObject({ authMethod: 'none', secret: null })
    const { clientId } = registered
    const client = await clientAt(provider, { clientId, redirectPath, registeredByUs: true })
    expect((await trip(client, alice)).result.subject).toBe('alice')
    const { registrationAccessToken: token, registrationClientUri: uri } = registered
    if (token === null || uri === null) throw new Error('no registration management')
    expect(await deleteRegistration(uri, token, nodeHttp)).toEqual({ kind: 'deleted' })
    expect(await deleteRegistration(uri, token, nodeHttp)).toEqual({ kind: 'already-gone' })
  })
})
