import type { ServerResponse } from 'node:http'
import { expect, vi } from 'vitest'
import { openWorld, startOddServer, type OddServer, type World } from './revocation-world.ts'

export const refresh = 'refresh-token-of-alice-0001'
export const access = 'access-token-of-alice-0002'
export const hour = 3_600_000
export const ok = (response: ServerResponse): unknown => response.writeHead(200).end()
export const fail =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (response: ServerResponse): unknown =>
    response.writeHead(status, headers).end(body)

export interface Scene {
  readonly world: World
  readonly server: OddServer
}

/** One account with one refresh token at a server that answers as told. No probe is possible. */
export async function scene(answer: OddServer['answer']): Promise<Scene> {
  const server = await startOddServer(answer)
  const world = await openWorld({ issuer: server.url, revocationEndpoint: `${server.url}/revoke` })
  world.provider = { ...world.provider, probes: [] }
  await world.hold('refresh_token', refresh)
  return { world, server }
}

/** Patient: on a busy machine the second of `vi.waitFor` is not enough. */
export const eventually = (look: () => void): Promise<void> => vi.waitFor(look, 25_000)

/** Waits until the one timer is armed for the job's next try, then lets that time come. */
export async function letTimeCome(world: World): Promise<void> {
  const { clock } = world
  const due = world.job().nextAttemptAt
  await eventually(() => expect(clock.armed()).toEqual([due]))
  clock.advance(due - clock.now())
}

export const tried = (times: number) => (job: { attempts: number; state: string }) =>
  job.attempts === times && job.state === 'pending'
export const closed = (job: { state: string }): boolean => job.state === 'closed'
