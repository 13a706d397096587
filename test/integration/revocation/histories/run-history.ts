import { perform, type Command } from './commands.ts'
import { settleDown } from './life.ts'
import type { Done } from './person-acts.ts'
import { HistoryWorld } from './history-world.ts'
import { findBroken, look } from './invariants.ts'
import { findBadEvidence, findStuck, recoverAndWait } from './last-facts.ts'
import type { Setting } from './setting.ts'

export interface History {
  readonly setting: Setting
  readonly commands: readonly Command[]
}

/** What histories came to, so that a run can show that it met what it is about. */
export interface Tally {
  histories: number
  steps: number
  readonly endings: Record<string, number>
}

/** Lives through one history; throws at the first fact that does not hold. */
export async function runHistory({ setting, commands }: History, tally: Tally): Promise<void> {
  const world = new HistoryWorld(setting)
  try {
    await world.start()
    for (const { facts } of world.providers.values()) {
      for (const index of facts.accounts.keys()) await world.link(facts, index)
    }
    const done: Done = {
      cancelled: new Set(),
      abandoned: new Set(),
      acknowledged: new Set(),
      odd: [],
      byHand: false,
    }
    let seen = look(world)
    for (const [index, command] of commands.entries()) {
      world.answers.sentThisStep = 0
      done.abandoned.clear()
      await perform(world, command, done)
      const now = look(world)
      refuse(
        findBroken(world, seen, now, done),
        `after step ${index} (${command.kind === 'person' ? command.does : command.kind})`,
      )
      seen = now
    }
    world.answers.sentThisStep = 0
    done.abandoned.clear()
    await recoverAndWait(world)
    await settleDown()
    refuse(findBroken(world, seen, look(world), done), 'while recovering')
    refuse([...findStuck(world), ...findBadEvidence(world)], 'at the end')
    count(world, tally, commands.length)
  } finally {
    await world.close()
  }
}

function refuse(broken: readonly string[], when: string): void {
  if (broken.length > 0) throw new Error(`${when}:\n${broken.join('\n')}`)
}

function count(world: HistoryWorld, tally: Tally, steps: number): void {
  tally.histories += 1
  tally.steps += steps
  for (const job of world.storage.read.jobs.list({ limit: 10_000 })) {
    const end = job.state === 'closed' ? (job.ending?.kind ?? 'none') : job.state
    tally.endings[end] = (tally.endings[end] ?? 0) + 1
  }
}
