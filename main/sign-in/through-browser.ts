import { identityAt } from '../providers/identity.ts'
import { resourceParameter } from '../providers/resource-indicator.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import { buildAuthorization, type Authorization } from './authorization.ts'
import { openBrowser } from './browser-wait.ts'
import { keepTokens } from './kept-tokens.ts'
import type { Loopback } from './loopback.ts'
import { exchangePlainCode } from './plain-exchange.ts'
import { pushRequest } from './pushed-request.ts'
import { AfterAllowingError, uncheckedBy } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'
import { exchangeCode, openIdConfigurationOf } from './token-exchange.ts'

/** The authorization code flow, with the person in their own browser. */
export async function throughBrowser(
  request: SignInRequest,
  loopback: Loopback,
  limit: Promise<never>,
): Promise<SignInResult> {
  const { client, provider, purpose } = request
  const now = (): number => request.clock.now()
  const rules = signInRulesOf(client)
  const kept = keepTokens(request.http, now, rules.tokens)
  const { metadata } = client.client
  const configuration = openIdConfigurationOf(client, rules, kept.http)
  const identity = identityAt(provider.identity, client.client.metadata)
  const { redirectUri } = loopback
  const ask = async (chooseAccount: boolean): Promise<[Authorization, URL]> => {
    const built = await buildAuthorization(configuration, client.client.metadata, provider, {
      purpose,
      redirectUri,
      loginHint: request.loginHint ?? null,
      chooseAccount,
    })
    const pushes = rules.pushed || metadata.pushedRequestEndpoint !== null
    const address = pushes && (await pushRequest(client, built.address, kept.http))
    const authorization = address === false ? built : { ...built, address }
    const arrival = loopback.waitFor(authorization.state)
    request.onPaste?.(loopback.paste, redirectUri)
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
    if (refused === null) {
      throw callback.searchParams.has('code') ? new AfterAllowingError(error) : error
    }
    await request.onRefused(refused)
    throw uncheckedBy(error, new URL(client.client.metadata.issuer).host) ?? error
  }
}
