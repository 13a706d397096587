import { failure, type FailureError } from '../domain/failure.ts'
import { sendProved } from '../providers/dpop.ts'
import { identityAt } from '../providers/identity.ts'
import { errorLine, jsonObject } from '../providers/json-answer.ts'
import { textAt } from '../providers/json-pointer.ts'
import { resourceParameter } from '../providers/resource-indicator.ts'
import { readTokens, secondsAt } from '../providers/token-answer.ts'
import { signInRulesOf, tokenRequest } from '../providers/token-request.ts'
import type { HttpResponse } from '../system/http.ts'
import type { BegunCode } from './device-code.ts'
import { readPlainGrant, TokenRefusedError } from './plain-exchange.ts'
import { AfterAllowingError, uncheckedBy } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'
import { deviceCodeGrant, readDeviceGrant } from './token-exchange.ts'

/** RFC 8628 §3.5: "slow_down" adds five seconds, for good. */
const slowerByMs = 5000
/** Without an answer it is asked less and less often, up to this. */
const longestPauseMs = 30_000

type Asked =
  | { readonly kind: 'granted'; readonly answer: HttpResponse }
  | { readonly kind: 'pending' }
  | { readonly kind: 'slow-down'; readonly everyMs: number }
  /** No answer, or one that is not the server's own: a network without a way out, a server that is down. */
  | { readonly kind: 'unreached' }

/** Asks until the code was entered, refused or has run out (RFC 8628 §3.4 and §3.5). */
export async function untilEntered(
  request: SignInRequest,
  begun: BegunCode,
): Promise<SignInResult> {
  let everyMs = begun.everyMs
  let unreached = 0
  for (;;) {
    await pause(request, begun, Math.max(everyMs, backedOff(everyMs, unreached)))
    // Never cut short: what it brings must not get lost, whoever has cancelled meanwhile.
    const asked = await ask(request, begun, everyMs)
    if (asked.kind === 'granted') return finish(request, begun, asked.answer)
    if (asked.kind === 'slow-down') everyMs = asked.everyMs
    const isReached = asked.kind !== 'unreached'
    if (isReached !== (unreached === 0)) request.onReach?.(isReached)
    unreached = isReached ? 0 : unreached + 1
  }
}

const backedOff = (everyMs: number, unreached: number): number =>
  Math.min(everyMs * 2 ** Math.min(unreached, 5), longestPauseMs)

/** Rejects when the person cancels or the code has run out. */
async function pause(
  { clock, signal, client }: SignInRequest,
  { shown }: BegunCode,
  ms: number,
): Promise<void> {
  const over = Promise.withResolvers<null>()
  const cancel = (): void => over.reject(failure('sign-in-cancelled', {}, { retryable: true }))
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  const stop = clock.at(Math.min(clock.now() + ms, shown.expiresAt), () => over.resolve(null))
  try {
    await over.promise
  } finally {
    stop()
    signal.removeEventListener('abort', cancel)
  }
  const { host } = new URL(client.client.metadata.issuer)
  if (clock.now() >= shown.expiresAt) throw expiredCode(host)
}

/** The server gives this app no codes. */
export const refusedCode = (host: string, detail: string): FailureError =>
  failure('device-code-refused', { host }, { detail })

const expiredCode = (host: string, detail?: string): FailureError =>
  failure(
    'device-code-expired',
    { host },
    { retryable: true, ...(detail === undefined ? {} : { detail }) },
  )

async function ask(request: SignInRequest, begun: BegunCode, everyMs: number): Promise<Asked> {
  const { http, clock } = request
  const { opened, deviceCode, scopes } = begun
  const rules = signInRulesOf(opened)
  const { deviceCode: own } = rules
  const form = {
    grant_type: deviceCodeGrant,
    device_code: deviceCode.reveal(),
    ...(own.scopeWithToken ? { [own.scopeParameter]: scopes.join(rules.scopeSeparator) } : {}),
  }
  const answer = await sendProved(opened, tokenRequest(opened, rules, form), http)
  const document = answer.kind === 'silence' ? null : jsonObject(answer)
  if (answer.kind === 'silence') return { kind: 'unreached' }
  if (document !== null && readTokens(document, clock.now(), rules.tokens) !== null) {
    return { kind: 'granted', answer }
  }
  const error = textAt(document, own.error)
  if (error === 'authorization_pending') return { kind: 'pending' }
  if (error === 'slow_down') {
    const named = (document === null ? null : secondsAt(document, '/interval')) ?? 0
    return { kind: 'slow-down', everyMs: Math.max(everyMs + slowerByMs, named * 1000) }
  }
  const { host } = new URL(opened.client.metadata.issuer)
  const detail = errorLine(answer.status, document)
  if (error !== null && own.expired.includes(error)) throw expiredCode(host, detail)
  if (error !== null && own.denied.includes(error)) {
    throw failure('sign-in-denied', { host }, { retryable: true, detail })
  }
  // A page where JSON was due is a network's own sign-in page; 429 and 5xx pass.
  if (document === null || answer.status === 429 || answer.status >= 500) {
    return { kind: 'unreached' }
  }
  if (error !== null && notForCodes.includes(error)) throw refusedCode(host, detail)
  throw new AfterAllowingError(new TokenRefusedError(error ?? 'no_tokens', detail))
}

/** The app may not be signed in by a code there; the last is one provider's own word. */
const notForCodes = ['unauthorized_client', 'unsupported_grant_type', 'device_flow_disabled']

/** Tokens are here: from now on they are stored or handed back. */
async function finish(
  request: SignInRequest,
  { opened, scopes }: BegunCode,
  answer: HttpResponse,
): Promise<SignInResult> {
  const { clock, http, provider } = request
  request.onStep?.('finishing')
  const now = (): number => clock.now()
  const rules = signInRulesOf(opened)
  const { metadata } = opened.client
  const identity = identityAt(provider.identity, metadata)
  try {
    if (identity.kind !== 'openid') {
      return await readPlainGrant({ opened, rules, identity, http }, answer, scopes, now)
    }
    const result = await readDeviceGrant(opened, rules, { answer, http }, scopes, now)
    const resource = Object.values(resourceParameter(rules, metadata))
    return { ...result, subject: [result.subject, ...resource].join(':') }
  } catch (error) {
    const tokens = readTokens(jsonObject(answer) ?? {}, now(), rules.tokens)
    if (tokens !== null) await request.onRefused(tokens)
    throw uncheckedBy(error, new URL(metadata.issuer).host) ?? error
  }
}
