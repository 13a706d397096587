import { assertNever } from '../domain/assert-never.ts'
import type { Secret } from '../domain/secret.ts'
import type { TokenKind } from '../domain/token.ts'
import type { HttpRequest } from '../system/http.ts'
import { authenticate, basicAuthorization, basicOfPair } from './client-auth.ts'
import type { AppRevocation } from './revocation-rules.ts'
import type { OpenedClient } from './server-access.types.ts'

/** Also as a URL parser writes the braces. */
const template = /(?:\{|%7B)(token|client_id)(?:\}|%7D)/g

export interface TokenToRevoke {
  readonly kind: TokenKind
  readonly secret: Secret
  readonly opened: OpenedClient
  /** The access token that authorises the request, where the provider wants one (RFC 6750 §2.1). */
  readonly bearer: Secret | null
}

/**
 * The one request that revokes this token, built from the provider's data. `endpoint` may hold
 * `{token}` and `{client_id}`; what is written down anywhere is the template, never the result.
 */
export function revocationRequest(
  rules: AppRevocation,
  endpoint: string,
  token: TokenToRevoke,
): HttpRequest {
  const { kind, secret, opened } = token
  const text = secret.reveal()
  const name = typeof rules.tokenField === 'string' ? rules.tokenField : rules.tokenField[kind]
  const inBody = ['form', 'json', 'json-list'].includes(rules.tokenIn)
  const fields: Record<string, string> = {
    ...(inBody ? { [name]: text } : {}),
    ...(rules.sendHint ? { token_type_hint: kind } : {}),
    ...rules.fields,
  }
  const values: Readonly<Record<string, string>> = {
    token: text,
    client_id: opened.client.clientId,
  }
  const address = endpoint.replaceAll(template, (_, field: string) =>
    encodeURIComponent(values[field] ?? ''),
  )
  const url = new URL(address)
  if (rules.tokenIn === 'query') {
    for (const [field, value] of Object.entries({ [name]: text, ...fields })) {
      url.searchParams.set(field, value)
    }
  }
  const authorized = authorize(rules, token, rules.tokenIn === 'query' ? {} : fields)
  const headers = { accept: 'application/json', ...authorized.headers, ...rules.headers }
  const request = { method: rules.method, url: url.href, headers }
  return authorized.body === null ? request : { ...request, body: authorized.body }
}

interface Authorized {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

function authorize(
  rules: AppRevocation,
  { opened, secret, bearer }: TokenToRevoke,
  fields: Readonly<Record<string, string>>,
): Authorized {
  const { client, secret: clientSecret } = opened
  switch (rules.authorizedBy) {
    case 'client': {
      if (rules.tokenIn === 'form') return authenticate(opened, fields)
      const own = authenticate(opened, {})
      const credentials = Object.fromEntries(new URLSearchParams(own.body))
      return withBody(rules, { ...fields, ...credentials }, own.headers['authorization'])
    }
    case 'client-basic':
      return withBody(
        rules,
        fields,
        basicAuthorization(client.clientId, clientSecret?.reveal() ?? ''),
      )
    case 'access-token':
      return withBody(rules, fields, bearer === null ? undefined : `Bearer ${bearer.reveal()}`)
    case 'the-token':
      return withBody(rules, fields, `Bearer ${secret.reveal()}`)
    case 'the-token-basic':
      return withBody(rules, fields, basicOfPair(secret.reveal()))
    case 'client-id':
      return withBody(rules, { ...fields, client_id: client.clientId }, undefined)
    case 'nothing':
      return withBody(rules, fields, undefined)
    default:
      return assertNever(rules.authorizedBy)
  }
}

function withBody(
  { tokenIn, tokenField }: AppRevocation,
  fields: Readonly<Record<string, string>>,
  authorization: string | undefined,
): Authorized {
  const headers = authorization === undefined ? {} : { authorization }
  if (Object.keys(fields).length === 0) return { headers, body: null }
  const json = tokenIn === 'json' || tokenIn === 'json-list'
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
  const list = (name: string, value: unknown): unknown =>
    tokenIn === 'json-list' && name === tokenField ? [value] : value
  const body = json ? JSON.stringify(fields, list) : new URLSearchParams(fields).toString()
  return { headers: { 'content-type': type, ...headers }, body }
}
