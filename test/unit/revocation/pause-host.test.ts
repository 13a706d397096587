import { expect, it } from 'vitest'
import type { HostPause } from '../../../main/domain/host-pause.ts'
import type { Outcome } from '../../../main/domain/job.ts'
import type { RetryWhy } from '../../../main/revocation/whys.ts'
import { noteHost } from '../../../main/revocation/pause-host.ts'
import { dayMs } from '../../../main/revocation/retry-policy.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { noon } from '../../support/revocation-facts.ts'

const host = 'meadow.example'
const retry = (why: RetryWhy): Outcome => ({ kind: 'retry', why })
const wait = (untilMs: number): Outcome => ({ kind: 'wait', untilMs, why: 'http-429' })
const known = (more: Partial<HostPause> = {}): HostPause => ({
  host,
  until: noon - 1,
  why: 'http-503',
  strikes: 1,
  ...more,
})

/** What is known of the host afterwards: null where nothing was, or it was taken away. */
function after(outcomes: Outcome[], before: HostPause | null, answered = true, random = 0.5) {
  let now: HostPause | null = before
  const resumed: string[] = []
  const stores = {
    hosts: {
      find: (name: string) => (name === host ? (now ?? undefined) : undefined),
      pause: (pause: HostPause) => {
        now = pause
      },
      resume: (name: string) => {
        resumed.push(name)
        now = null
      },
    },
  } as unknown as WritableStores
  noteHost(stores, { host }, { outcomes, answered }, noon, random)
  return { now, resumed }
}

it('a host that asked for a while is left alone for it, and a little longer', () => {
  expect(after([retry('http-500'), wait(noon + 60_000)], null).now).toEqual({
    host,
    until: noon + 75_000,
    why: 'http-429',
    strikes: 1,
  })
  expect(after([wait(noon + dayMs)], null).now?.until).toBe(noon + dayMs)
})

it('a host that was too busy waits longer each time in a row', () => {
  expect(after([retry('http-503')], null).now).toEqual({
    host,
    until: noon + 22_500,
    why: 'http-503',
    strikes: 1,
  })
  expect(after([retry('http-429')], known({ strikes: 2 })).now).toEqual({
    host,
    until: noon + 67_500,
    why: 'http-429',
    strikes: 3,
  })
  expect(after([retry('http-503')], known({ until: noon })).now?.strikes).toBe(2)
})

it('requests that were under way together hear one refusal, and the longest wait counts', () => {
  const longer = known({ until: noon + 600_000, strikes: 2 })
  expect(after([retry('http-503')], longer).now).toMatchObject({
    until: noon + 600_000,
    strikes: 2,
  })
  expect(after([wait(noon + 900_000)], longer).now).toMatchObject({
    until: noon + 915_000,
    strikes: 2,
  })
})

it('any other answer ends the pause, silence does not', () => {
  expect(after([retry('http-500')], known())).toEqual({ now: null, resumed: [host] })
  expect(after([], known())).toEqual({ now: null, resumed: [host] })
  expect(after([{ kind: 'revoked' }], known())).toEqual({ now: null, resumed: [host] })
  expect(after([retry('refused')], known(), false)).toEqual({ now: known(), resumed: [] })
  expect(after([], null)).toEqual({ now: null, resumed: [] })
  expect(after([retry('refused')], null, false)).toEqual({ now: null, resumed: [] })
})
