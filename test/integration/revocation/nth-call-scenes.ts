import { expect } from 'vitest'
import { closedByYou } from '../../../main/revocation/by-hand.ts'
import { enqueueRevocation } from '../../../main/revocation/enqueue.ts'
import type { FailingCalls } from './failing-calls.ts'
import { passTime } from './histories/commands.ts'
import { settleDown } from './histories/life.ts'
import { HistoryWorld } from './histories/history-world.ts'
import type { ProviderFacts } from './histories/setting.ts'

/** One whole story, in which the calls between `begin` and `end` may fail. */
export type CallScene = (calls: FailingCalls, note: string) => Promise<void>

const hour = 3_600_000
const honest: ProviderFacts = {
  host: 'a.example',
  hasEndpoint: true,
  lies: false,
  cascade: 'token',
  saysCascade: false,
  unknown: 'success',
  unsupported: null,
  selfContained: false,
  introspection: 'honest',
  userinfo: true,
  refresh: 'not-asked',
  accounts: [
    {
      tokens: [
        { kind: 'refresh_token', lifeMs: null, damaged: false },
        { kind: 'access_token', lifeMs: 20 * hour, damaged: false },
      ],
      refreshedBefore: false,
    },
  ],
}
const accountId = 'account-a.example-0'

async function openScene(calls: FailingCalls, more: Partial<ProviderFacts> = {}) {
  const facts = { ...honest, ...more }
  const world = new HistoryWorld({ providers: [facts], seed: 1 }, calls)
  const app = await world.start()
  await world.started
  await world.link(facts, 0)
  return { world, app }
}
type Scene = Awaited<ReturnType<typeof openScene>>

/** The person is told that it failed, and asks again when things work. */
async function insist(act: () => Promise<unknown>, calls: FailingCalls): Promise<void> {
  const tried = act().then(
    () => true,
    () => false,
  )
  for (let turns = 0; turns < 30; turns += 1) await settleDown()
  if (await tried) return
  calls.end()
  await act()
}

const revoke = ({ app, world }: Scene): Promise<void> =>
  app.byHand.storage
    .commit((stores) =>
      enqueueRevocation(stores, stores.accounts.get(accountId), world.clock.now()),
    )
    .then(() => app.queue.wake())

async function letItHappen(): Promise<void> {
  for (let turns = 0; turns < 60; turns += 1) await settleDown()
}

/** Calls work again; nobody does anything. Within two days it is over, and nothing is left alive. */
async function endsWell({ world }: Scene, calls: FailingCalls, note: string): Promise<void> {
  calls.end()
  for (let hours = 0; hours < 48 && world.storage.read.jobs.countOpen() > 0; hours += 1) {
    await passTime(world, hour)
    await letItHappen()
  }
  const [provider] = world.providers.values()
  const alive = [...(provider?.tokens.values() ?? [])].filter((token) => provider?.isAlive(token))
  expect(world.storage.read.jobs.countOpen(), `still open: ${note}`).toBe(0)
  expect(
    alive.map(({ text }) => text),
    `alive at the provider: ${note}`,
  ).toEqual([])
  expect(world.storage.read.tokens.countHeld(), note).toBe(0)
  expect(world.storage.read.accounts.get(accountId).there, note).toBe('ended')
  expect(world.storage.findBrokenEvidence(), note).toBeUndefined()
  await world.close()
}

const straight =
  (more: Partial<ProviderFacts> = {}): CallScene =>
  async (calls, note) => {
    const scene = await openScene(calls, more)
    calls.begin()
    await insist(() => revoke(scene), calls)
    await letItHappen()
    await endsWell(scene, calls, note)
  }

const byRefresh = {
  introspection: 'absent',
  userinfo: false,
  accounts: honest.accounts.map((account) => ({ ...account, refreshedBefore: true })),
} as const

export const scenes: Readonly<Record<string, CallScene>> = {
  'revoked, probed and closed': straight(),
  'a refresh probe that brings a token': straight({ ...byRefresh, refresh: 'keeps' }),
  'a refresh probe that rotates': straight({ ...byRefresh, refresh: 'rotates' }),
  'revoked offline, then online': async (calls, note) => {
    const scene = await openScene(calls)
    scene.world.setNetwork(false)
    calls.begin()
    await insist(() => revoke(scene), calls)
    await letItHappen()
    scene.world.setNetwork(true)
    await letItHappen()
    await endsWell(scene, calls, note)
  },
  'cancelled, and then revoked': async (calls, note) => {
    const scene = await openScene(calls)
    const { world, app } = scene
    world.setNetwork(false)
    await revoke(scene)
    await letItHappen()
    const job = world.storage.read.jobs.findOpen(accountId)
    calls.begin()
    await insist(() => app.queue.cancel(job?.id ?? ''), calls)
    await letItHappen()
    calls.end()
    expect(world.storage.read.jobs.get(job?.id ?? '').state, note).toBe('cancelled')
    expect(world.storage.read.accounts.get(accountId), note).toMatchObject({
      here: 'logged-in',
      there: 'allowed',
    })
    expect(world.storage.read.tokens.countHeld(), note).toBe(2)
    world.setNetwork(true)
    await letItHappen()
    expect(world.answers.sentThisStep, note).toBe(0)
    await revoke(scene)
    await endsWell(scene, calls, note)
  },
  'removed by hand': async (calls, note) => {
    const scene = await openScene(calls, { hasEndpoint: false })
    const { world, app } = scene
    await revoke(scene)
    await letItHappen()
    for (const provider of world.providers.values()) provider.endGrant('grant-0')
    const open = (): string => world.storage.read.jobs.findOpen(accountId)?.id ?? ''
    calls.begin()
    const tried = closedByYou(app.byHand, open()).then(
      () => true,
      () => false,
    )
    await letItHappen()
    calls.end()
    if (!(await tried) && open() !== '') {
      // However the first try ended, the job is the queue's again, and the person can ask again.
      await passTime(world, hour)
      await letItHappen()
      if (open() !== '') await closedByYou(app.byHand, open())
    }
    await endsWell(scene, calls, note)
  },
  'started after a crash': async (calls, note) => {
    const scene = await openScene(calls)
    const { world, app } = scene
    world.answers.isHolding = true
    await revoke(scene)
    await letItHappen()
    world.answers.deliver(2)
    await letItHappen()
    app.life.end()
    world.answers.isHolding = false
    calls.begin()
    await world.start()
    const started = world.started.then(
      () => true,
      () => false,
    )
    await letItHappen()
    calls.end()
    if (!(await started)) {
      // The app could not start; it is started again.
      world.app?.life.end()
      await world.start()
      await world.started
    }
    await endsWell(scene, calls, note)
  },
}
