import { describe, expect, test } from 'vitest'
import { silentLog } from '../../../main/system/log.ts'
import { Updates, whyNoUpdates, type Install } from '../../../main/system/updates.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const installed: Install = {
  isPackaged: true,
  platform: 'linux',
  env: { APPIMAGE: '/home/ada/Handback.AppImage' },
  program: '/tmp/.mount_Handback/handback',
  hasFeed: true,
  isInCaskroom: false,
}
const windows = {
  ...installed,
  platform: 'win32',
  env: {},
  program: 'C:\\Program Files\\Handback\\Handback.exe',
}
const mac = { ...installed, platform: 'darwin', env: {}, program: '/Applications/Handback.app' }

describe('an install updates itself', () => {
  test.each([
    ['as an AppImage', installed],
    ['by the Windows installer', windows],
    ['from the disk image', mac],
  ])('where it came %s', (_how, install) => expect(whyNoUpdates(install)).toBeNull())

  test.each([
    ['a deb or rpm', { ...installed, env: {} }],
    ['Flatpak', { ...installed, env: { ...installed.env, FLATPAK_ID: 'app.handback' } }],
    ['Snap', { ...installed, env: { ...installed.env, SNAP: '/snap/handback/1' } }],
    ['Homebrew', { ...mac, isInCaskroom: true }],
    [
      'Scoop',
      { ...windows, program: 'C:\\Users\\ada\\scoop\\apps\\handback\\1.0.0\\Handback.exe' },
    ],
  ])('but not where %s installed it', (_how, install) =>
    expect(whyNoUpdates(install)).toBe('package-manager'),
  )

  test('but not from source, and not where the build names no place for updates', () => {
    expect(whyNoUpdates({ ...installed, isPackaged: false })).toBe('development')
    expect(whyNoUpdates({ ...installed, hasFeed: false })).toBe('no-feed')
  })
})

function scene(wanted = true) {
  const clock = fakeClock(0)
  let looks = 0
  const wish = { wanted }
  const updates = new Updates({
    why: null,
    updater: { look: () => ((looks += 1), Promise.resolve(null)), installOnQuit: () => undefined },
    isWanted: () => wish.wanted,
    clock,
    log: silentLog,
    changed: () => undefined,
  })
  updates.begin()
  return { clock, updates, wish, looks: () => looks }
}

describe('updates are looked for', () => {
  test('once after the start and then once a day', async () => {
    const { clock, updates, looks } = scene()
    expect(looks()).toBe(0)
    clock.advance(30_000)
    await updates.look()
    expect(looks()).toBe(1)
    clock.advance(23 * 3_600_000)
    expect(looks()).toBe(1)
    clock.advance(3_600_000)
    expect(looks()).toBe(2)
  })

  test('not while the person has it switched off, and again once it is on', async () => {
    const { clock, updates, wish, looks } = scene(false)
    clock.advance(48 * 3_600_000)
    await updates.look()
    expect(looks()).toBe(0)
    expect(updates.state.off).toBe('switched-off')
    wish.wanted = true
    updates.wishChanged()
    clock.advance(30_000)
    expect(looks()).toBe(1)
  })

  test('anew, where it was switched off while one was being fetched: that one will not be installed', async () => {
    const clock = fakeClock(0)
    const wish = { wanted: true }
    let looks = 0
    // As electron-updater does it: what is fetched is installed on quitting if that is wished just then.
    let installs = false
    let wishedOnQuit = true
    const fetched = Promise.withResolvers<undefined>()
    const updates = new Updates({
      why: null,
      updater: {
        look: async () => {
          looks += 1
          if (looks === 1) await fetched.promise
          installs = wishedOnQuit
          return { version: '2.0.0', notes: '' }
        },
        installOnQuit: (wanted) => (wishedOnQuit = wanted),
      },
      isWanted: () => wish.wanted,
      clock,
      log: silentLog,
      changed: () => undefined,
    })
    const set = (wanted: boolean): void => {
      wish.wanted = wanted
      updates.wishChanged()
    }
    updates.begin()
    const looked = updates.look()
    set(false)
    fetched.resolve(undefined)
    await looked
    set(true)
    expect(updates.state.ready).toBeNull()
    clock.advance(30_000)
    await updates.look()
    expect(updates.state.ready).toMatchObject({ version: '2.0.0' })
    expect([looks, installs]).toEqual([2, true])
  })
})
