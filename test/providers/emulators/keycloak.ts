import { Authorization } from '../kit/authorize.ts'
import { DeviceCodes } from '../kit/device-code.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const guide = 'https://www.keycloak.org/securing-apps/oidc-layers'
const source =
  'https://github.com/keycloak/keycloak/blob/a2c1055f8df21b53b969f922fb9a044a76d22604/services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenRevocationEndpoint.java'

const realm = 'sso.example.org/realms/garden'
const issuer = `https://${realm}`
const base = `${realm}/protocol/openid-connect`
const subjectOf = (login: string): string => `f4c8b1de-0c1d-4a3e-9c0a-${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of the garden`,
  preferred_username: login,
  email: `${login}@example.org`,
})

/** A realm of a server of version 26.1 or newer, and a public client with "Consent required". */
export const keycloak: Emulation = {
  id: 'keycloak',
  hosts: ['sso.example.org'],
  app: { clientId: 'handback', secret: null },
  address: realm,
  codes: true,
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, { pkce: 'optional', redirect: 'any-port' })
    const codes = new DeviceCodes(around, {
      address: `https://${realm}/device`,
      fullAddress: (userCode) => `https://${realm}/device?user_code=${userCode}`,
      lifeSeconds: 600,
      intervalSeconds: 5,
    })
    const token = tokenEndpoint(around, authorization, {
      deviceCodes: codes,
      clientAuth: 'none',
      accessLifeMs: 300_000,
      // With each sign-in, also without `offline_access`.
      refresh: { rotates: false },
      answer: openIdAnswer(around, issuer, claimsOf),
    })
    const invalid = {
      status: 200,
      body: { error: 'invalid_token', error_description: 'Invalid token' },
    }
    return [
      { on: `POST ${base}/auth/device`, source: guide, answer: codes.begin },
      { on: `POST ${realm}/device`, source: guide, answer: codes.page },
      {
        on: `GET ${realm}/.well-known/openid-configuration`,
        source: guide,
        answer: () => ({ status: 200, body: configuration }),
      },
      ...bothAt(`${base}/auth`, guide, authorization.answer),
      { on: `POST ${base}/token`, source: guide, answer: token },
      { on: `GET ${base}/certs`, source: guide, answer: () => jwks },
      { on: `GET ${base}/userinfo`, source: guide, answer: userInfo(around, claimsOf) },
      {
        // "Can only be invoked by confidential clients"; the status is from memory.
        on: `POST ${base}/token/introspect`,
        source: guide,
        answer: () => ({ status: 403, body: { error: 'invalid_request' } }),
      },
      {
        on: `POST ${base}/revoke`,
        source,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) {
            return { status: 401, body: { error: 'invalid_client' } }
          }
          const found = ledger.find(ask.form.get('token'))
          if (found === undefined || !ledger.lives(found)) return invalid
          // Its session with this client, and with it all tokens of the sign-in; the consent stays.
          if (found.kind === 'refresh') ledger.endPair(found)
          found.alive = false
          return { status: 200 }
        },
      },
    ]
  },
  // Linking asks with `prompt=consent`, so the page is shown although the consent is still there.
  expects: { subject: subjectOf, ending: 'answered', afterwards: 'asked' },
}

const configuration = {
  issuer,
  authorization_endpoint: `https://${base}/auth`,
  device_authorization_endpoint: `https://${base}/auth/device`,
  token_endpoint: `https://${base}/token`,
  introspection_endpoint: `https://${base}/token/introspect`,
  userinfo_endpoint: `https://${base}/userinfo`,
  end_session_endpoint: `https://${base}/logout`,
  jwks_uri: `https://${base}/certs`,
  revocation_endpoint: `https://${base}/revoke`,
  registration_endpoint: `${issuer}/clients-registrations/openid-connect`,
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  response_types_supported: ['code', 'none', 'id_token'],
  subject_types_supported: ['public', 'pairwise'],
  id_token_signing_alg_values_supported: ['PS384', 'ES384', 'HS256', 'RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  code_challenge_methods_supported: ['plain', 'S256'],
}
