import { randomUUID } from 'node:crypto'
import type { ClientAuthMethod } from '../domain/client.ts'
import { Secret } from '../domain/secret.ts'
import type { Http, HttpResponse } from '../system/http.ts'
import { isAnswer, type AnswerMatch } from './answer-match.ts'
import type { ClientTestRules } from './client-test-rules.ts'
import { sendProved } from './dpop.ts'
import { errorLine, jsonObject } from './json-answer.ts'
import type { OpenedClient } from './server-access.types.ts'
import { failureOfSilence } from './silence-failure.ts'
import { tokenRequest } from './token-request.ts'
import type { CodeSignIn } from './sign-in-rules.ts'

/** What an answer showed about a client. Only what was shown: a doubt is `client-untold`. */
export type ClientFinding =
  /** A made-up id is refused and this one is not. */
  | { readonly code: 'client-known' }
  /** The same with a made-up secret. */
  | { readonly code: 'secret-right' }
  | { readonly code: 'client-refused'; readonly detail: string }
  /** Said in so many words: it is not the secret. */
  | { readonly code: 'client-unknown'; readonly detail: string }
  | { readonly code: 'secret-refused'; readonly detail: string }
  /** The secret is right, and was sent in a way that this client is not registered for. */
  | { readonly code: 'secret-sent-wrongly'; readonly method: ClientAuthMethod }
  | { readonly code: 'secret-missing'; readonly detail: string }
  /** The same client without it is accepted. */
  | { readonly code: 'secret-unwanted'; readonly detail: string }
  | { readonly code: 'wrong-type'; readonly detail: string }
  | { readonly code: 'client-untold'; readonly detail: string }

interface Asked {
  readonly opened: OpenedClient
  readonly rules: CodeSignIn
  readonly test: ClientTestRules
  readonly redirectUri: string
  readonly http: Http
}

/**
 * Hands in a code that nobody was given: whoever refuses the code accepted the client first. That is
 * believed only where a client that can't be right is refused in the same breath: some servers look
 * at the code before they look at the client. Throws a FailureError where no answer comes.
 */
export async function testClient(asked: Asked): Promise<ClientFinding> {
  const { opened, test } = asked
  const answer = await handIn(asked, opened)
  const detail = errorLine(answer.status, jsonObject(answer))
  const isPublic = opened.client.authMethod === 'none'
  const says = (matches: readonly AnswerMatch[]) => matches.some((one) => isAnswer(answer, one))
  if (says(test.wantsSecret) && isPublic) return { code: 'secret-missing', detail }
  if (says(test.wantsNone) && !isPublic) return { code: 'secret-unwanted', detail }
  if (says(test.wrongType)) return { code: 'wrong-type', detail }
  if (says(test.unknown)) return { code: 'client-unknown', detail }
  if (says(test.refuses)) return refused(asked, detail)
  if (!says(test.accepts)) return { code: 'client-untold', detail }
  if (!(await refusesImpossible(asked))) return { code: 'client-untold', detail }
  return { code: isPublic ? 'client-known' : 'secret-right' }
}

/** A right secret in the wrong place, or where none is wanted, is the commonest mistake with it, and easily told. */
async function refused(asked: Asked, detail: string): Promise<ClientFinding> {
  const { opened } = asked
  const { authMethod } = opened.client
  if (authMethod === 'none') return { code: 'client-refused', detail }
  const method = authMethod === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post'
  if (await accepts(shownBy(asked, method))) return { code: 'secret-sent-wrongly', method }
  const without = shownBy(asked, 'none')
  return (await accepts(without)) && (await refusesImpossible(without))
    ? { code: 'secret-unwanted', detail }
    : { code: 'secret-refused', detail }
}

/** The same client, showing itself in another way. */
function shownBy(asked: Asked, authMethod: ClientAuthMethod): Asked {
  const { client, secret } = asked.opened
  return {
    ...asked,
    opened: { client: { ...client, authMethod }, secret: authMethod === 'none' ? null : secret },
  }
}

async function accepts(asked: Asked): Promise<boolean> {
  const answer = await handIn(asked, asked.opened)
  return asked.test.accepts.some((one) => isAnswer(answer, one))
}

/** The control: what can't be right is refused in the same way. */
async function refusesImpossible(asked: Asked): Promise<boolean> {
  const answer = await handIn(asked, impossible(asked.opened))
  return asked.test.refuses.some((one) => isAnswer(answer, one))
}

/** The same client with a secret that can't be right; without one, a client that can't exist. */
function impossible({ client, secret }: OpenedClient): OpenedClient {
  return client.authMethod === 'none'
    ? { client: { ...client, clientId: `no-such-client-${randomUUID()}` }, secret }
    : { client, secret: new Secret(`no-such-secret-${randomUUID()}`) }
}

/**
 * What an answer of the token endpoint says about the client, by its name in RFC 6749 §5.2;
 * `secret_unwanted` has none. Null: nothing.
 */
export function clientErrorIn(
  answer: HttpResponse,
  test: ClientTestRules | null,
): 'invalid_client' | 'unauthorized_client' | 'secret_unwanted' | null {
  const says = (matches: readonly AnswerMatch[] = []) =>
    matches.some((one) => isAnswer(answer, one))
  if (says(test?.wantsNone)) return 'secret_unwanted'
  if (says(test?.wrongType)) return 'unauthorized_client'
  return says(test?.refuses) || says(test?.wantsSecret) ? 'invalid_client' : null
}

async function handIn(
  { rules, redirectUri, http }: Asked,
  opened: OpenedClient,
): Promise<HttpResponse> {
  const request = tokenRequest(opened, rules, {
    grant_type: 'authorization_code',
    code: `made-up-${randomUUID()}`,
    redirect_uri: redirectUri,
    // RFC 7636 §4.1: 43 characters at least.
    ...(rules.pkce ? { code_verifier: `${randomUUID()}-${randomUUID()}` } : {}),
  })
  const answer = await sendProved(opened, request, http)
  if (answer.kind === 'silence') {
    throw failureOfSilence(answer, new URL(opened.client.metadata.issuer).host)
  }
  return answer
}
