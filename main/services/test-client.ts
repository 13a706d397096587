import { testClient, type ClientFinding } from '../providers/client-test.ts'
import { redirectUris } from '../providers/redirect-uris.ts'
import { signInRulesOf } from '../providers/token-request.ts'
import { providerById } from '../providers/catalogue.ts'
import { testRedirect, type RedirectFinding } from '../sign-in/redirect-test.ts'
import type { Http } from '../system/http.ts'
import type { LinkRequest, PrepareClient } from './prepare-client.ts'

/** What could be shown of an app before anybody signs in; `not-asked`: nothing is known to be safe to ask. */
export interface ClientTest {
  readonly provider: string
  readonly client: ClientFinding | { readonly code: 'client-not-asked' }
  readonly redirect: RedirectFinding | { readonly code: 'redirect-not-asked' }
}

/** Then a refusal of the page for signing in is about the redirect address. */
const knowsClient: readonly ClientFinding['code'][] = [
  'client-known',
  'secret-right',
  'secret-sent-wrongly',
  'secret-unwanted',
]

/** Asks a provider about an app that a person registered there, without sending the person there. */
export class TestClient {
  readonly #deps: { clients: PrepareClient; http: Http }

  constructor(deps: { clients: PrepareClient; http: Http }) {
    this.#deps = deps
  }

  /** Throws a FailureError where no answer comes, or where an entry can't be right. */
  async test(request: LinkRequest): Promise<ClientTest> {
    const { clients, http } = this.#deps
    const { opened } = await clients.prepare(request, { seal: false })
    const { client: registered } = opened
    const rules = signInRulesOf(opened)
    const provider = registered.serverName
    const test = rules.clientTest
    if (test === null) {
      const client = { code: 'client-not-asked' } as const
      return { provider, client, redirect: { code: 'redirect-not-asked' } }
    }
    const { redirectRule, redirectPath } = registered
    const [redirectUri = ''] = redirectUris(redirectRule, redirectPath, rules.redirectHost)
    const client = await testClient({ opened, rules, test, redirectUri, http })
    const clientIsKnown = knowsClient.includes(client.code)
    const redirect = test.asksRedirect
      ? await testRedirect({
          opened,
          provider: providerById(registered.providerId),
          http,
          clientIsKnown,
        })
      : ({ code: 'redirect-not-asked' } as const)
    return { provider, client, redirect }
  }
}
