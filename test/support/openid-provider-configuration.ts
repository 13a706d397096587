import { generateKeyPairSync } from 'node:crypto'
import { interactionPolicy, type ClientMetadata, type Configuration } from 'oidc-provider'
import { checkerClientId } from './openid-provider-checker.ts'
import { deviceCodePages } from './openid-provider-device.ts'
import { memoryAdapters } from './openid-provider-memory.ts'
import type { ProviderOptions, TestPerson } from './openid-provider.types.ts'

export const publicClientId = 'handback-public'
export const confidentialClientId = 'handback-confidential'
export const postClientId = 'handback-post'
/** Holds what percent-encoding changes, so that a wrong encoding is noticed. */
export const confidentialClientSecret = 'meadow-secret+with/odd~signs%'

export const defaultPeople: readonly TestPerson[] = [
  { login: 'alice', name: 'Alice Meadows', email: 'alice@example.test' },
  { login: 'bob', name: 'Bob Brook', email: 'bob@example.test' },
  { login: 'carol', name: 'Carol Hill', email: 'carol@example.test', picture: null },
]

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

const usualPorts = Array.from({ length: 10 }, (_, index) => 17170 + index)

function clients({
  exactRedirects: exact = false,
  deviceCodes = false,
  redirectPorts = usualPorts,
}: ProviderOptions): ClientMetadata[] {
  const ports = redirectPorts.map((port) => `:${port}`)
  const shared = {
    application_type: 'native' as const,
    redirect_uris: (exact ? ports : ['']).flatMap((port) => [
      `http://127.0.0.1${port}/callback/test`,
      `http://127.0.0.1${port}/callback/registered-by-hand`,
    ]),
    grant_types: ['authorization_code', 'refresh_token', ...(deviceCodes ? [deviceGrant] : [])],
    response_types: ['code' as const],
  }
  const secret = confidentialClientSecret
  return [
    { ...shared, client_id: publicClientId, token_endpoint_auth_method: 'none' },
    {
      ...shared,
      client_id: confidentialClientId,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_basic',
    },
    {
      ...shared,
      client_id: postClientId,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
    },
  ]
}

function policyFor(options: ProviderOptions): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base()
  // oidc-provider asks native clients for consent every time; without this its memory can't be tested.
  policy.get('consent')?.checks.remove('native_client_prompt')
  if (options.selectAccount === true) {
    policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 1)
  }
  return policy
}

/** One key for all providers of the process: making an RSA key costs more than a whole test. */
let signingKey: object | undefined

function jwks(): { keys: object[] } {
  signingKey ??= {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: 'test',
    use: 'sig',
  }
  return { keys: [signingKey] }
}

function claimsOf(person: TestPerson, issuer: string): Record<string, unknown> & { sub: string } {
  const picture = person.picture ?? `${issuer}/pictures/${person.login}.png`
  return {
    sub: person.login,
    name: person.name,
    preferred_username: person.login,
    email: person.email,
    email_verified: true,
    ...(person.picture === null ? {} : { picture }),
  }
}

/**
 * Consent belongs to a person and an app, not to a browser session: signing out and in again does
 * not forget it, ending the grant does.
 */
function consentMemory(): NonNullable<Configuration['loadExistingGrant']> {
  const remembered = new Map<string, string>()
  return async ({ oidc }) => {
    const clientId = oidc.client?.clientId ?? ''
    const key = `${oidc.account?.accountId ?? ''} ${clientId}`
    const given = oidc.result?.consent?.grantId
    if (given !== undefined) remembered.set(key, given)
    const grantId = given ?? remembered.get(key)
    return grantId === undefined ? undefined : oidc.provider.Grant.find(grantId)
  }
}

export function configurationFor(
  options: ProviderOptions,
  issuer: string,
  checker: ClientMetadata,
): Configuration {
  const people = options.people ?? defaultPeople
  return {
    adapter: memoryAdapters(),
    loadExistingGrant: consentMemory(),
    clients: [...clients(options), checker],
    ...(options.insistsOnDpop === true
      ? { clientDefaults: { dpop_bound_access_tokens: true } }
      : {}),
    jwks: jwks(),
    cookies: {
      keys: ['only for tests'],
      // Two providers on one host keep their sessions apart, as they would on hosts of their own.
      long: { httpOnly: true, sameSite: 'lax', path: new URL(issuer).pathname },
    },
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username', 'picture'],
      email: ['email', 'email_verified'],
    },
    interactions: {
      policy: policyFor(options),
      url: (_ctx, interaction) =>
        `${new URL(issuer).pathname.replace(/\/$/, '')}/interaction/${interaction.uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: {
        enabled: options.deviceCodes === true,
        ...deviceCodePages(options.name ?? 'meadow'),
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      introspection: {
        enabled: true,
        // Each client its own tokens, and the checker all of them.
        allowedPolicy: (_ctx, client, token) =>
          client.clientId === token.clientId || client.clientId === checkerClientId,
      },
      rpInitiatedLogout: { enabled: true },
      dPoP: {
        enabled: options.offersDpop === true || options.insistsOnDpop === true,
        ...(options.insistsOnDpop === true
          ? { nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true }
          : {}),
      },
      pushedAuthorizationRequests: {
        enabled: true,
        requirePushedAuthorizationRequests: options.requiresPushed === true,
      },
      resourceIndicators: {
        enabled: options.jwtAccessTokens === true,
        defaultResource: () => 'urn:meadow:api',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          accessTokenFormat: 'jwt' as const,
          accessTokenTTL: options.accessTokenSeconds ?? 3600,
        }),
      },
      registration: { enabled: options.registration !== false },
      registrationManagement: { enabled: options.registration !== false },
    },
    findAccount: (_ctx, id) => {
      const person = people.find((one) => one.login === id)
      if (person === undefined) return undefined
      return { accountId: id, claims: () => claimsOf(person, issuer) }
    },
    ttl: {
      AccessToken: options.accessTokenSeconds ?? 3600,
      AuthorizationCode: 60,
      DeviceCode: options.deviceCodeSeconds ?? 600,
      IdToken: 3600,
      RefreshToken: options.refreshTokenSeconds ?? 14 * 86_400,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      Interaction: 3600,
    },
    ...(options.alwaysRefreshTokens === false
      ? {}
      : { issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token') }),
    rotateRefreshToken: options.rotatesRefreshTokens === true,
  }
}
