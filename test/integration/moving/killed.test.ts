import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openComputer, stick, type Computer } from '../../support/move-desk.ts'
import { startProvider } from '../../support/service-desk.ts'

/** Each kill is a process; the gate tries some, spread over the way, `npm run test:moves` every one. */
const most = process.env['MOVES'] === 'all' ? Infinity : 6

const script = join(import.meta.dirname, 'move.process.ts')
const cheap = join(import.meta.dirname, '../../support/cheap-scrypt.process.ts')

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'handback-killed-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** How many steps it took; null where it was killed ahead of the n-th. */
async function move(
  folder: string,
  what: 'pack' | 'bring',
  file: string,
  nth: number,
): Promise<number | null> {
  const args = ['--import', cheap, script, folder, what, file, String(nth)]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(tmpdir(), 'handback-moves-cache') },
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal === 'SIGKILL') return null
  if (code !== 0) throw new Error(`${what} broke down`)
  return Number(said)
}

/** The first and the last ones, and others in equal distances. */
const spread = (steps: number): number[] => {
  const wanted = Math.min(most, steps)
  const all = Array.from(
    { length: wanted },
    (_, n) => 1 + Math.round((n * (steps - 1)) / (wanted - 1)),
  )
  return [...new Set(all)]
}

async function inTwos(
  numbers: readonly number[],
  one: (n: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < numbers.length; at += 2)
    await Promise.all(numbers.slice(at, at + 2).map((n) => one(n)))
}

/** A closed data folder: Alice's revocation waits for the network, Bob is logged in. */
async function template(): Promise<string> {
  const provider = await startProvider()
  const { desk } = await openComputer()
  const { account } = await desk.link(provider, 'alice')
  await desk.link(provider, 'bob')
  desk.network(false)
  await desk.app.revoke.revoke(account.id)
  let copy = ''
  await desk.restart(() => {
    copy = copyOf(desk.folder)
  })
  return copy
}

/** As a process left the folder, online and given every chance; the provider does not answer. */
async function tempted(folder: string): Promise<Computer> {
  const computer = await openComputer(folder)
  const { desk } = computer
  desk.between = () => Promise.resolve({ kind: 'silence', reason: 'refused', detail: '' })
  desk.network(false)
  desk.network(true)
  desk.clock.advance(3 * 86_400_000)
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
  return computer
}

const isWhole = ({ desk }: Computer): void => {
  expect(desk.app.overviews.list()).toHaveLength(2)
  expect(desk.app.activity.countWaiting()).toBe(1)
  expect(desk.app.recovery.find()?.recovered ?? 'none').toBe('none')
}

describe('killed ahead of the first, … and the last step', { timeout: 600_000 }, () => {
  test('of packing: it goes on here, or there is an archive and it has stopped; never both, and nothing is lost', async () => {
    const before = await template()
    const way = join(stick(), 'way.handback')
    const steps = (await move(copyOf(before), 'pack', way, 0)) ?? 0
    expect(steps).toBeGreaterThan(15)
    const kinds = new Set<string>()
    await inTwos(spread(steps), async (nth) => {
      const [folder, place] = [copyOf(before), stick()]
      const file = join(place, 'moved.handback')
      expect(await move(folder, 'pack', file, nth), `step ${nth}`).toBeNull()
      const left = readdirSync(place)
      const old = await tempted(folder)
      isWhole(old)
      kinds.add(
        `${old.desk.app.moveAway.standing.kind}${existsSync(file) ? ' with an archive' : ''}`,
      )
      expect(existsSync(join(old.desk.folder, 'handback.packing.db'))).toBe(false)
      if (old.acts()) {
        // Not one byte of an archive, whole or not.
        expect(left).toEqual([])
        await expect.poll(() => old.desk.sent.length).toBeGreaterThan(0)
        return
      }
      expect(old.desk.sent).toEqual([])
      if (existsSync(file)) {
        const fresh = await openComputer()
        await fresh.bring(file)
        isWhole(fresh)
        await fresh.start(await old.handOver(fresh.request()))
        expect([old.acts(), fresh.acts()]).toEqual([false, true])
      } else {
        await old.takeBack()
        expect(old.acts()).toBe(true)
        isWhole(old)
      }
    })
    expect([...kinds].sort()).toEqual(['here', 'packing', 'packing with an archive'])
  })

  test('of bringing: it is empty or has arrived whole, sends nothing, and the archive serves again', async () => {
    const before = await template()
    const file = join(stick(), 'moved.handback')
    await move(copyOf(before), 'pack', file, 0)
    const bytes = readFileSync(file)
    const empty = copyOf(stick())
    const steps = (await move(copyOf(empty), 'bring', file, 0)) ?? 0
    expect(steps).toBeGreaterThan(15)
    const kinds = new Set<string>()
    await inTwos(spread(steps), async (nth) => {
      const folder = copyOf(empty)
      expect(await move(folder, 'bring', file, nth), `step ${nth}`).toBeNull()
      const fresh = await tempted(folder)
      const { kind } = fresh.desk.app.moveAway.standing
      kinds.add(kind)
      expect(fresh.desk.sent).toEqual([])
      expect(existsSync(join(fresh.desk.folder, 'handback.arriving.db'))).toBe(false)
      if (kind === 'here') {
        expect(fresh.desk.app.overviews.list()).toEqual([])
        await fresh.bring(file)
      }
      isWhole(fresh)
      expect(fresh.acts()).toBe(false)
    })
    expect([...kinds].sort()).toEqual(['arrived', 'here'])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})
