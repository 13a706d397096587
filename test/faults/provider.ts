import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider, type Configuration } from 'oidc-provider'
import { createChecker } from '../support/openid-provider-checker.ts'
import { configurationFor, publicClientId } from '../support/openid-provider-configuration.ts'
import { recordIssued } from '../support/openid-provider-record.ts'
import type { SeededAccount, SeededToken } from './life.types.ts'
import { listen } from './listening.ts'

/** No fault of the harness, and no wait that one asks for, takes so long. */
const lifetimeSeconds = 400 * 24 * 60 * 60

/** The truth: a real OpenID provider that survives every crash of the app. */
export interface TruthfulProvider {
  /** Where it listens itself; the app knows only the line before it. */
  readonly port: number
  readonly clientId: string
  /** Tokens as a sign-in would have brought them, for a person made for this account. */
  seed(id: string, how: SeedOptions): Promise<SeededAccount>
  /** Every token it ever gave out for this account that it would still accept. */
  listAlive(id: string): Promise<string[]>
  close(): Promise<void>
}

export interface SeedOptions {
  /** One grant for both tokens, so that one revocation ends both; apart: each dies only by itself. */
  readonly grant: 'together' | 'apart'
  readonly refreshedOk: boolean
}

/** `issuer` is the address of the line: that is what the app and its tokens know. */
export async function startProvider(issuer: string): Promise<TruthfulProvider> {
  const checker = createChecker()
  const provider = new Provider(issuer, configuration(issuer, checker.client))
  const server = createServer(
    provider.callback() as (request: IncomingMessage, response: ServerResponse) => void,
  )
  const { port, close } = await listen(server)
  const issued = recordIssued(provider)
  const seeded = new Map<string, string[]>()
  return {
    port,
    clientId: publicClientId,
    close,
    seed: async (id, how) => {
      const tokens = await mint(provider, id, how)
      seeded.set(
        id,
        tokens.map(({ text }) => text),
      )
      return { id, tokens }
    },
    listAlive: async (id) => {
      const refreshed = issued.filter(({ subject }) => subject === id).map(({ token }) => token)
      const alive: string[] = []
      for (const token of new Set([...(seeded.get(id) ?? []), ...refreshed])) {
        const endpoint = `http://127.0.0.1:${port}/token/introspection`
        if (await checker.isActive(endpoint, token)) alive.push(token)
      }
      return alive
    },
  }
}

type CheckerClient = ReturnType<typeof createChecker>['client']

function configuration(issuer: string, checker: CheckerClient): Configuration {
  const lifetimes = { accessTokenSeconds: lifetimeSeconds, refreshTokenSeconds: lifetimeSeconds }
  const base = configurationFor(lifetimes, issuer, checker)
  return {
    ...base,
    // Thousands of accounts come and go: every name is a person.
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: id }) }),
    ttl: { ...base.ttl, Grant: lifetimeSeconds },
  }
}

async function mint(
  provider: Provider,
  accountId: string,
  { grant, refreshedOk }: SeedOptions,
): Promise<SeededToken[]> {
  const client = await provider.Client.find(publicClientId)
  if (client === undefined) throw new Error('The provider does not know its client')
  const scope = 'openid profile offline_access'
  const newGrant = (): Promise<string> => {
    const given = new provider.Grant({ accountId, clientId: publicClientId })
    given.addOIDCScope(scope)
    return given.save()
  }
  const first = await newGrant()
  const second = grant === 'together' ? first : await newGrant()
  const expiresAt = Date.now() + lifetimeSeconds * 1000
  const about = { accountId, client, scope, gty: 'authorization_code' }
  const refresh = new provider.RefreshToken({ ...about, grantId: first })
  const access = new provider.AccessToken({ ...about, grantId: second })
  return [
    {
      id: `${accountId}-refresh`,
      kind: 'refresh_token',
      text: await refresh.save(),
      expiresAt,
      refreshedOk,
    },
    {
      id: `${accountId}-access`,
      kind: 'access_token',
      text: await access.save(),
      expiresAt,
      refreshedOk: false,
    },
  ]
}
