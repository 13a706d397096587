import { createServer as createTlsServer } from 'node:https'
import { createServer } from 'node:http'
import type { OAuthClient } from '../../main/domain/client.ts'
import { aClientAt } from '../support/revocation-facts.ts'
import { selfSigned } from '../support/self-signed-certificate.ts'
import type { Fault } from './faults.ts'
import { startLine, type Line } from './line.ts'
import { listen } from './listening.ts'
import { startProvider, type TruthfulProvider } from './provider.ts'
import type { Run } from './runs.ts'

/** One provider behind its line, used by one run after the other. */
export interface Scene {
  readonly line: Line
  readonly provider: TruthfulProvider
  readonly detours: Readonly<Record<NonNullable<Fault['detour']>, string>>
  /** Requests with a token that got past a certificate nobody vouches for: there must be none. */
  readonly trusting: () => number
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const line = await startLine()
  const provider = await startProvider(line.origin)
  line.connectTo(provider.port)
  let trusting = 0
  const badTls = await listen(
    createTlsServer(selfSigned, (_request, response) => {
      trusting += 1
      response.writeHead(200).end()
    }),
  )
  const closed = await listen(createServer())
  await closed.close()
  return {
    line,
    provider,
    detours: {
      'closed-port': `http://127.0.0.1:${closed.port}`,
      'bad-certificate': `https://127.0.0.1:${badTls.port}`,
    },
    trusting: () => trusting,
    close: async () => {
      await Promise.all([line.close(), provider.close(), badTls.close()])
    },
  }
}

/** The app's registration at this provider, with what this run lets it ask. */
export function clientOf({ line, provider }: Scene, { probe }: Run): OAuthClient {
  const { origin } = line
  const client = aClientAt('client-1', origin, {
    userinfoEndpoint: probe === 'userinfo' ? `${origin}/me` : null,
    revocationEndpoint: `${origin}/token/revocation`,
    introspectionEndpoint: probe === 'introspection' ? `${origin}/token/introspection` : null,
  })
  return { ...client, clientId: provider.clientId }
}
