/** One variant of a comparison; every round runs all of them, one after the other. */
export interface Variant {
  readonly name: string
  /** Does `count` things and says how long that took and what processor time it cost. */
  readonly run: () => Promise<Measured>
}

export interface Measured {
  readonly count: number
  readonly seconds: number
  /** Processor seconds of this process. */
  readonly cpuSeconds: number
}

export interface Figures {
  /** Things per second, by round. */
  readonly rates: number[]
  /** Microseconds of processor time per thing, by round. */
  readonly cpu: number[]
}

export async function measure(count: number, work: () => Promise<unknown>): Promise<Measured> {
  const before = process.cpuUsage()
  const start = process.hrtime.bigint()
  await work()
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const { user, system } = process.cpuUsage(before)
  return { count, seconds, cpuSeconds: (user + system) / 1e6 }
}

/** Interleaved: what disturbs the machine for a while disturbs all variants alike. */
export async function compare(
  variants: readonly Variant[],
  rounds: number,
): Promise<Map<string, Figures>> {
  const all = new Map<string, Figures>(variants.map(({ name }) => [name, { rates: [], cpu: [] }]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of variants) {
      const { count, seconds, cpuSeconds } = await run()
      // The first round warms everything up.
      if (round === 0) continue
      all.get(name)?.rates.push(count / seconds)
      all.get(name)?.cpu.push((cpuSeconds * 1e6) / count)
    }
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  return all
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}

/** Median of the ratios of each round: pairs stood under the same load. */
export function pairedRatio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? NaN)))
}

export function spread(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values)
}
