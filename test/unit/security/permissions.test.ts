import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { app, FakeSession } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { guardNavigation } = await import('../../../main/windows/navigation-guard.ts')

/** Electron 45's own list, and whatever a later Chromium may add. */
const known = [
  ...['accessibility-events', 'background-sync', 'clipboard-read', 'clipboard-sanitized-write'],
  ...['deprecated-sync-clipboard-read', 'display-capture', 'fileSystem', 'fullscreen'],
  ...['geolocation', 'hid', 'idle-detection', 'keyboardLock', 'media', 'mediaKeySystem', 'midi'],
  ...['midiSysex', 'notifications', 'openExternal', 'payment-handler', 'pointerLock', 'serial'],
  ...['speaker-selection', 'storage-access', 'top-level-storage-access', 'unknown', 'usb'],
  ...['window-management', 'local-network-access', 'screen-wake-lock'],
]
const permission = fc.oneof(fc.constantFrom(...known), fc.string())

type Ask = (contents: unknown, permission: string, decide: (answer: boolean) => void) => void

/** The handlers of a session made after the start, of which only the event tells. */
function handlersOfNewSession() {
  const session = new FakeSession()
  guardNavigation()
  app.emit('session-created', session)
  return {
    ask: session.setPermissionRequestHandler.seen[0]?.[0] as Ask,
    check: session.setPermissionCheckHandler.seen[0]?.[0] as (
      contents: unknown,
      permission: string,
    ) => boolean,
    device: session.setDevicePermissionHandler.seen[0]?.[0] as (device: unknown) => boolean,
    display: session.setDisplayMediaRequestHandler.seen[0]?.[0] as (
      request: unknown,
      decide: (streams: unknown) => void,
    ) => void,
  }
}

// 5
describe('permissions, in every session', () => {
  const { ask, check, device, display } = handlersOfNewSession()

  it('every request and every check is answered no, whatever its name', () => {
    fc.assert(
      fc.property(permission, (name) => {
        const decide = vi.fn()
        ask({}, name, decide)
        expect(decide.mock.calls).toEqual([[false]])
        expect(check(null, name)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('no device is ever handed to a page', () => {
    for (const deviceType of ['hid', 'serial', 'usb', 'bluetooth']) {
      expect(device({ deviceType, origin: 'app://handback', device: {} })).toBe(false)
    }
  })

  it('no screen is ever shared', () => {
    const decide = vi.fn()
    display({}, decide)
    expect(decide.mock.calls).toEqual([[{}]])
  })
})
