import { failure, FailureError } from '../domain/failure.ts'
import { openidConfiguration } from '../providers/openid-configuration.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import { buildAuthorization, type Authorization } from './authorization.ts'
import { keepTokens } from './kept-tokens.ts'
import { openLoopback, type Loopback } from './loopback.ts'
import { signInFailure, uncheckedBy } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'
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
  if (provider.signIn.kind === 'none') throw failure('not-linkable', { provider: client.serverName })
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
  const configuration = openidConfiguration(client, kept.http)
  const { identity } = provider
  const { redirectUri } = loopback
  const ask = async (chooseAccount: boolean): Promise<[Authorization, URL]> => {
    const authorization = await buildAuthorization(
      configuration,
      client.client.metadata,
      provider,
      {
        purpose,
        redirectUri,
        loginHint: request.loginHint ?? null,
        chooseAccount,
      },
    )
    const arrival = loopback.waitFor(authorization.state)
    // The system may say late that it opened the browser: the answer need not wait for that.
    const refused = open(request, authorization.address).then(() => limit)
    return [authorization, await Promise.race([arrival, limit, refused])]
  }
  let [authorization, callback] = await ask(request.chooseAccount ?? purpose === 'link')
  if (authorization.choosesAccount && callback.searchParams.get('error') === 'invalid_request') {
    ;[authorization, callback] = await ask(false)
  }
  request.onStep?.('finishing')
  try {
    if (identity.kind === 'openid') {
      return await exchangeCode(configuration, callback, authorization, now)
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

/** A browser that does not open is no end: the address can be copied and opened by hand. */
async function open(request: SignInRequest, address: string): Promise<void> {
  request.onAddress?.(address)
  try {
    await request.openBrowser(address)
    request.onStep?.('waiting')
  } catch (error) {
    const unopened = error instanceof FailureError && error.failure.code === 'browser-did-not-open'
    if (!unopened) throw error
    request.onStep?.('browser-failed')
  }
}

/** Rejects when time is up or the person cancels; both end the wait, neither an exchange under way. */
function startLimits({ clock, timeoutMs, signal, client }: SignInRequest): {
  reached: Promise<never>
  clear: () => void
} {
  const { promise: reached, reject } = Promise.withResolvers<never>()
  // Nobody may be listening any more when it is reached.
  reached.catch(() => {})
  const host = new URL(client.client.metadata.issuer).host
  const stopTimer = clock.at(clock.now() + timeoutMs, () => {
    reject(failure('sign-in-timed-out', { host }, { retryable: true }))
  })
  const cancel = (): void => {
    reject(failure('sign-in-cancelled', {}, { retryable: true }))
  }
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  return {
    reached,
    clear: () => {
      stopTimer()
      signal.removeEventListener('abort', cancel)
    },
  }
}
