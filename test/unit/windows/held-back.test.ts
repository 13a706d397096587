import { describe, expect, test, vi } from 'vitest'
import type { Notice } from '../../../main/domain/notice.ts'
import { inEnglish } from '../../support/in-english.ts'

const shown = vi.hoisted((): { title: string; body: string }[] => [])
vi.mock('electron', () => ({
  app: { on: () => undefined },
  BrowserWindow: { getFocusedWindow: () => null },
  protocol: {},
  Notification: class {
    static readonly isSupported = (): boolean => true
    readonly #words: { title: string; body: string }
    constructor(words: { title: string; body: string }) {
      this.#words = words
    }
    on(): void {}
    show(): void {
      shown.push(this.#words)
    }
  },
}))
const { appProtocolHandler } = await import('../../../main/windows/app-protocol.ts')
const { chosenUnlessLocked, mayHear, pictureUnlessLocked, settingsForNotices } =
  await import('../../../main/windows/held-back.ts')
const { showNotifications } = await import('../../../main/windows/notifications.ts')

const id = '00000000-0000-4000-8000-000000000001'
const lockedAndNot = [true, false] as const

describe('while the window is locked', () => {
  test('pictures are not found, and are again once it is opened', async () => {
    const lock = { locked: true }
    const serve = appProtocolHandler({
      folder: '.',
      locale: () => 'en',
      picture: pictureUnlessLocked(lock, () => new Uint8Array([1, 2, 3])),
    })
    const picture = { url: `app://handback/picture/${id}`, method: 'GET' } as Request
    expect((await serve(picture)).status).toBe(404)
    lock.locked = false
    expect((await serve(picture)).status).toBe(200)
  })

  test('its page hears nothing but that its own status changed', () => {
    const events = [
      { kind: 'changed', topic: 'accounts' },
      { kind: 'changed', topic: 'activity' },
      { kind: 'changed', topic: 'status' },
      { kind: 'show', view: 'accounts' },
      { kind: 'act', accountId: id, action: 'details' },
      { kind: 'open', target: { kind: 'account', accountId: id } },
    ] as const
    const heard = lockedAndNot.map((locked) => events.filter((one) => mayHear({ locked }, one)))
    expect(heard).toEqual([[{ kind: 'changed', topic: 'status' }], events])
  })

  test.each(lockedAndNot)(
    'a notification names nobody whatever was chosen (locked: %s)',
    (locked) => {
      shown.length = 0
      let tell: (notices: readonly Notice[]) => void = () => undefined
      const overviews = {
        get: () => ({
          account: {
            here: 'logged-in',
            label: null,
            profile: { displayName: 'Ada Lovelace', username: null, email: null },
          },
          provider: { name: 'Meadow' },
        }),
      }
      showNotifications({
        running: {
          onOpen: (listener: (product: never) => void) =>
            listener({ overviews, notices: { on: (to: typeof tell) => (tell = to) } } as never),
        },
        clock: { now: () => 0 },
        settings: {
          get: () =>
            settingsForNotices(
              { locked },
              () => ({ notificationNames: true, silenced: [] }) as never,
            ),
        },
        say: inEnglish.say,
        open: () => undefined,
      })
      tell([{ kind: 'ended', key: 'one', at: 0, accountId: id, how: 'proven' }])
      expect(shown).toHaveLength(1)
      const said = JSON.stringify(shown)
      expect(said.includes('Ada Lovelace')).toBe(!locked)
      expect(said.includes('Meadow')).toBe(!locked)
    },
  )

  test('a dialog that was left open chooses nothing: no report is saved from it', async () => {
    const lock = { locked: false }
    const dialog = Promise.withResolvers<string>()
    const chosen = chosenUnlessLocked(lock, () => dialog.promise)
    lock.locked = true
    dialog.resolve('report.html')
    expect(await chosen).toBeNull()
    lock.locked = false
    expect(await chosenUnlessLocked(lock, () => Promise.resolve('report.html'))).toBe('report.html')
  })
})
