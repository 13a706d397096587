import { describe, expect, test, vi } from 'vitest'
import { createEvents } from '../../../main/system/events.ts'
import { keepTray } from '../../../main/windows/tray.ts'
import { inEnglish } from '../../support/in-english.ts'

interface Drawn {
  toolTip: string
  title: string
  items: readonly { id?: string; label?: string; click?: () => void }[]
  destroyed: boolean
}

const drawn = vi.hoisted((): Drawn[] => [])
vi.mock('electron', () => ({
  app: { on: () => undefined },
  Menu: { buildFromTemplate: (template: unknown) => template },
  nativeImage: {
    createFromDataURL: () => ({
      addRepresentation: () => undefined,
      setTemplateImage: () => undefined,
    }),
  },
  Tray: class {
    readonly #drawn: Drawn = { toolTip: '', title: '', items: [], destroyed: false }
    constructor() {
      drawn.push(this.#drawn)
    }
    on(): void {}
    setToolTip(text: string): void {
      this.#drawn.toolTip = text
    }
    setTitle(text: string): void {
      this.#drawn.title = text
    }
    setContextMenu(items: Drawn['items']): void {
      this.#drawn.items = items
    }
    destroy(): void {
      this.#drawn.destroyed = true
    }
  },
}))

type Platform = 'darwin' | 'win32' | 'linux'

function scene(
  platform: Platform,
  chosen: { tray: boolean; closeToTray: boolean },
  waiting = 0,
  needYou = 0,
) {
  const lock = { locked: false }
  const events = createEvents()
  drawn.length = 0
  const opened: string[] = []
  const activity = {
    countWaiting: () => waiting,
    countNeedingYou: () => needYou,
    findNextTry: () => 1_800_000_000_000,
  }
  const kept = keepTray({
    running: { product: { events, activity }, settled: () => Promise.resolve() } as never,
    clock: { now: () => 0, at: () => () => undefined },
    settings: { get: () => chosen } as never,
    lock,
    say: inEnglish.say,
    platform,
    open: (view) => opened.push(view),
    quit: () => opened.push('quit'),
  })
  return { kept, opened, events, lock }
}

describe('the tray', () => {
  test('shows nothing, and keeps nothing running, unless the person wants it', () => {
    const { kept } = scene('win32', { tray: false, closeToTray: true })
    expect(drawn).toEqual([])
    expect(kept.staysAfterClosing()).toBe(false)
  })

  test.each([
    ['win32', true],
    ['linux', false],
    ['darwin', false],
  ] as const)('on %s the window may be closed into it: %s', (platform, may) => {
    const { kept } = scene(platform, { tray: true, closeToTray: true })
    expect(kept.staysAfterClosing()).toBe(may)
  })

  test('says how many wait, beside its icon only on macOS, and leads to them', () => {
    const { opened } = scene('darwin', { tray: true, closeToTray: false }, 3)
    expect(drawn[0]).toMatchObject({ toolTip: 'Handback: 3 revocations are waiting', title: '3' })
    for (const { click } of drawn[0]?.items ?? []) click?.()
    expect(opened).toEqual(['accounts', 'activity', 'quit'])
    scene('darwin', { tray: true, closeToTray: false }, 0)
    expect(drawn[0]).toMatchObject({ toolTip: 'Handback: nothing is waiting', title: '' })
  })

  test.each([
    [1, 0, 'Handback: 1 revocation is waiting'],
    [1, 1, 'Handback: 1 revocation is waiting and needs you'],
    [3, 1, 'Handback: 3 revocations are waiting, 1 of them needs you'],
    [3, 2, 'Handback: 3 revocations are waiting, 2 of them need you'],
  ])('says of %i that wait how many need the person: %i', (waiting, needYou, says) => {
    scene('win32', { tray: true, closeToTray: false }, waiting, needYou)
    expect(drawn[0]?.toolTip).toBe(says)
  })

  test('says nothing of what waits while the window is locked, and says it again afterwards', async () => {
    const { events, lock } = scene('darwin', { tray: true, closeToTray: false }, 3)
    const shown = () => [
      drawn[0]?.toolTip,
      drawn[0]?.title,
      drawn[0]?.items.some(({ id }) => id === 'tray-next'),
    ]
    expect(shown()).toEqual(['Handback: 3 revocations are waiting', '3', true])
    lock.locked = true
    events.emit('status')
    await Promise.resolve()
    expect(shown()).toEqual(['Handback is locked', '', false])
    lock.locked = false
    events.emit('status')
    await Promise.resolve()
    expect(shown()).toEqual(['Handback: 3 revocations are waiting', '3', true])
  })
})
