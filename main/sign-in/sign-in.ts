import { failure, FailureError } from '../domain/failure.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import { startLimits } from './browser-wait.ts'
import { signInByDeviceCode } from './device-code.ts'
import { signInByLoginFlow } from './login-flow.ts'
import { openLoopback, unheardLoopback, type Loopback } from './loopback.ts'
import { signInFailure } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'
import { throughBrowser } from './through-browser.ts'

/**
 * Sends the person to the provider, by the rung of the ladder that was asked for, and brings back
 * who they are and the tokens. Throws a FailureError for everything that is known to go wrong, after
 * `onRefused` where tokens had arrived by then. Whether it is the account that was expected is for
 * the caller to say.
 */
export async function signIn(request: SignInRequest): Promise<SignInResult> {
  const { client } = request.client
  const host = new URL(client.metadata.issuer).host
  checkUsable(request, host)
  if (request.provider.signIn.kind === 'login-flow') return signInByLoginFlow(request)
  if (request.rung === 'device-code') {
    return signInByDeviceCode(request).catch((error: unknown) => {
      throw signInFailure(error, { host, redirectUri: '' })
    })
  }
  const loopback = await loopbackFor(request)
  const limits = startLimits(request)
  try {
    return await throughBrowser(request, loopback, limits.reached)
  } catch (error) {
    // Of a registration of ours nothing is missing.
    const hasSecret = client.authMethod !== 'none' || client.registeredByUs
    const { redirectUri } = loopback
    const { clientTest: test } = signInRulesOf(request.client)
    throw signInFailure(error, { host, redirectUri, hasSecret, test })
  } finally {
    limits.clear()
    loopback.close()
  }
}

/** Whoever pastes the address needs no port of ours; where one is free it is listened at all the same. */
async function loopbackFor({ client: opened, rung, language }: SignInRequest): Promise<Loopback> {
  const { redirectRule: rule, redirectPath: path } = opened.client
  const options = { rule, path, name: signInRulesOf(opened).redirectHost, language }
  try {
    return await openLoopback(options)
  } catch (error) {
    const isBusy = error instanceof FailureError && error.failure.code === 'no-port-free'
    if (!isBusy || rung !== 'pasted-address') throw error
    return unheardLoopback(options)
  }
}

/** Said before the browser opens: afterwards the person would have allowed it in vain. */
function checkUsable({ client: { client }, provider, rung }: SignInRequest, host: string): void {
  const { jwksUri, codeChallengeMethodsSupported: methods } = client.metadata
  if (provider.signIn.kind === 'none')
    throw failure('not-linkable', { provider: client.serverName })
  if (jwksUri === null && provider.identity.kind === 'openid') {
    throw failure('server-answer-odd', { host }, { detail: 'no jwks_uri to check ID tokens with' })
  }
  if (rung !== 'device-code' && methods?.includes('S256') === false) {
    throw failure('server-answer-odd', { host }, { detail: 'PKCE with S256 is not offered' })
  }
}
