import { failure } from '../domain/failure.ts'
import { identityAt } from '../providers/identity.ts'
import { openidConfiguration } from '../providers/openid-configuration.ts'
import { resourceParameter } from '../providers/resource-indicator.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import type { CodeSignIn } from '../providers/sign-in-rules.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import { buildAuthorization, type Authorization } from './authorization.ts'
import { openBrowser, startLimits } from './browser-wait.ts'
import { keepTokens } from './kept-tokens.ts'
import { signInByLoginFlow } from './login-flow.ts'
import { openLoopback, type Loopback } from './loopback.ts'
import { signInFailure, uncheckedBy } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'
import { pushRequest } from './pushed-request.ts'
import { exchangePlainCode } from './plain-exchange.ts'
import { exchangeCode } from './token-exchange.ts'

/**
 * Sends the person to the provider in their own browser and brings back who they are and the
 * tokens. Throws a FailureError for everything that is known to go wrong, after `onRefused` where
 * tokens had arrived by then. Whether it is the account that was expected is for the caller to say.
 */
export async function signIn(request: SignInRequest): Promise<SignInResult> {
  const { client } = request.client
  const host = new URL(client.metadata.issuer).host
  checkUsable(request, host)
  if (request.provider.signIn.kind === 'login-flow') return signInByLoginFlow(request)
  const { redirectHost } = signInRulesOf(request.client)
  const loopback = await openLoopback({
    rule: client.redirectRule,
    path: client.redirectPath,
    name: redirectHost,
  })
  const limits = startLimits(request)
  try {
    return await throughBrowser(request, loopback, limits.reached)
  } catch (error) {
    throw signInFailure(error, { host, redirectUri: loopback.redirectUri })
  } finally {
    limits.clear()
    loopback.close()
  }
}

/** Said before the browser opens: afterwards the person would have allowed it in vain. */
function checkUsable({ client: { client }, provider }: SignInRequest, host: string): void {
  const { jwksUri, codeChallengeMethodsSupported: methods } = client.metadata
  if (provider.signIn.kind === 'none')
    throw failure('not-linkable', { provider: client.serverName })
  if (jwksUri === null && provider.identity.kind === 'openid') {
    throw failure('server-answer-odd', { host }, { detail: 'no jwks_uri to check ID tokens with' })
  }
  if (methods?.includes('S256') === false) {
    throw failure('server-answer-odd', { host }, { detail: 'PKCE with S256 is not offered' })
  }
}

async function throughBrowser(
  request: SignInRequest,
  loopback: Loopback,
  limit: Promise<never>,
): Promise<SignInResult> {
  const { client, provider, purpose } = request
  const now = (): number => request.clock.now()
  const rules = signInRulesOf(client)
  const kept = keepTokens(request.http, now, rules.tokens)
  const { metadata } = client.client
  const configuration = openidConfiguration(openIdPart(client, rules), kept.http)
  const identity = identityAt(provider.identity, client.client.metadata)
  const { redirectUri } = loopback
  const ask = async (chooseAccount: boolean): Promise<[Authorization, URL]> => {
    const built = await buildAuthorization(configuration, client.client.metadata, provider, {
      purpose,
      redirectUri,
      loginHint: request.loginHint ?? null,
      chooseAccount,
    })
    const address = rules.pushed && (await pushRequest(client, built.address, kept.http))
    const authorization = address === false ? built : { ...built, address }
    const arrival = loopback.waitFor(authorization.state)
    // The system may say late that it opened the browser: the answer need not wait for that.
    const refused = openBrowser(request, authorization.address).then(() => limit)
    return [authorization, await Promise.race([arrival, limit, refused])]
  }
  let [authorization, callback] = await ask(request.chooseAccount ?? purpose === 'link')
  if (authorization.choosesAccount && callback.searchParams.get('error') === 'invalid_request') {
    ;[authorization, callback] = await ask(false)
  }
  request.onStep?.('finishing')
  try {
    if (identity.kind === 'openid') {
      const more = resourceParameter(rules, metadata)
      const result = await exchangeCode(configuration, callback, authorization, now, more)
      return { ...result, subject: [result.subject, ...Object.values(more)].join(':') }
    }
    const exchange = { opened: client, rules, identity, http: kept.http, redirectUri }
    return await exchangePlainCode(exchange, callback, authorization, now)
  } catch (error) {
    const refused = kept.tokens()
    if (refused === null) throw error
    await request.onRefused(refused)
    throw uncheckedBy(error, new URL(client.client.metadata.issuer).host) ?? error
  }
}

/** What is a resource is no user info endpoint (OpenID Connect Core §5.3). */
function openIdPart(opened: OpenedClient, { resource }: CodeSignIn): OpenedClient {
  if (!resource) return opened
  const metadata = { ...opened.client.metadata, userinfoEndpoint: null }
  return { ...opened, client: { ...opened.client, metadata } }
}
