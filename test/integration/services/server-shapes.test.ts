import { describe, expect, test } from 'vitest'
import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import type { CookieJar } from '../../support/person.ts'

// Servers nobody wrote a file for, each a real one that follows the standards in its own way: the
// address is all that is known of them.

interface Shape {
  readonly name: string
  readonly options: ProviderOptions
  /** Registered by hand there; default: it registers apps by itself. */
  readonly client?: Partial<Extract<ClientChoice, { kind: 'own' }>>
  /** `by-hand`: no app can ask, and the person's own removal is proven. */
  readonly ends: 'proven' | 'answered' | 'ends-at' | 'by-hand'
}

const secret = 'meadow-secret+with/odd~signs%'
const basic = {
  clientId: 'handback-confidential',
  clientSecret: secret,
  authMethod: 'client_secret_basic' as const,
}

const shapes: readonly Shape[] = [
  { name: 'nothing special', options: {}, ends: 'proven' },
  { name: 'at the root of its host', options: { name: '' }, ends: 'proven' },
  { name: 'described by RFC 8414 only', options: { discoveryAt: 'rfc8414' }, ends: 'proven' },
  {
    name: 'described by OpenID Discovery only',
    options: { discoveryAt: 'openid' },
    ends: 'proven',
  },
  {
    name: 'fixed redirect ports, compared exactly, public client',
    options: { registration: false, exactRedirects: true },
    client: { redirectRule: 'fixed-ports' },
    ends: 'proven',
  },
  {
    name: 'fixed redirect ports, compared exactly, confidential client',
    options: { registration: false, exactRedirects: true },
    client: { ...basic, redirectRule: 'fixed-ports' },
    ends: 'proven',
  },
  {
    name: 'public client, registered by hand',
    options: { registration: false },
    client: {},
    ends: 'proven',
  },
  {
    name: 'confidential client, secret in the header',
    options: { registration: false },
    client: basic,
    ends: 'proven',
  },
  {
    name: 'confidential client, secret in the form',
    options: { registration: false },
    client: { ...basic, clientId: 'handback-post', authMethod: 'client_secret_post' },
    ends: 'proven',
  },
  {
    name: 'takes Basic as it comes, without percent-decoding',
    options: { registration: false, decodesBasic: false },
    client: { ...basic, authMethod: 'basic-unencoded' },
    ends: 'proven',
  },
  {
    name: 'no revocation endpoint in its discovery',
    options: { discoveryHides: ['revocation_endpoint'] },
    ends: 'by-hand',
  },
  {
    name: 'no introspection',
    options: { discoveryHides: ['introspection_endpoint'] },
    // A refresh token that was never used was seen alive by nobody.
    ends: 'answered',
  },
  {
    name: 'neither introspection nor user info: a refresh has to tell',
    options: { discoveryHides: ['introspection_endpoint', 'userinfo_endpoint'] },
    ends: 'answered',
  },
  {
    name: '401 with an empty body, no introspection',
    options: { emptyRefusals: true, discoveryHides: ['introspection_endpoint'] },
    ends: 'answered',
  },
  {
    name: '401 with an empty body, no revocation endpoint, fixed ports',
    options: {
      emptyRefusals: true,
      registration: false,
      exactRedirects: true,
      discoveryHides: ['revocation_endpoint'],
    },
    client: { redirectRule: 'fixed-ports' },
    ends: 'by-hand',
  },
  { name: 'opaque tokens, rotation on', options: { rotatesRefreshTokens: true }, ends: 'proven' },
  { name: 'opaque tokens, rotation off', options: { rotatesRefreshTokens: false }, ends: 'proven' },
  {
    name: 'refresh tokens only with `prompt=consent`',
    options: { alwaysRefreshTokens: false },
    ends: 'proven',
  },
  { name: 'JWT access tokens', options: { jwtAccessTokens: true }, ends: 'ends-at' },
  { name: 'pushed authorization requests only', options: { requiresPushed: true }, ends: 'proven' },
  { name: 'DPoP offered', options: { offersDpop: true }, ends: 'proven' },
  { name: 'DPoP insisted on, with a nonce', options: { insistsOnDpop: true }, ends: 'proven' },
  {
    name: 'DPoP insisted on, public client registered by hand, rotation on',
    options: { insistsOnDpop: true, registration: false, rotatesRefreshTokens: true },
    client: {},
    ends: 'proven',
  },
  {
    name: 'DPoP insisted on, codes for other devices too',
    options: { insistsOnDpop: true, deviceCodes: true },
    ends: 'proven',
  },
  {
    name: 'no PKCE methods named',
    options: { discoveryHides: ['code_challenge_methods_supported'] },
    ends: 'proven',
  },
  { name: 'asks which account', options: { selectAccount: true }, ends: 'proven' },
  { name: 'codes for other devices too', options: { deviceCodes: true }, ends: 'proven' },
]

/** Opaque tokens of the person that the server still accepts: a JWT is nobody's to look up. */
async function living(provider: TestProvider): Promise<number> {
  const opaque = provider.issued.filter(({ token }) => token.split('.').length < 3)
  const alive = await Promise.all(opaque.map(({ token }) => provider.isActive(token)))
  return alive.filter(Boolean).length
}

const choiceFor = ({ client }: Shape): ClientChoice | undefined =>
  client === undefined
    ? undefined
    : {
        kind: 'own',
        clientId: 'handback-public',
        authMethod: 'none',
        redirectRule: 'any-port',
        ...client,
      }

async function linked(desk: Desk, provider: TestProvider, shape: Shape): Promise<string> {
  const jar: CookieJar = new Map()
  desk.browser.person = { login: 'alice', jar }
  const flow = await desk.ended(await desk.startLink(provider, choiceFor(shape)))
  if (flow.accountId === null) throw new Error(JSON.stringify(flow.failure))
  return flow.accountId
}

/** How it ended; where only the person can end it, they do so on the server's page. */
async function endOf(desk: Desk, provider: TestProvider, id: string): Promise<string> {
  const found = await desk.until(({ overviews }) => {
    const { account, job } = overviews.get(id)
    return account.ending?.kind ?? job?.attention?.wayOut
  })
  if (found !== 'edit-server' && found !== 'manage-page') return found
  expect(await living(provider)).toBeGreaterThan(0)
  await provider.endAccessOf('alice')
  return `by-hand, ${await desk.app.revoke.closedByYou(id)}`
}

describe('a server known by its address alone', () => {
  test.each(shapes.map((shape) => [shape.name, shape] as const))('%s', async (_, shape) => {
    const [provider, desk] = [
      await startProvider({ name: 'elsewhere', ...shape.options }),
      await openDesk(),
    ]
    const id = await linked(desk, provider, shape)
    const { account } = desk.app.overviews.get(id)
    expect(account).toMatchObject({ providerId: 'openid', subject: 'alice', there: 'allowed' })
    await desk.app.logOut.logOut(id)
    expect(await desk.ended(desk.app.logIn.start(id))).toMatchObject({
      step: 'done',
      accountId: id,
    })
    expect(desk.browser.visits.at(-1)?.pages).not.toContain('login')
    await desk.app.revoke.revoke(id)
    const end = await endOf(desk, provider, id)
    expect(end).toBe(shape.ends === 'by-hand' ? 'by-hand, proven' : shape.ends)
    expect(await living(provider)).toBe(0)
    expect(desk.log).toEqual([])
    console.log(`${shape.name}: ${end}`)
  })
})
