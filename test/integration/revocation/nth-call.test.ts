import { expect, it, onTestFinished } from 'vitest'
import { failure } from '../../../main/domain/failure.ts'
import { FailingCalls, type FailingPart } from './failing-calls.ts'
import { scenes, type CallScene } from './nth-call-scenes.ts'

const unhandled: unknown[] = []
const note = (reason: unknown): void => void unhandled.push(reason)

const all = Object.keys(scenes)
/** A cancelled job asks neither vault nor network. */
const asking = all.filter((name) => !name.startsWith('cancelled'))
const parts: readonly (readonly [FailingPart, string, () => Error, readonly string[]])[] = [
  ['storage', 'a full disk', () => failure('storage-full', {}, { retryable: true }), all],
  ['storage', 'a busy database', () => failure('storage-busy'), all.slice(0, 1)],
  ['vault', 'a closed vault', () => failure('vault-closed'), asking],
  ['vault', 'a broken cipher', () => new Error('broken cipher'), asking.slice(0, 3)],
  ['http', 'a network that throws', () => new TypeError('network gone'), asking],
  ['clock', 'a clock that throws', () => new Error('no time'), all],
]
const cases = parts.flatMap(([part, what, makeError, names]) =>
  names.map((name) => [name, part, what, makeError] as const),
)

/** Runs the scene with its n-th call failing, for n = 1, 2, 3 … until no call is left to fail. */
async function untilClean(
  scene: CallScene,
  part: FailingPart,
  makeError: () => Error,
  length: number,
): Promise<number> {
  for (let n = 1; n < 400; n += 1) {
    const calls = new FailingCalls(part, n, length, makeError)
    await scene(calls, `call ${n} to the ${part} fails`)
    expect(unhandled.splice(0), `unhandled, call ${n}`).toEqual([])
    if (calls.made < n) return n - 1
  }
  throw new Error('it never ran clean')
}

it.each(cases)(
  '%s: whichever call to the %s meets %s, nothing is lost and all ends well',
  { timeout: 120_000 },
  async (name, part, _what, makeError) => {
    process.on('unhandledRejection', note)
    onTestFinished(() => {
      process.off('unhandledRejection', note)
    })
    const scene = scenes[name]
    if (scene === undefined) throw new Error(`no scene ${name}`)
    const once = await untilClean(scene, part, makeError, 1)
    // A full disk does not mend itself after one call: the next ones meet it too.
    await untilClean(scene, part, makeError, 3)
    expect(once, 'the scene makes such calls').toBeGreaterThan(0)
  },
)
