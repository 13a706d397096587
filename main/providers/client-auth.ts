import { assertNever } from '../domain/assert-never.ts'
import type { OpenedClient } from './server-access.types.ts'

export interface AuthenticatedForm {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * A form for the token, revocation or introspection endpoint with the client's credentials, as
 * RFC 6749 §2.3.1 puts them: in the Authorization header or in the body, never in the address.
 */
export function authenticate(
  { client, secret }: OpenedClient,
  form: Readonly<Record<string, string>>,
): AuthenticatedForm {
  const id = client.clientId
  const text = secret?.reveal() ?? ''
  switch (client.authMethod) {
    case 'none':
      return withBody({ ...form, client_id: id })
    case 'client_secret_post':
      return withBody({ ...form, client_id: id, client_secret: text })
    case 'client_secret_basic':
      return withBody(form, basicAuthorization(id, text))
    case 'basic-unencoded':
      return withBody(form, basic(id, text))
    default:
      return assertNever(client.authMethod)
  }
}

function withBody(
  form: Readonly<Record<string, string>>,
  authorization?: string,
): AuthenticatedForm {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const headers = authorization === undefined ? type : { ...type, authorization }
  return { headers, body: new URLSearchParams(form).toString() }
}

/** RFC 6749 §2.3.1. */
export const basicAuthorization = (clientId: string, secret: string): string =>
  basic(formEncoded(clientId), formEncoded(secret))

/** RFC 7617 §2, of a name and a password that are kept as one text. */
export const basicOfPair = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** RFC 6749 appendix B. Unlike openid-client this leaves `-` alone, which some servers don't decode. */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}
