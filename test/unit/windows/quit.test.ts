import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { quitGently } from '../../../main/windows/quit.ts'
import { fakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { inEnglish } from '../../support/in-english.ts'

interface Scene {
  readonly quit: () => void
  readonly said: { message?: string; detail?: string; buttons?: string[] }[]
  readonly state: {
    waiting: number
    response: number
    stayed: number
    stopped: number
    exited: boolean
    hangs: boolean
    locked: boolean
  }
  readonly shutDown: () => void
  readonly clock: FakeClock
}

/** As Electron quits: `before-quit`, then `will-quit`, then the process ends unless either was prevented. */
function scene(canAsk = true): Scene {
  const app = new EventEmitter()
  const power = new EventEmitter()
  const state = {
    waiting: 0,
    response: 0,
    stayed: 0,
    stopped: 0,
    exited: false,
    hangs: false,
    locked: false,
  }
  const said: Scene['said'] = []
  const clock = fakeClock()
  const passes = (name: string): boolean => {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    app.emit(name, event)
    return !event.defaultPrevented
  }
  const quit = (): void => {
    if (passes('before-quit') && passes('will-quit')) state.exited = true
  }
  quitGently({
    app: Object.assign(app, { quit }) as never,
    dialog: {
      showMessageBox: (options: unknown) => {
        said.push(options as Scene['said'][number])
        return Promise.resolve({ response: state.response, checkboxChecked: false })
      },
    },
    powerMonitor: power as never,
    say: inEnglish.say,
    product: () =>
      ({
        activity: { countWaiting: () => state.waiting },
        moveAway: { standing: { kind: 'here' } },
        stop: () => {
          state.stopped += 1
          return state.hangs ? new Promise<never>(() => {}) : Promise.resolve()
        },
      }) as never,
    lock: {
      get locked() {
        return state.locked
      },
      canLock: () => state.locked,
    },
    canAsk,
    stay: () => {
      state.stayed += 1
    },
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  })
  return { quit, said, state, clock, shutDown: () => power.emit('shutdown') }
}

const exits = (state: Scene['state']): Promise<void> =>
  vi.waitFor(() => expect(state.exited).toBe(true))

it('with nothing waiting it stores how everything stands and ends, unasked', async () => {
  const { quit, said, state } = scene()
  quit()
  await exits(state)
  expect(said).toEqual([])
  expect(state.stopped).toBe(1)
})

it('says not how many wait to whoever can’t unlock, and that the passphrase is asked for again', async () => {
  const { quit, said, state } = scene()
  Object.assign(state, { waiting: 3, locked: true })
  quit()
  await exits(state)
  expect(JSON.stringify(said)).not.toContain('3')
  expect(said[0]?.message).toBe('Waiting revocations are not sent while Handback is closed.')
  expect(said[0]?.detail).toContain('entered your passphrase')
})

it('row 48: with revocations waiting it says that nothing is sent while it is closed', async () => {
  const { quit, said, state } = scene()
  state.waiting = 3
  quit()
  await exits(state)
  expect(said).toHaveLength(1)
  expect(said[0]?.message).toContain('3 revocations are waiting')
  expect(said[0]?.message).toContain('Nothing is sent while Handback is closed')
  expect(said[0]?.buttons).toEqual(['Quit', 'Keep Handback open'])
  expect(state.stopped).toBe(1)
})

it('whoever stays gets the window back, and is asked again the next time', async () => {
  const { quit, said, state } = scene()
  Object.assign(state, { waiting: 1, response: 1 })
  quit()
  quit()
  await vi.waitFor(() => expect(state.stayed).toBe(1))
  expect(said).toHaveLength(1)
  expect(state).toMatchObject({ stopped: 0, exited: false })
  state.response = 0
  quit()
  await exits(state)
  expect(said).toHaveLength(2)
})

it('a computer that shuts down is not held up, nor is a window nobody can answer in', async () => {
  const shutting = scene()
  shutting.state.waiting = 1
  shutting.shutDown()
  shutting.quit()
  await exits(shutting.state)
  expect(shutting.said).toEqual([])
  const silent = scene(false)
  silent.state.waiting = 1
  silent.quit()
  await exits(silent.state)
  expect(silent.said).toEqual([])
})

it('what hangs keeps no process that nobody sees', async () => {
  const { quit, state, clock } = scene()
  state.hangs = true
  quit()
  await vi.waitFor(() => expect(state.stopped).toBe(1))
  clock.advance(59_000)
  expect(state.exited).toBe(false)
  clock.advance(1_000)
  await exits(state)
})
