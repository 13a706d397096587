// `npm run faults`: kills the app again and again while its provider misbehaves, and asks the
// provider whether anything was lost. Its last line: `N runs, N lost, N false, N duplicates`.
//
//   npm run faults -- --runs 100 --seed 7 --lanes 3     fewer runs, others, more of them side by side
//   npm run faults -- --only 503-far-date               one fault (test/faults/faults.ts)
//   npm run faults -- --trace --only <run>              one run, as its finding names it
//
// One run: `compose.ts` in a child process on a fresh data folder, with one or two accounts to end
// and one to leave alone; a SIGKILL at an exact commit, request or timer, every fifth time another
// in the next life; a last life that is left in peace. Its clock rushes through every wait.
//   lost        accepted and no longer stored, or never brought to an end
//   false       closed, while the provider still accepts a token
//   duplicates  more requests for a token than 1 + answers that were no success + crashes in flight
// The order: the fault strikes first and the kill comes while it is being met (`fault-first`), or the
// kill comes on a clean line and what comes back to life meets the fault (`kill-first`).
import { parseArgs } from 'node:util'
import type { RunResult } from '../test/faults/run.ts'
import { allRuns, fullSoak, pickRuns, readRun, type Run } from '../test/faults/runs.ts'
import { isClean, lastLine, soak, type Tally } from '../test/faults/soak.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    lanes: { type: 'string', default: '3' },
    trace: { type: 'boolean', default: false },
  },
})

function wanted(): Run[] {
  const { only, runs, seed } = values
  if (only?.includes('.') === true) return [readRun(only)]
  const all = allRuns().filter(({ fault }) => only === undefined || fault.name === only)
  return pickRuns(all, runs === undefined ? fullSoak : Number(runs), Number(seed))
}

function report(result: RunResult, tally: Tally): void {
  for (const { verdict, what } of result.findings) console.log(`${verdict}: ${what}`)
  if (result.findings.length > 0) console.log(`  npm run faults -- --trace --only ${result.id}\n`)
  if (values.trace) {
    for (const life of result.lives) console.log(`${life.output}${life.end}\n`)
  }
  if (tally.runs % 50 === 0) console.log(`${lastLine(tally)} …`)
}

const start = performance.now()
const tally = await soak(wanted(), { lanes: Number(values.lanes), onResult: report })
const endings = [...tally.endings].map(([ending, count]) => `${count} ${ending}`).join(', ')
const minutes = ((performance.now() - start) / 60_000).toFixed(1)
console.log(
  `\n${tally.crashes} crashes (${tally.unreached} kill points not reached), ${tally.strikes} requests struck; ended: ${endings}; ${tally.found.broken} broken otherwise; ${minutes} minutes`,
)
console.log(lastLine(tally))
process.exitCode = isClean(tally) ? 0 : 1
