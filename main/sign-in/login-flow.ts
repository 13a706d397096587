import { failure, type FailureError } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import { isEndpointAllowed } from '../providers/endpoint-rule.ts'
import { errorLine, jsonObject } from '../providers/json-answer.ts'
import { textAt } from '../providers/json-pointer.ts'
import type { FreshTokens } from '../providers/server-access.types.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import { openBrowser, startLimits } from './browser-wait.ts'
import { askWhose } from './plain-exchange.ts'
import { AfterAllowingError, signInFailure } from './sign-in-failure.ts'
import type { SignInRequest, SignInResult } from './sign-in.types.ts'

/** One sign-in under way: the page for the person, and where to ask whether they allowed it. */
interface Begun {
  readonly page: string
  readonly endpoint: string
  /** Whoever has it is given the password. */
  readonly token: Secret
}

/** Login Flow v2: the person allows it on a page of the server, which is asked meanwhile. */
export async function signInByLoginFlow(request: SignInRequest): Promise<SignInResult> {
  const limits = startLimits(request)
  try {
    const begun = await begin(request)
    const tokens = await untilAllowed(request, begun, limits.reached)
    request.onStep?.('finishing')
    return await finish(request, tokens)
  } catch (error) {
    throw signInFailure(error, { host: hostOf(request), redirectUri: '' })
  } finally {
    limits.clear()
  }
}

async function begin({ client: { client }, http }: SignInRequest): Promise<Begun> {
  const { issuer, authorizationEndpoint, trustedHosts } = client.metadata
  const { host } = new URL(issuer)
  const headers = { accept: 'application/json' }
  const answer = await http.send({ method: 'POST', url: authorizationEndpoint, headers })
  if (answer.kind === 'silence') throw failureOfSilence(answer, host)
  const document = jsonObject(answer)
  const page = URL.parse(textAt(document, '/login') ?? '')
  const endpoint = URL.parse(textAt(document, '/poll/endpoint') ?? '')
  const token = textAt(document, '/poll/token')
  if (answer.status !== 200 || page === null || endpoint === null || token === null) {
    throw odd(host, errorLine(answer.status, document))
  }
  const isOwn = (url: URL): boolean => isEndpointAllowed(url, new URL(issuer), trustedHosts)
  // A server behind a proxy it does not know of names itself wrongly, by http for instance.
  if (!isOwn(page) || !isOwn(endpoint)) throw odd(host, `it names itself ${page.origin}`)
  return { page: page.href, endpoint: endpoint.href, token: new Secret(token) }
}

/** Asks until the person allowed it; the password is given once, so that no answer is cut short. */
async function untilAllowed(
  request: SignInRequest,
  begun: Begun,
  limit: Promise<never>,
): Promise<FreshTokens> {
  const { provider, clock } = request
  const everyMs = provider.signIn.kind === 'login-flow' ? provider.signIn.everyMs : 0
  const opened = openBrowser(request, begun.page)
  const refused = opened.then(() => limit)
  // Nobody may be listening when it is.
  refused.catch(() => {})
  const pause = async (shortened: readonly Promise<void>[] = []): Promise<void> => {
    const due = Promise.withResolvers<unknown>()
    const stop = clock.at(clock.now() + everyMs, () => due.resolve(null))
    await Promise.race([due.promise, limit, refused, ...shortened]).finally(stop)
  }
  // The system may say late that it opened the browser: asking need not wait for that.
  await pause([opened])
  for (;;) {
    const tokens = await ask(request, begun)
    if (tokens !== null) return tokens
    await pause()
  }
}

/** Null: not yet, or no answer; the limits end the asking. */
async function ask(request: SignInRequest, begun: Begun): Promise<FreshTokens | null> {
  const answer = await request.http.send({
    method: 'POST',
    url: begun.endpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ token: begun.token.reveal() }).toString(),
  })
  if (answer.kind === 'silence' || answer.status !== 200) return null
  const document = jsonObject(answer)
  const name = textAt(document, '/loginName')
  const password = textAt(document, '/appPassword')
  if (name === null || password === null) {
    throw new AfterAllowingError(odd(hostOf(request), 'no password in its answer'))
  }
  // `server` is left aside: the server we know is the one whose page the person saw.
  return { access: { secret: new Secret(`${name}:${password}`), expiresAt: null }, refresh: null }
}

async function finish(request: SignInRequest, tokens: FreshTokens): Promise<SignInResult> {
  const { client, provider, http } = request
  const { identity } = provider
  if (identity.kind !== 'request') throw new Error('a login flow brings no ID token')
  try {
    const person = await askWhose({ opened: client, identity, http }, tokens)
    const scopes = provider.scopes.map(({ scope }) => scope)
    return { issuer: client.client.metadata.issuer, ...person, scopes, tokens }
  } catch (error) {
    // Nobody else knows this password any more.
    await request.onRefused(tokens)
    throw new AfterAllowingError(error)
  }
}

const hostOf = ({ client: { client } }: SignInRequest): string =>
  new URL(client.metadata.issuer).host

const odd = (host: string, detail: string): FailureError =>
  failure('server-answer-odd', { host }, { retryable: true, detail })
