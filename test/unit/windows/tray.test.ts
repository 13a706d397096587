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

function scene(platform: Platform, chosen: { tray: boolean; closeToTray: boolean }, waiting = 0) {
  drawn.length = 0
  const opened: string[] = []
  const activity = { countWaiting: () => waiting, findNextTry: () => undefined }
  const kept = keepTray({
    running: { product: { events: createEvents(), activity } } as never,
    clock: { now: () => 0, at: () => () => undefined },
    settings: { get: () => chosen } as never,
    say: inEnglish.say,
    platform,
    open: (view) => opened.push(view),
    quit: () => opened.push('quit'),
  })
  return { kept, opened }
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
})
