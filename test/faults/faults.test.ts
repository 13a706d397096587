import { expect, it } from 'vitest'
import { allRuns, idOf, pickRuns, readRun } from './runs.ts'
import { lastLine, soak } from './soak.ts'

it('loses nothing, claims no false end and repeats only what was in flight, in 100 crashes amid faults', async () => {
  const bad: string[] = []
  const tally = await soak(pickRuns(allRuns(), 100, 3), {
    lanes: 3,
    onResult: ({ id, findings }) =>
      bad.push(
        ...findings.map(
          ({ verdict, what }) => `${verdict}: ${what} (npm run faults -- --only ${id})`,
        ),
      ),
  })
  expect(bad).toEqual([])
  expect(lastLine(tally)).toBe('100 runs, 0 lost, 0 false, 0 duplicates')
  // Without crashes and faults it would have proved nothing.
  expect(tally.crashes).toBeGreaterThanOrEqual(100)
  expect(tally.strikes).toBeGreaterThan(100)
  for (const ending of ['proven', 'answered']) expect(tally.endings.get(ending)).toBeGreaterThan(10)
}, 600_000)

it('every run can be repeated alone by its name', () => {
  const runs = allRuns()
  const ids = runs.map(idOf)
  expect(new Set(ids).size).toBe(runs.length)
  expect(ids.map((id) => idOf(readRun(id)))).toEqual(ids)
})
