import type { HttpRequest } from '../system/http.ts'
import { providerById } from './catalogue.ts'
import { authenticate } from './client-auth.ts'
import type { OpenedClient } from './server-access.types.ts'
import { codeSignIn, type CodeSignIn } from './sign-in-rules.ts'

const usual = codeSignIn()

/** How the provider of this client wants its token requests; the usual way where its file has none. */
export function signInRulesOf({ client }: OpenedClient): CodeSignIn {
  const { signIn } = providerById(client.providerId)
  return signIn.kind === 'code' ? signIn : usual
}

/** A request to the token endpoint (RFC 6749 §4.1.3 and §6), with what this provider wants besides. */
export function tokenRequest(
  opened: OpenedClient,
  rules: CodeSignIn,
  form: Readonly<Record<string, string>>,
): HttpRequest {
  const { headers, body } = authenticate(opened, { ...form, ...rules.tokenFields })
  const json = rules.tokenBody === 'json'
  const type = json ? { 'content-type': 'application/json' } : {}
  return {
    method: 'POST',
    url: opened.client.metadata.tokenEndpoint,
    headers: { ...headers, accept: 'application/json', ...type, ...rules.tokenHeaders },
    body: json ? JSON.stringify(Object.fromEntries(new URLSearchParams(body))) : body,
  }
}
