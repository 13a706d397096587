import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import { authenticate } from '../providers/client-auth.ts'
import { sendProved } from '../providers/dpop.ts'
import { errorLine, jsonObject, plainText, textOf } from '../providers/json-answer.ts'
import { textAt } from '../providers/json-pointer.ts'
import { openableHosts } from '../providers/openable-hosts.ts'
import { resourceParameter } from '../providers/resource-indicator.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import { secondsAt } from '../providers/token-answer.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import type { HttpResponse } from '../system/http.ts'
import { checkOpenable } from '../system/opener-gate.ts'
import { scopesFor } from './authorization.ts'
import { refusedCode, untilEntered } from './device-polling.ts'
import type { SignInRequest, SignInResult, UserCode } from './sign-in.types.ts'

/** Where a server does not say (RFC 8628 §3.2 wants it said), and the longest that is believed. */
const usualLifeSeconds = 10 * 60
const longestLifeSeconds = 30 * 60
/** RFC 8628 §3.2. */
const usualIntervalSeconds = 5

/** One sign-in by code under way. */
export interface BegunCode {
  /** How the app shows itself in this grant. */
  readonly opened: OpenedClient
  /** Whoever has it is given the tokens. */
  readonly deviceCode: Secret
  readonly shown: UserCode
  readonly everyMs: number
  readonly scopes: readonly string[]
}

/**
 * The device authorization grant (RFC 8628): the person enters a short code on any device, and the
 * server is asked meanwhile whether they did. Who they are is checked exactly as with a code that
 * came through the browser.
 */
export async function signInByDeviceCode(request: SignInRequest): Promise<SignInResult> {
  const begun = await begin(request)
  if (request.signal.aborted) throw failure('sign-in-cancelled', {}, { retryable: true })
  request.onUserCode?.(begun.shown)
  return untilEntered(request, begun)
}

async function begin(request: SignInRequest): Promise<BegunCode> {
  const { provider, purpose, http } = request
  const { client } = request.client
  const host = new URL(client.metadata.issuer).host
  const rules = signInRulesOf(request.client)
  const url = client.metadata.deviceAuthorizationEndpoint
  if (url === null) throw refusedCode(host, 'no device_authorization_endpoint')
  const opened: OpenedClient =
    rules.deviceCode.client === 'as-usual'
      ? request.client
      : { client: { ...client, authMethod: 'none' }, secret: null }
  const scopes = scopesFor(purpose, provider, client.metadata)
  const { headers, body } = authenticate(opened, {
    ...(scopes.length === 0
      ? {}
      : { [rules.deviceCode.scopeParameter]: scopes.join(rules.scopeSeparator) }),
    ...resourceParameter(rules, client.metadata),
    // Not of RFC 8628: some give no refresh token without it (OpenID Connect Core §11).
    ...(scopes.includes('offline_access') ? { prompt: 'consent' } : {}),
  })
  const answer = await sendProved(
    opened,
    { method: 'POST', url, headers: { ...headers, accept: 'application/json' }, body },
    http,
  )
  if (answer.kind === 'silence') throw failureOfSilence(answer, host)
  return { ...readBegun(request, answer), opened, scopes }
}

function readBegun(
  request: SignInRequest,
  answer: HttpResponse,
): Omit<BegunCode, 'opened' | 'scopes'> {
  const { client } = request.client
  const host = new URL(client.metadata.issuer).host
  const document = jsonObject(answer)
  const deviceCode = document === null ? null : textOf(document, 'device_code')
  const text = document === null ? null : textOf(document, 'user_code')
  if (answer.status >= 300 || document === null || deviceCode === null || text === null) {
    throw refusedCode(host, errorLine(answer.status, document))
  }
  // It is read off the screen: a sign that can't be seen would make it another one.
  if (text !== plainText(text, 40)) throw refusedCode(host, 'user_code is no plain text')
  const rules = signInRulesOf(request.client).deviceCode
  const lifeSeconds = Math.min(
    secondsAt(document, '/expires_in') ?? usualLifeSeconds,
    longestLifeSeconds,
  )
  const intervalSeconds = secondsAt(document, '/interval') ?? usualIntervalSeconds
  const givenAt = request.clock.now()
  return {
    deviceCode: new Secret(deviceCode),
    shown: {
      text,
      ...addressesIn(request, textAt(document, rules.address) ?? '', document),
      givenAt,
      expiresAt: givenAt + lifeSeconds * 1000,
    },
    everyMs: Math.min(Math.max(intervalSeconds, 1), 60) * 1000,
  }
}

/** The same gate as for authorization addresses: a server can't send people to another site. */
function addressesIn(
  { client: { client }, provider }: SignInRequest,
  address: string,
  document: Readonly<Record<string, unknown>>,
): Pick<UserCode, 'address' | 'fullAddress' | 'hosts'> {
  const full = textOf(document, 'verification_uri_complete') ?? ''
  const hosts = openableHosts(client.metadata, provider, [address, full])
  const own = checkOpenable(address, { allowedHosts: hosts })
  if (!own.ok) {
    throw failure(
      'address-not-allowed',
      { address: plainText(address, 100) },
      { detail: `verification_uri: ${own.why}` },
    )
  }
  const complete = checkOpenable(full, { allowedHosts: hosts })
  return {
    address: own.address,
    fullAddress: complete.ok ? complete.address : own.address,
    hosts,
  }
}
