import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrived,
  beginHere,
  handOver,
  mayAct,
  pack,
  packed,
  takeBack,
  type Packing,
  type Standing,
} from '../../../main/domain/standing.ts'
import {
  answerTo,
  fitsRequest,
  newRequest,
  newSecret,
  typedDigits,
} from '../../../main/services/move-codes.ts'

/** Some computers, each with its copy or none, what has been written to files, and what people have been told. */
interface World {
  readonly copies: (Standing | null)[]
  /** What its one backup says: a damaged file is replaced by it. */
  readonly backups: (Standing | null)[]
  readonly archives: { readonly standing: Packing; whole: boolean }[]
  readonly answers: string[]
  /** A person confirmed a warning that another copy never acts again. */
  warned: boolean
}

/** One thing that happens, at computer `at`, with the n-th file or answer. False: it was refused. */
type Act = (world: World, at: number, n: number) => boolean

const refused = (change: () => Standing): Standing | null => {
  try {
    return change()
  } catch {
    return null
  }
}

function stand(world: World, at: number, change: (standing: Standing) => Standing): boolean {
  const standing = world.copies[at]
  if (standing === null || standing === undefined) return false
  const next = refused(() => change(standing))
  if (next === null) return false
  world.copies[at] = next
  return true
}

let moves = 0

const acts: Readonly<Record<string, Act>> = {
  // The mark and its backup come first; a crash may follow at any later step.
  beginPacking: (world, at) => {
    moves += 1
    const move = { moveId: `move-${moves}`, secret: newSecret(), at: 0, file: 'file' }
    if (!stand(world, at, (standing) => pack(standing, move))) return false
    world.backups[at] = world.copies[at] ?? null
    return true
  },
  writeArchive: (world, at) => {
    const standing = world.copies[at]
    if (standing?.kind !== 'packing') return false
    world.archives.push({ standing, whole: true })
    return true
  },
  finishPacking: (world, at) => stand(world, at, packed),
  failPacking: (world, at) => {
    const standing = world.copies[at]
    // Only where no whole archive exists.
    if (standing?.kind !== 'packing' || made(world, standing)) return false
    return stand(world, at, (now) => takeBack(now, false))
  },
  import: (world, at, n) => {
    const archive = world.archives[n % Math.max(1, world.archives.length)]
    const here = world.copies[at]
    if (archive === undefined || (here !== null && here?.kind !== 'handed-over')) return false
    const { standing } = archive
    world.copies[at] = arrived(standing, newRequest(standing.secret))
    world.backups[at] = null
    return true
  },
  // Somebody carries the code of one computer to another.
  handOver: (world, at, n) => {
    const asking = world.copies[n % world.copies.length]
    const asked = world.copies[at]
    if (asking?.kind !== 'arrived' || !asked || !('secret' in asked)) return false
    if (!fitsRequest(asked.secret, asking.to)) return false
    if (!stand(world, at, (standing) => handOver(standing, asking.to))) return false
    world.backups[at] = world.copies[at] ?? null
    world.answers.push(answerTo(asked.secret, asking.to))
    return true
  },
  start: (world, at, n) => {
    const standing = world.copies[at]
    const typed = world.answers[n % Math.max(1, world.answers.length)]
    if (standing?.kind !== 'arrived' || typed !== answerTo(standing.secret, standing.to))
      return false
    return stand(world, at, beginHere)
  },
  startUnanswered: (world, at) => {
    if (!stand(world, at, beginHere)) return false
    world.warned = true
    return true
  },
  takeBack: (world, at) => stand(world, at, (standing) => takeBack(standing, false)),
  takeBackAfterAll: (world, at) => {
    if (world.copies[at]?.kind !== 'handed-over') return false
    world.warned = true
    return stand(world, at, (standing) => takeBack(standing, true))
  },
  erase: (world, at) => {
    if (!world.copies[at] || mayAct(world.copies[at])) return false
    world.copies[at] = null
    world.backups[at] = null
    return true
  },
  backUp: (world, at) => {
    world.backups[at] = world.copies[at] ?? null
    return true
  },
  restoreBackup: (world, at) => {
    if (!world.backups[at]) return false
    world.copies[at] = world.backups[at]
    return true
  },
}

const made = (world: World, { moveId }: Packing): boolean =>
  world.archives.some((one) => one.standing.moveId === moveId)

const acting = (world: World): number =>
  world.copies.filter((one) => one !== null && mayAct(one)).length

const newWorld = (): World => ({
  copies: [{ kind: 'here' }, null, null],
  backups: [{ kind: 'here' }, null, null],
  archives: [],
  answers: [],
  warned: false,
})

const warnings = ['startUnanswered', 'takeBackAfterAll']

const three = [0, 1, 2]

/** The thing that is drawn, at any computer where it can happen; or the next that can. */
function happen(world: World, [from, at, n]: readonly [number, number, number], warn: boolean) {
  const names = Object.keys(acts).filter((name) => warn || !warnings.includes(name))
  const places = three.flatMap((more) => three.map((other) => [at + more, n + other] as const))
  for (let skip = 0; skip < names.length; skip += 1) {
    const name = names[(from + skip) % names.length] ?? ''
    if (places.some(([where, which]) => acts[name]?.(world, where % 3, which) === true)) return name
  }
  return ''
}

const nat = (max: number): fc.Arbitrary<number> => fc.nat({ max })
const story = fc.array(fc.tuple(nat(100), nat(2), nat(20)), { minLength: 10, maxLength: 60 })

describe('the same accounts on several computers', () => {
  test('never act on two, in whatever order things happen, unless a person confirmed a warning', () => {
    const seen = new Map<string, number>()
    let twice = 0
    fc.assert(
      fc.property(story, fc.boolean(), (steps, warn) => {
        const world = newWorld()
        for (const step of steps) {
          const name = happen(world, step, warn)
          seen.set(name, (seen.get(name) ?? 0) + 1)
          if (acting(world) > 1) {
            expect(world.warned).toBe(true)
            twice += 1
            return
          }
        }
      }),
      { numRuns: 5000 },
    )
    // The orders that matter were among them, and the warnings are not for nothing.
    for (const name of Object.keys(acts)) expect(seen.get(name), name).toBeGreaterThan(5)
    expect(twice).toBeGreaterThan(5)
  })

  const move = (): Packing => {
    const about = { moveId: 'm', secret: newSecret(), at: 1, file: 'f' }
    return packed(pack({ kind: 'here' }, about))
  }

  test('of two imports of one archive only the first to ask is answered, however often it asks', () => {
    const old = move()
    const [first, second] = [newRequest(old.secret), newRequest(old.secret)]
    const handed = handOver(old, first)
    expect(handOver(handed, first)).toEqual(handed)
    expect(() => handOver(handed, second)).toThrow('already-handed-over')
    expect(answerTo(old.secret, first)).not.toBe(answerTo(old.secret, second))
  })

  test('a code from another move, or with a digit wrong, is noticed', () => {
    const [old, other] = [move(), move()]
    const request = newRequest(old.secret)
    expect(fitsRequest(old.secret, request)).toBe(true)
    expect(fitsRequest(other.secret, request)).toBe(false)
    expect(fitsRequest(old.secret, request.slice(1))).toBe(false)
    expect(typedDigits(` ${request.slice(0, 3)} ${request.slice(3, 6)}-${request.slice(6)} `)).toBe(
      request,
    )
  })
})
