import fc from 'fast-check'
import { FailureError } from '../../../../main/domain/failure.ts'
import { trouble, type Trouble } from './faults.ts'
import type { App, HistoryWorld } from './history-world.ts'
import { settleDown, type Kill } from './life.ts'
import { accountAt, personActs, personDoes, type Done, type PersonCommand } from './person-acts.ts'

/** What can happen next; `who` picks an account. */
export type Command =
  | PersonCommand
  | { readonly kind: 'trouble'; readonly who: number; readonly trouble: Trouble }
  | { readonly kind: 'network'; readonly online: boolean }
  | { readonly kind: 'keychain'; readonly state: 'there' | 'locked' | 'changed' }
  | { readonly kind: 'time-passes' | 'clock-set' | 'sleeps'; readonly ms: number }
  | { readonly kind: 'hold-answers'; readonly hold: boolean }
  | { readonly kind: 'deliver'; readonly count: number }
  | { readonly kind: 'kill'; readonly kill: Kill }
  | { readonly kind: 'kill-now' | 'recovers' }

const second = 1000
const hour = 3_600_000
const day = 24 * hour
const who = fc.nat(7)
const of = <const K extends Command['kind']>(kind: K): fc.Arbitrary<K> => fc.constant(kind)

export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: of('person'), does: fc.constant('revoke' as const), who }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: of('person'), does: fc.constantFrom(...personDoes), who }),
  },
  { weight: 5, arbitrary: fc.record({ kind: of('trouble'), who, trouble }) },
  { weight: 2, arbitrary: fc.record({ kind: of('network'), online: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: of('keychain'),
      state: fc.constantFrom('there' as const, 'locked' as const, 'changed' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: of('time-passes'),
      ms: fc.constantFrom(second, 20 * second, 90 * second, hour, 7 * hour, 25 * hour),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('clock-set' as const, 'sleeps' as const),
      ms: fc.constantFrom(-365 * day, -day, -hour, hour, day, 30 * day),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of('hold-answers'), hold: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: of('deliver'), count: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: of('kill'),
      kill: fc.record({
        afterCalls: fc.nat(8),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('kill-now' as const, 'recovers' as const) }),
  },
)

export async function perform(world: HistoryWorld, command: Command, done: Done): Promise<void> {
  const app = await world.start()
  await settleDown()
  done.byHand = command.kind === 'person' && command.does === 'closed-by-you'
  const doing = act(world, app, command, done)
  // A refusal in words is an answer; anything else is not.
  doing.catch((error: unknown) => {
    if (!(error instanceof FailureError)) done.odd.push(error)
  })
  // Everything else may wait for an answer, or never return because of a kill.
  if (command.kind === 'time-passes') await doing
  await settleDown()
  world.noteTime()
}

async function act(world: HistoryWorld, app: App, command: Command, done: Done): Promise<void> {
  switch (command.kind) {
    case 'trouble':
      world.providerOfAccount(accountAt(world, command.who)).meet(command.trouble)
      return
    case 'recovers':
      for (const provider of world.providers.values()) provider.recover()
      return
    case 'network':
      world.setNetwork(command.online)
      return
    case 'keychain':
      // An open vault stays open: what the keychain does counts at the next start, or at a retry.
      world.keychain = command.state
      await app.vault.retry()
      return
    case 'time-passes':
      await passTime(world, command.ms)
      return
    case 'clock-set':
      world.clock.jumpTo(world.clock.now() + command.ms)
      world.noteTime()
      // The system clock looks again within the hour and fires early where time went back.
      app.queue.wake()
      return
    case 'sleeps':
      sleep(world, Math.abs(command.ms))
      return
    case 'hold-answers':
      world.answers.isHolding = command.hold
      if (!command.hold) world.answers.deliver(Number.POSITIVE_INFINITY)
      return
    case 'deliver':
      world.answers.deliver(command.count)
      return
    case 'kill':
      app.life.killLater(command.kill)
      return
    case 'kill-now':
      app.life.end()
      return
    case 'person':
      await personActs(world, app, command, done)
  }
}

function sleep(world: HistoryWorld, ms: number): void {
  world.trueNow += ms
  world.clock.jumpTo(world.clock.now() + ms)
  world.noteTime()
  world.answers.timeOut()
}

/**
 * Timers fire one after the other, and what they start is let come to rest in between. Where very
 * many are due (the look at a missing network, each minute), the rest is taken in larger steps.
 */
export async function passTime(world: HistoryWorld, ms: number): Promise<void> {
  const until = world.clock.now() + ms
  for (let hops = 0; hops < 120; hops += 1) {
    const now = world.clock.now()
    const next = world.clock.armed()[0] ?? Number.POSITIVE_INFINITY
    if (now === until && next > until) return
    const least = hops < 40 ? 0 : ms / 40
    const step = Math.max(0, Math.min(until, Math.max(next, now + least)) - now)
    world.trueNow += step
    world.clock.advance(step)
    world.noteTime()
    world.answers.timeOut()
    await settleDown()
  }
  throw new Error('time does not come to rest')
}
