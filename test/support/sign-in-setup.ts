import type { OAuthClient } from '../../main/domain/client.ts'
import { FailureError } from '../../main/domain/failure.ts'
import { providerFor } from '../../main/providers/catalogue.ts'
import { discoverServer } from '../../main/providers/discovery.ts'
import type { OpenedClient } from '../../main/providers/server-access.types.ts'
import { signIn } from '../../main/sign-in/sign-in.ts'
import type { SignInRequest, SignInResult } from '../../main/sign-in/sign-in.types.ts'
import { systemClock } from '../../main/system/clock.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import type { TestProvider } from './openid-provider.types.ts'
import { signInAsPerson, type CookieJar, type PersonOptions, type PersonVisit } from './person.ts'
import { openedClient } from './test-client.ts'
import { inEnglish } from './in-english.ts'

/** A client of the test provider, discovered like any other. */
export async function clientAt(
  provider: TestProvider,
  about: Partial<OAuthClient> & { secretText?: string } = {},
): Promise<OpenedClient> {
  const metadata = await discoverServer(provider.issuer, nodeHttp)
  return openedClient({ metadata, clientId: provider.publicClientId, ...about })
}

export interface Trip {
  readonly result: SignInResult
  readonly visits: readonly PersonVisit[]
  readonly addresses: readonly URL[]
}

/** Signs in with a person at the other end of "open the browser". */
export async function trip(
  client: OpenedClient,
  person: PersonOptions,
  more: Partial<SignInRequest> = {},
): Promise<Trip> {
  const visits: PersonVisit[] = []
  const addresses: URL[] = []
  const jar: CookieJar = person.jar ?? new Map<string, { value: string; path: string }>()
  const result = await signIn({
    client,
    provider: providerFor(client.client.metadata.issuer),
    purpose: 'link',
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    openBrowser: async (address) => {
      addresses.push(new URL(address))
      visits.push(await signInAsPerson(address, { ...person, jar }))
    },
    onRefused: () => Promise.resolve(),
    http: nodeHttp,
    clock: systemClock,
    language: inEnglish,
    ...more,
  })
  return { result, visits, addresses }
}

/** The failure a promise ends in; anything else is a failed test. */
export async function failureOf(promise: Promise<unknown>): Promise<FailureError['failure']> {
  const outcome = await promise.then(
    () => 'no failure at all',
    (error: unknown) => error,
  )
  if (outcome instanceof FailureError) return outcome.failure
  throw outcome instanceof Error ? outcome : new Error(String(outcome))
}
