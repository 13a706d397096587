import { randomBytes, createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ServerMetadata } from '../../main/domain/client.ts'
import type { EvidenceBody } from '../../main/domain/evidence.ts'
import type { RevocationJob } from '../../main/domain/job.ts'
import { Secret } from '../../main/domain/secret.ts'
import type { HeldToken } from '../../main/domain/token.ts'
import { openid } from '../../main/providers/catalogue/openid.ts'
import type { ProviderDefinition } from '../../main/providers/define-provider.ts'
import { Attempt } from '../../main/revocation/attempt.ts'
import { enqueueRevocation } from '../../main/revocation/enqueue.ts'
import { OwedWrites } from '../../main/revocation/owed-writes.ts'
import { RevocationQueue } from '../../main/revocation/queue.ts'
import { openStorage, type OpenedStorage } from '../../main/storage/open-storage.ts'
import { createEvents } from '../../main/system/events.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import type { Http } from '../../main/system/http.ts'
import type { Log } from '../../main/system/log.ts'
import { createVault } from '../../main/vault/vault.ts'
import type { Vault } from '../../main/vault/vault.types.ts'
import { createFakeKeychain } from './fake-keychain.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { signInAsPerson } from './person.ts'
import { aClientAt, anAccount, aToken } from './revocation-facts.ts'
import type { TestProvider } from './openid-provider.types.ts'

/** Everything round the queue, real but for clock, keychain and network switch. */
export interface World {
  readonly clock: FakeClock
  readonly storage: OpenedStorage
  readonly vault: Vault
  readonly log: string[]
  readonly owed: OwedWrites
  /** As the queue that was opened last would. */
  readonly release: (jobId: string) => void
  readonly network: { online: boolean; change(online: boolean): void }
  provider: ProviderDefinition
  http: Http
  /** Opens a queue; an earlier one is simply left behind, as a kill would. */
  openQueue(): RevocationQueue
  hold(kind: HeldToken['kind'], text: string, more?: Partial<HeldToken>): Promise<HeldToken>
  revoke(): Promise<RevocationJob>
  job(): RevocationJob
  evidence(): EvidenceBody[]
  /** Resolves when the job looks so; every change is announced by an event. */
  until(wanted: (job: RevocationJob) => boolean): Promise<RevocationJob>
}

export async function openWorld(metadata: Partial<ServerMetadata>): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'handback-revocation-'))
  const clock = fakeClock(Date.now())
  const storage = openStorage({ folder, clock })
  const vault = createVault({ keys: storage.keys, keychain: createFakeKeychain() })
  await vault.ensureOpen()
  const events = createEvents()
  const log: string[] = []
  const listeners = new Set<() => void>()
  const queues: RevocationQueue[] = []
  const owed = new OwedWrites()
  onTestFinished(async () => {
    for (const queue of queues) {
      const stopped = queue.stop({ drainMs: 0 })
      await new Promise(setImmediate)
      clock.advance(5000)
      await stopped
    }
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const issuer = metadata.issuer ?? 'http://127.0.0.1:1'
  const client = aClientAt('client-1', issuer, { revocationEndpoint: null, ...metadata })
  const account = anAccount({ issuer: client.metadata.issuer })
  await storage.commit((stores) => {
    stores.clients.insert(client)
    stores.accounts.insert(account)
  })
  const network = {
    online: true,
    change(online: boolean) {
      network.online = online
      for (const listener of listeners) listener()
    },
  }
  const world: World = {
    clock,
    storage,
    vault,
    log,
    owed,
    release: (jobId) => queues.at(-1)?.release(jobId),
    network,
    provider: openid,
    http: nodeHttp,
    openQueue() {
      const attempt = new Attempt({
        storage,
        vault,
        http: { send: (request) => world.http.send(request) },
        clock,
        providerOf: () => world.provider,
        owed,
        random: () => 0.5,
      })
      const connectivity = {
        isOnline: () => network.online,
        onChange: (listener: () => void) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }
      const deps = { storage, attempt, clock, connectivity, events, vault, owed }
      const queue = new RevocationQueue({ ...deps, random: () => 0.5, log: logInto(log) })
      queues.push(queue)
      return queue
    },
    async hold(kind, text, more = {}) {
      const id = `held-${randomBytes(6).toString('hex')}`
      const sealed = vault.seal(new Secret(text), { rowId: id, field: kind, version: 1 })
      const base = { id, kind, issuedAt: clock.now(), clientRef: client.ref }
      const token = aToken({ ...base, ...sealed, ...more })
      await storage.commit((stores) => stores.tokens.insert(token))
      return token
    },
    revoke: () =>
      storage.commit((stores) =>
        enqueueRevocation(stores, stores.accounts.get(account.id), clock.now()),
      ),
    job() {
      const [job] = storage.read.jobs.list({ limit: 1 })
      if (job === undefined) throw new Error('no job was stored')
      return job
    },
    evidence: () => storage.read.evidence.listForAccount(account.id).map((entry) => entry.body),
    until: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const job = world.job()
          if (!wanted(job)) return
          unlisten()
          resolve(job)
        }
        const unlisten = events.on(look)
        look()
      }),
  }
  return world
}

function logInto(lines: string[]): Log {
  const write = (event: string, data?: unknown): void => {
    lines.push(`${event} ${data instanceof Error ? (data.stack ?? '') : JSON.stringify(data)}`)
  }
  return { info: write, warn: write, error: write }
}

export interface OddServer {
  readonly url: string
  readonly requests: { path: string; form: URLSearchParams; authorization: string | undefined }[]
  /** What it answers; gets the number of requests so far. */
  answer: (response: ServerResponse, request: IncomingMessage, count: number) => void
}

/** A small real server on loopback for the answers no decent provider gives. */
export async function startOddServer(answer: OddServer['answer']): Promise<OddServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      const { authorization } = request.headers
      odd.requests.push({ path: request.url ?? '', form, authorization })
      odd.answer(response, request, odd.requests.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const odd: OddServer = { url, requests: [], answer }
  return odd
}

/** Signs in at a real provider as a person would and returns what the token endpoint gave. */
export async function signInFor(
  provider: TestProvider,
): Promise<{ access: string; refresh: string }> {
  const verifier = randomBytes(32).toString('base64url')
  const redirectUri = 'http://127.0.0.1:9/callback/test'
  const address = new URL(`${provider.issuer}/auth`)
  address.search = new URLSearchParams({
    client_id: provider.publicClientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access',
    prompt: 'consent',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  const visit = await signInAsPerson(address.href, { login: 'alice', deliver: false })
  const code = new URL(visit.callbackUrl ?? '').searchParams.get('code') ?? ''
  const answer = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: provider.publicClientId,
      code_verifier: verifier,
    }),
  })
  const tokens = (await answer.json()) as { access_token: string; refresh_token: string }
  return { access: tokens.access_token, refresh: tokens.refresh_token }
}
