import { runOnce, type RunResult } from './run.ts'
import { idOf, type Run } from './runs.ts'
import { openScene } from './scene.ts'
import type { Verdict } from './judge.ts'

export interface Tally {
  readonly runs: number
  /** Runs with at least one finding of the kind. */
  readonly found: Readonly<Record<Verdict, number>>
  readonly crashes: number
  /** Kill points that lie beyond what the run did. */
  readonly unreached: number
  readonly strikes: number
  readonly endings: ReadonlyMap<string, number>
}

export interface SoakOptions {
  readonly lanes: number
  readonly onResult?: (result: RunResult, tally: Tally) => void
}

/** Runs them all, a few side by side, each lane with a provider of its own. */
export async function soak(runs: readonly Run[], { lanes, onResult }: SoakOptions): Promise<Tally> {
  const found = { lost: 0, false: 0, duplicate: 0, broken: 0 }
  const endings = new Map<string, number>()
  const tally = { runs: 0, found, crashes: 0, unreached: 0, strikes: 0, endings }
  const left = [...runs].reverse()
  const count = (result: RunResult): void => {
    tally.runs += 1
    tally.crashes += result.kills
    tally.unreached += result.wantedKills - result.kills
    tally.strikes += result.strikes
    for (const ending of result.endings) endings.set(ending, (endings.get(ending) ?? 0) + 1)
    for (const verdict of new Set(result.findings.map((one) => one.verdict))) found[verdict] += 1
    onResult?.(result, tally)
  }
  const lane = async (): Promise<void> => {
    const scene = await openScene()
    try {
      for (let run = left.pop(); run !== undefined; run = left.pop()) {
        count(await withItsName(run, () => runOnce(scene, run)))
      }
    } finally {
      await scene.close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return tally
}

async function withItsName<T>(run: Run, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(`The harness itself failed in ${idOf(run)}`, { cause: error })
  }
}

/** The last line of `npm run faults`. */
export function lastLine({ runs, found }: Tally): string {
  return `${runs} runs, ${found.lost} lost, ${found.false} false, ${found.duplicate} duplicates`
}

export function isClean({ found }: Tally): boolean {
  return Object.values(found).every((count) => count === 0)
}
