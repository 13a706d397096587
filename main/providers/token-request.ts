import type { HttpRequest } from '../system/http.ts'
import { providerById } from './catalogue.ts'
import { authenticate, basicAuthorization } from './client-auth.ts'
import { resourceParameter } from './resource-indicator.ts'
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
  const resource = resourceParameter(rules, opened.client.metadata)
  const { headers, body } = authenticate(opened, { ...form, ...resource, ...rules.tokenFields })
  const json = rules.tokenBody === 'json'
  const type = json ? { 'content-type': 'application/json' } : {}
  const refreshUrl = form['grant_type'] === 'refresh_token' ? rules.refreshUrl : null
  return {
    method: 'POST',
    url: refreshUrl ?? opened.client.metadata.tokenEndpoint,
    headers: {
      ...headers,
      ...emptyBasic(opened, rules),
      accept: 'application/json',
      ...type,
      ...rules.tokenHeaders,
    },
    body: json ? JSON.stringify(Object.fromEntries(new URLSearchParams(body))) : body,
  }
}

function emptyBasic({ client }: OpenedClient, rules: CodeSignIn): Readonly<Record<string, string>> {
  const wanted = client.authMethod === 'none' && rules.publicClient === 'empty-basic'
  return wanted ? { authorization: basicAuthorization(client.clientId, '') } : {}
}
