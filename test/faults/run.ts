import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokensIn } from '../support/token-scan.ts'
import { judge, type Finding } from './judge.ts'
import { live, type Life } from './life.ts'
import type { LifeOrder, SeededAccount } from './life.types.ts'
import { idOf, type Run } from './runs.ts'
import { clientOf, type Scene } from './scene.ts'

export interface RunResult {
  readonly id: string
  readonly findings: readonly Finding[]
  /** How many of its kill points were reached. */
  readonly kills: number
  readonly wantedKills: number
  /** Requests that were struck, or took a detour. */
  readonly strikes: number
  readonly endings: readonly string[]
  readonly lives: readonly Life[]
}

/** Where the fault is silence, its deadline is waited for in real time. */
const shortMs = 1500
const usualMs = 20_000
/** SIGKILL takes nothing out of the system's file cache, so a disk would only cost time. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** One run: seed, live, die, live again; then the provider is asked. */
export async function runOnce(scene: Scene, run: Run): Promise<RunResult> {
  const { line, provider } = scene
  const folder = mkdtempSync(join(place, 'handback-faults-'))
  const name = randomBytes(4).toString('hex')
  const seed = { grant: run.grant, refreshedOk: run.probe === 'refresh' }
  const asked = await Promise.all(
    Array.from({ length: run.accounts }, (_, index) => provider.seed(`${name}-${index + 1}`, seed)),
  )
  const leftAlone = await provider.seed(`${name}-left-alone`, seed)
  const startsAlive = await aliveOf(scene, [...asked, leftAlone])
  const seeded = [...asked, leftAlone].flatMap(({ tokens }) => tokens)
  if ([...startsAlive.values()].flat().length !== seeded.length) {
    throw new Error('A seeded token is dead from the start: the harness would prove nothing')
  }
  Object.assign(line, { strikes: 0, strayed: 0, killApp: () => {} })
  line.arrivals.length = 0
  line.fault = { what: run.fault, times: run.times, armed: run.order === 'fault-first' }
  const trusted = scene.trusting()
  try {
    const { lives, arrivedBefore, detoured } = await liveAndDie(
      scene,
      run,
      folder,
      asked,
      leftAlone,
    )
    const alive = await aliveOf(scene, [...asked, leftAlone])
    const facts = { lives, asked, leftAlone, arrivedBefore, arrivals: [...line.arrivals], alive }
    const findings = [
      ...judge(facts),
      ...givenAway(line.strayed, scene.trusting() - trusted),
      ...leaked(
        folder,
        lives,
        seeded.map(({ text }) => text),
      ),
    ]
    return {
      id: idOf(run),
      findings,
      kills: lives.filter(({ end }) => end === 'killed').length,
      wantedKills: run.kills.length,
      strikes: line.strikes + detoured,
      endings: endingsOf(lives, asked),
      lives,
    }
  } finally {
    line.fault = null
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Lived {
  readonly lives: Life[]
  readonly arrivedBefore: number[]
  readonly detoured: number
}

async function liveAndDie(
  scene: Scene,
  run: Run,
  folder: string,
  asked: readonly SeededAccount[],
  leftAlone: SeededAccount,
): Promise<Lived> {
  const { line } = scene
  const lived: Lived & { detoured: number } = { lives: [], arrivedBefore: [], detoured: 0 }
  let startAt = Date.now()
  for (const kill of [...run.kills, null]) {
    lived.arrivedBefore.push(line.arrivals.length)
    const base: Omit<LifeOrder, 'detour'> = {
      folder,
      startAt,
      client: clientOf(scene, run),
      accounts: [...asked, leftAlone],
      isFirst: lived.lives.length === 0,
      asked: asked.map(({ id }) => id),
      kill,
      timeoutMs: run.fault.isSilent === true ? shortMs : usualMs,
    }
    const order = { ...base, detour: detourOf(scene, run, lived.detoured) }
    const life = await live(order, (killApp) => (line.killApp = killApp))
    lived.lives.push(life)
    lived.detoured += life.trace.filter(({ say }) => say === 'detoured').length
    startAt = Math.max(startAt, ...life.trace.map(({ at }) => at)) + 1000
    if (life.end !== 'killed') break
    if (line.fault !== null) line.fault.armed = true
  }
  return lived
}

function detourOf(
  { detours, line }: Scene,
  { fault, times }: Run,
  done: number,
): LifeOrder['detour'] {
  if (fault.detour === undefined || line.fault?.armed !== true) return null
  return { origin: detours[fault.detour], times: times - done }
}

async function aliveOf(
  { provider }: Scene,
  accounts: readonly SeededAccount[],
): Promise<Map<string, string[]>> {
  const alive = new Map<string, string[]>()
  for (const { id } of accounts) alive.set(id, await provider.listAlive(id))
  return alive
}

function endingsOf(lives: readonly Life[], asked: readonly SeededAccount[]): string[] {
  const last = lives.at(-1)?.trace.find((line) => line.say === 'finished')
  if (last?.say !== 'finished') return []
  const ids = new Set(asked.map(({ id }) => id))
  return last.standings.filter(({ id }) => ids.has(id)).map(({ ending }) => ending ?? 'open')
}

function givenAway(strayed: number, trusting: number): Finding[] {
  return [
    ...(strayed > 0 ? [{ verdict: 'broken', what: 'a redirect was followed' } as const] : []),
    ...(trusting > 0
      ? [{ verdict: 'broken', what: 'a bad certificate was trusted' } as const]
      : []),
  ]
}

function leaked(folder: string, lives: readonly Life[], texts: readonly string[]): Finding[] {
  const output = lives.map((life) => life.output).join('\n')
  return tokensIn(folder, output, texts).map((what) => ({
    verdict: 'broken',
    what: `leak: ${what}`,
  }))
}
