// Meadow and Harbour: two real OpenID providers on this computer, and what their own books say.
import { startOpenIdProvider } from '../../test/support/openid-provider.ts'
import type { IssuedToken, TestProvider } from '../../test/support/openid-provider.types.ts'

export interface DemoProvider extends TestProvider {
  /** As the app shows it: see main/providers/catalogue/demo.ts. */
  readonly name: string
  isUp(): boolean
  /** Every token this person was ever given here. */
  tokensOf(login: string): readonly IssuedToken[]
  /** How many of them work, by the provider's own word. */
  countAlive(login: string): Promise<number>
  /** How often a path inside the provider was asked: `/token/revocation`. */
  countRequests(path: string, method?: string): number
}

export interface DemoProviders {
  readonly meadow: DemoProvider
  readonly harbour: DemoProvider
  close(): Promise<void>
}

/** Addresses that can be remembered, where nobody else has taken them. */
const meadowPort = 4810
const harbourPort = 4820

export async function startProviders(): Promise<DemoProviders> {
  muteOidcProvider()
  const meadow = await start('Meadow', meadowPort)
  const harbour = await start('Harbour', harbourPort)
  return {
    meadow,
    harbour,
    close: async () => {
      await Promise.all([meadow.close(), harbour.close()])
    },
  }
}

async function start(name: string, port: number): Promise<DemoProvider> {
  const options = { name: name.toLowerCase(), deviceCodes: true }
  const provider = await startOpenIdProvider({ ...options, port }).catch(() =>
    startOpenIdProvider(options),
  )
  const mount = new URL(provider.issuer).pathname
  const tokensOf = (login: string): readonly IssuedToken[] =>
    provider.issued.filter((token) => token.subject === login)
  let up = true
  return {
    ...provider,
    name,
    isUp: () => up,
    goDown: async () => {
      await provider.goDown()
      up = false
    },
    comeBack: async () => {
      await provider.comeBack()
      up = true
    },
    tokensOf,
    countAlive: async (login) => {
      const answers = await Promise.all(
        tokensOf(login).map(({ token }) => provider.isActive(token)),
      )
      return answers.filter(Boolean).length
    },
    countRequests: (path, method = 'POST') =>
      provider.requests.filter((one) => one.path === mount + path && one.method === method).length,
  }
}

/** oidc-provider warns of settings that are meant for development: ours are. */
function muteOidcProvider(): void {
  for (const level of ['info', 'warn'] as const) {
    const print = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      if (!String(words[0]).includes('oidc-provider')) print(...words)
    }
  }
}
