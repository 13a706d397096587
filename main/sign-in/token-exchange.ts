import * as oidc from 'openid-client'
import { Secret } from '../domain/secret.ts'
import { openidConfiguration } from '../providers/openid-configuration.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import type { CodeSignIn } from '../providers/sign-in-rules.ts'
import { readTokens } from '../providers/token-answer.ts'
import { fetchUserInfo, profileOf } from '../providers/user-info.ts'
import type { Http, HttpResponse } from '../system/http.ts'
import type { Authorization } from './authorization.ts'
import type { SignInResult } from './sign-in.types.ts'

/** How far the provider's clock and ours may differ. */
const clockToleranceMs = 5 * 60 * 1000

/** An ID token that was issued long ago, or has yet to be: kept back and played now, or forged. */
export class StaleIdTokenError extends Error {
  override readonly name = 'StaleIdTokenError'
}

/** An ID token for another client, for nobody, or in another form. */
export class OddIdTokenError extends Error {
  override readonly name = 'OddIdTokenError'
}

/**
 * Exchanges the code. openid-client checks state, `iss` (RFC 9207), nonce, audience, expiry,
 * algorithm and, as configured, the signature; age, form and whom else it may be for are checked here. `more`: further members of the token request.
 */
export async function exchangeCode(
  configuration: oidc.Configuration,
  callback: URL,
  authorization: Authorization,
  now: () => number,
  more: Readonly<Record<string, string>> = {},
): Promise<SignInResult> {
  const checks = {
    ...(authorization.codeVerifier === null
      ? {}
      : { pkceCodeVerifier: authorization.codeVerifier }),
    expectedState: authorization.state,
    expectedNonce: authorization.nonce,
    idTokenExpected: true,
  }
  const answer = await oidc.authorizationCodeGrant(configuration, callback, checks, { ...more })
  return believe(configuration, answer, authorization.scopes, now)
}

/**
 * The same for the answer to a device code (RFC 8628 §3.5), which is here already: openid-client is
 * given it in place of the network. No nonce: there was no authorization request to put one into.
 */
export async function readDeviceGrant(
  opened: OpenedClient,
  rules: CodeSignIn,
  { answer, http }: { readonly answer: HttpResponse; readonly http: Http },
  asked: readonly string[],
  now: () => number,
): Promise<SignInResult> {
  let isGiven = false
  const configuration = openIdConfigurationOf(opened, rules, {
    send: (request) => {
      if (isGiven || request.method !== 'POST') return http.send(request)
      isGiven = true
      return Promise.resolve(answer)
    },
  })
  const grant = await oidc.genericGrantRequest(configuration, deviceCodeGrant, {})
  return believe(configuration, grant, asked, now)
}

export const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'

/** openid-client for this server. What is a resource is no user info endpoint (OpenID Connect Core §5.3). */
export function openIdConfigurationOf(
  opened: OpenedClient,
  { resource }: CodeSignIn,
  http: Http,
): oidc.Configuration {
  if (!resource) return openidConfiguration(opened, http)
  const metadata = { ...opened.client.metadata, userinfoEndpoint: null }
  return openidConfiguration({ ...opened, client: { ...opened.client, metadata } }, http)
}

/** Who it is about, once everything was checked that openid-client leaves to us. */
async function believe(
  configuration: oidc.Configuration,
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  asked: readonly string[],
  now: () => number,
): Promise<SignInResult> {
  const claims = answer.claims()
  if (claims === undefined) throw new StaleIdTokenError('no ID token')
  checkWhatIsLeft(answer.id_token ?? '', claims, configuration.clientMetadata().client_id)
  const offMs = claims.iat * 1000 - now()
  if (Math.abs(offMs) > clockToleranceMs) {
    throw new StaleIdTokenError(`issued ${Math.round(offMs / 1000)} s from now`)
  }
  const info = await fetchUserInfo(configuration, answer.access_token, claims.sub)
  const { issuer } = configuration.serverMetadata()
  return {
    issuer,
    subject: claims.sub,
    profile: profileOf(issuer, info, claims),
    // RFC 6749 §5.1: left out where it is what was asked for.
    scopes: answer.scope?.split(' ').filter((scope) => scope !== '') ?? asked,
    tokens: tokensOf(answer, now()),
  }
}

/** What openid-client lets pass; each has let somebody in somewhere. */
function checkWhatIsLeft(token: string, { sub, azp }: oidc.IDToken, clientId: string): void {
  // RFC 7515 §3.1 and §2: neither padding nor white space.
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new OddIdTokenError('form')
  // It names a person (OpenID Connect Core §2): one without a name would be everybody.
  if (sub === '') throw new OddIdTokenError('sub is empty')
  // OpenID Connect Core §3.1.3.7, 5: it looks only where there are several audiences.
  if (azp !== undefined && azp !== clientId) throw new OddIdTokenError('azp is another client')
}

function tokensOf(answer: oidc.TokenEndpointResponse, now: number): FreshTokens {
  const access = { secret: new Secret(answer.access_token), expiresAt: null }
  return readTokens(answer, now) ?? { access, refresh: null }
}
