// `npm run bench [-- ROUNDS]`: speed as ratios, all variants interleaved in one run. Goals 1 to 5 are
// those of docs/performance.md. Exit code 1 where the machine was too uneven to say anything.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { drainVariants } from './drain.ts'
import { enqueueVariants } from './enqueue.ts'
import { compare, median, pairedRatio, spread, type Figures } from './figures.ts'

const rounds = Number(process.argv[2] ?? 7)
if (!Number.isInteger(rounds) || rounds < 5) throw new Error('at least five rounds')

const server = fork(join(import.meta.dirname, 'server.process.ts'))
const [ports] = (await once(server, 'message')) as [number[]]
const hosts = ports.map((port) => `http://127.0.0.1:${port}`)

function print(title: string, all: Map<string, Figures>, base: string): void {
  console.log(`\n${title} (${rounds} interleaved rounds, medians)`)
  const reference = all.get(base)
  for (const [name, { rates, cpu }] of all) {
    const ratio = pairedRatio(rates, reference?.rates ?? [])
    const cpuRatio = pairedRatio(cpu, reference?.cpu ?? [])
    console.log(
      `  ${name.padEnd(32)} ${median(rates).toFixed(0).padStart(7)}/s  x${ratio.toFixed(2)}` +
        `   ${median(cpu).toFixed(0).padStart(5)} µs CPU  x${cpuRatio.toFixed(2)}`,
    )
  }
}

const figuresOf = (all: Map<string, Figures>, name: string): Figures => {
  const found = all.get(name)
  if (found === undefined) throw new Error(`no variant is called ${name}`)
  return found
}

const enqueue = await compare(enqueueVariants, rounds)
print('Enqueue', enqueue, 'bare insert, FULL, 1/tx')
const drain = await compare(drainVariants(hosts), rounds)
print('Drain, 1,600 revocations, 8 hosts, 0 ms', drain, 'raw loop')
server.disconnect()

const rate = (all: Map<string, Figures>, name: string, base: string): number =>
  pairedRatio(figuresOf(all, name).rates, figuresOf(all, base).rates)
const one = 'revocation, FULL, one caller'
const many = 'revocation, FULL, 64 callers'
const goals: readonly (readonly [string, number, string])[] = [
  ['1  enqueue ≥ 0.85x bare insert', rate(enqueue, one, 'bare insert, FULL, 1/tx'), '0.85'],
  ['2a 64 callers ≥ 10x one caller', rate(enqueue, many, one), '10'],
  ['2b 64 callers ≥ 2x plainjob NORMAL', rate(enqueue, many, 'plainjob add, NORMAL'), '2'],
  ['3  drain ≥ 0.6x raw loop', rate(drain, 'Handback, FULL', 'raw loop'), '0.6'],
  [
    '4  drain CPU ≤ 1.5x raw loop',
    pairedRatio(figuresOf(drain, 'Handback, FULL').cpu, figuresOf(drain, 'raw loop').cpu),
    '≤1.5',
  ],
  [
    '5a drain ≥ 2x plainjob NORMAL',
    rate(drain, 'Handback, FULL', 'plainjob, 32 workers, NORMAL'),
    '2',
  ],
  [
    '5b drain ≥ 4.5x plainjob FULL',
    rate(drain, 'Handback, FULL', 'plainjob, 32 workers, FULL'),
    '4.5',
  ],
]
console.log('\nGoals')
for (const [name, value, goal] of goals) {
  const met = goal.startsWith('≤') ? value <= Number(goal.slice(1)) : value >= Number(goal)
  console.log(`  ${met ? 'met ' : 'NOT '} ${name.padEnd(38)} ${value.toFixed(2)}`)
}
for (const [title, all, base] of [
  ['enqueue', enqueue, 'bare insert, FULL, 1/tx'],
  ['drain', drain, 'raw loop'],
] as const) {
  const wide = spread(figuresOf(all, base).rates)
  if (wide <= 2) continue
  console.log(`The base of ${title} spread ${wide.toFixed(1)}x: run it again on a quieter machine.`)
  process.exitCode = 1
}
