import { randomUUID } from 'node:crypto'
import type { ClientAuthMethod } from '../domain/client.ts'
import { Secret } from '../domain/secret.ts'
import type { Http, HttpResponse } from '../system/http.ts'
import { isAnswer, type AnswerMatch } from './answer-match.ts'
import type { ClientTestRules } from './client-test-rules.ts'
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
  | { readonly code: 'secret-refused'; readonly detail: string }
  /** The secret is right, and was sent in a way that this client is not registered for. */
  | { readonly code: 'secret-sent-wrongly'; readonly method: ClientAuthMethod }
  | { readonly code: 'secret-missing'; readonly detail: string }
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
  const says = (matches: readonly AnswerMatch[]) => matches.some((one) => isAnswer(answer, one))
  if (says(test.wantsSecret) && opened.secret === null) return { code: 'secret-missing', detail }
  if (says(test.wrongType)) return { code: 'wrong-type', detail }
  if (says(test.refuses)) return refused(asked, detail)
  if (!says(test.accepts)) return { code: 'client-untold', detail }
  const control = await handIn(asked, impossible(opened))
  const isTold = test.refuses.some((one) => isAnswer(control, one))
  if (!isTold) return { code: 'client-untold', detail }
  return { code: opened.secret === null ? 'client-known' : 'secret-right' }
}

/** A right secret in the wrong place is the commonest mistake with it, and easily told. */
async function refused(asked: Asked, detail: string): Promise<ClientFinding> {
  const { opened, test } = asked
  if (opened.secret === null) return { code: 'client-refused', detail }
  const method =
    opened.client.authMethod === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post'
  const other = await handIn(asked, {
    ...opened,
    client: { ...opened.client, authMethod: method },
  })
  return test.accepts.some((one) => isAnswer(other, one))
    ? { code: 'secret-sent-wrongly', method }
    : { code: 'secret-refused', detail }
}

/** The same client with a secret that can't be right; without one, a client that can't exist. */
function impossible({ client, secret }: OpenedClient): OpenedClient {
  return secret === null
    ? { client: { ...client, clientId: `no-such-client-${randomUUID()}` }, secret }
    : { client, secret: new Secret(`no-such-secret-${randomUUID()}`) }
}

/** What an answer of the token endpoint says about the client, by its name in RFC 6749 §5.2; null: nothing. */
export function clientErrorIn(
  answer: HttpResponse,
  test: ClientTestRules | null,
): 'invalid_client' | 'unauthorized_client' | null {
  const says = (matches: readonly AnswerMatch[] = []) =>
    matches.some((one) => isAnswer(answer, one))
  if (says(test?.wrongType)) return 'unauthorized_client'
  return says(test?.refuses) || says(test?.wantsSecret) ? 'invalid_client' : null
}

async function handIn(
  { rules, redirectUri, http }: Asked,
  opened: OpenedClient,
): Promise<HttpResponse> {
  const answer = await http.send(
    tokenRequest(opened, rules, {
      grant_type: 'authorization_code',
      code: `made-up-${randomUUID()}`,
      redirect_uri: redirectUri,
      // RFC 7636 §4.1: 43 characters at least.
      ...(rules.pkce ? { code_verifier: `${randomUUID()}-${randomUUID()}` } : {}),
    }),
  )
  if (answer.kind === 'silence') {
    throw failureOfSilence(answer, new URL(opened.client.metadata.issuer).host)
  }
  return answer
}
