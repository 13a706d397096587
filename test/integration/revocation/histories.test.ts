import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { command } from './histories/commands.ts'
import { runHistory, type Tally } from './histories/run-history.ts'
import { setting } from './histories/setting.ts'

// `npm run test:histories` asks for 10,000; a failure prints seed and path, which replay it alone:
// SEED=… REPLAY=… [SHRINK=1] vitest run test/integration/revocation/histories.test.ts
const histories = Number(process.env['HISTORIES'] ?? 240)
const seeds =
  process.env['SEED'] === undefined ? [1, 20_260_115, 7009, 7662] : [Number(process.env['SEED'])]
const replay = process.env['REPLAY']
const each = Math.ceil(histories / seeds.length)
const tally: Tally = { histories: 0, steps: 0, endings: {} }

const history = fc.record({
  setting,
  commands: fc.array(command, { minLength: 5, maxLength: 40, size: 'max' }),
})

afterAll(() => {
  console.log(`histories: ${JSON.stringify(tally)}`)
})

it.each(seeds)(
  'whatever happens, in whatever order, a stored revocation is kept and ends honestly (seed %i)',
  { timeout: 3_600_000 },
  async (seed) => {
    const before = tally.histories
    await fc.assert(
      fc.asyncProperty(history, (one) => runHistory(one, tally)),
      // Shrinking takes minutes: asked for where one failure is looked at.
      {
        seed,
        numRuns: each,
        endOnFailure: process.env['SHRINK'] === undefined,
        ...(replay === undefined ? {} : { path: replay }),
      },
    )
    if (replay === undefined) expect(tally.histories - before).toBe(each)
  },
)
