import * as oidc from 'openid-client'
import { clientErrorIn } from '../providers/client-test.ts'
import { sendProved, sendWithToken } from '../providers/dpop.ts'
import { errorLine, jsonObject, jsonValue, textOf } from '../providers/json-answer.ts'
import {
  identityOf,
  identityRequestFor,
  introspectionRequestFor,
  type KnownPerson,
} from '../providers/identity.ts'
import type { RequestIdentity } from '../providers/identity-rules.ts'
import type { FreshTokens, OpenedClient } from '../providers/server-access.types.ts'
import { failureOfSilence } from '../providers/silence-failure.ts'
import type { CodeSignIn } from '../providers/sign-in-rules.ts'
import { profileOf } from '../providers/user-info.ts'
import { grantedScopes, readTokens } from '../providers/token-answer.ts'
import { tokenRequest } from '../providers/token-request.ts'
import type { Http, HttpResponse } from '../system/http.ts'
import type { Authorization } from './authorization.ts'
import type { SignInResult } from './sign-in.types.ts'

/** The token endpoint refused in the words of RFC 6749 §5.2, or in its own. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError'
  readonly error: string

  constructor(error: string, detail: string) {
    super(detail)
    this.error = error
  }
}

/** It gave tokens and then did not say whose they are. */
export class UnknownPersonError extends Error {
  override readonly name = 'UnknownPersonError'
}

export interface PlainExchange {
  readonly opened: OpenedClient
  readonly rules: CodeSignIn
  readonly identity: RequestIdentity
  readonly http: Http
  readonly redirectUri: string
}

/** Exchanges the code at a provider without ID tokens, and asks it whose tokens these are. */
export async function exchangePlainCode(
  exchange: PlainExchange,
  callback: URL,
  authorization: Authorization,
  now: () => number,
): Promise<SignInResult> {
  const { opened, rules, http, redirectUri } = exchange
  const answer = await sendProved(
    opened,
    tokenRequest(opened, rules, {
      grant_type: 'authorization_code',
      code: codeOf(callback, opened),
      redirect_uri: redirectUri,
      ...(authorization.codeVerifier === null ? {} : { code_verifier: authorization.codeVerifier }),
    }),
    http,
  )
  if (answer.kind === 'silence') {
    throw failureOfSilence(answer, new URL(opened.client.metadata.issuer).host)
  }
  return readPlainGrant(exchange, answer, authorization.scopes, now)
}

/** The tokens in an answer, and whose they are. `asked`: what was granted where it does not say. */
export async function readPlainGrant(
  exchange: Omit<PlainExchange, 'redirectUri'>,
  answer: HttpResponse,
  asked: readonly string[],
  now: () => number,
): Promise<SignInResult> {
  const { opened, rules, identity, http } = exchange
  const { metadata } = opened.client
  const document = jsonObject(answer)
  const tokens = document === null ? null : readTokens(document, now(), rules.tokens)
  if (answer.status >= 300 || document === null || tokens === null) {
    const error =
      clientErrorIn(answer, rules.clientTest) ??
      (document === null ? null : textOf(document, 'error'))
    throw new TokenRefusedError(error ?? 'no_tokens', errorLine(answer.status, document))
  }
  const said = await identity.fromTokens?.(document, metadata, http)
  if (said === null) throw new UnknownPersonError('no server of that person')
  const person = said ?? (await askWhose(exchange, tokens))
  return {
    issuer: metadata.issuer,
    ...person,
    scopes: grantedScopes(document, rules.tokens) ?? asked,
    tokens,
  }
}

/** State was compared on arrival (callback-request); here come the error and `iss` (RFC 9207 §2.4). */
function codeOf(callback: URL, { client }: OpenedClient): string {
  const { searchParams } = callback
  if (searchParams.has('error')) {
    throw new oidc.AuthorizationResponseError('declined', { cause: searchParams })
  }
  const iss = searchParams.get('iss')
  const { issuer, issParameterSupported } = client.metadata
  if ((iss !== null || issParameterSupported) && iss !== issuer) {
    throw new UnknownPersonError('iss is another server')
  }
  return searchParams.get('code') ?? ''
}

export async function askWhose(
  { opened, identity, http }: Pick<PlainExchange, 'opened' | 'identity' | 'http'>,
  { access }: FreshTokens,
): Promise<KnownPerson> {
  const { userinfoEndpoint, introspectionEndpoint, issuer } = opened.client.metadata
  const introspects = identity.byIntrospection === true
  const url = introspects ? introspectionEndpoint : userinfoEndpoint
  if (url === null) throw new UnknownPersonError('no address to ask at')
  if (identity.unnamed === true) return { subject: url, profile: profileOf(issuer) }
  const answer = await (introspects
    ? http.send(introspectionRequestFor(opened, url, access.secret))
    : sendWithToken(opened, identityRequestFor(identity, url, access.secret), http))
  const person = answer.kind === 'silence' ? null : identityOf(identity, jsonValue(answer), issuer)
  if (person !== null && answer.kind === 'response' && answer.status === 200) return person
  const how = answer.kind === 'silence' ? answer.reason : `HTTP ${answer.status}`
  throw new UnknownPersonError(how)
}
