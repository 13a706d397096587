import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest'

// electron-store is loaded by Node itself, where `vi.mock` does not reach its own import of electron.
const electron = `export default {
  app: { getPath: () => '/nowhere', getVersion: () => '1.0.0' }, ipcMain: { on() {} } }`
const hooks = registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(electron)}`, shortCircuit: true }
      : next(specifier, context),
})
afterAll(() => hooks.deregister())
const { openSettings } = await import('../../../main/system/settings-electron.ts')

let folder: string
const file = (name = 'settings.json'): string => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handback-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = { x: 10, y: -20, width: 900, height: 700, maximized: false }
const defaultPlace = { x: null, y: null, width: 1200, height: 800, maximized: false }

describe('settings', () => {
  it('name nobody and hide nothing until the person says so', () => {
    const settings = openSettings(folder, 1)
    expect(settings.get()).toMatchObject({
      silenced: [],
      notificationNames: false,
      closeToTray: false,
      lookForUpdates: true,
      tray: process.platform === 'win32',
    })
    settings.set({ silenced: ['ended'], tray: undefined })
    expect(openSettings(folder, 2).get()).toMatchObject({ silenced: ['ended'] })
    expect(readFileSync(file(), 'utf8')).not.toContain('undefined')
  })

  it('are kept from one start to the next, in a file of the owner alone', () => {
    const first = openSettings(folder, 1)
    expect(first.set({ theme: 'dark' })).toMatchObject({
      theme: 'dark',
      language: 'system',
      dailyCheck: false,
    })
    first.set({ language: 'de', dailyCheck: true })
    first.setWindowPlace(place)
    const second = openSettings(folder, 2)
    expect(second.get()).toMatchObject({ theme: 'dark', language: 'de', dailyCheck: true })
    expect(second.getWindowPlace()).toEqual(place)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  test.each(['', '{"theme":"dark"', '\0\0\0\0', 'null', '[]', '"dark"', '{"theme":"dark"}}'])(
    'a damaged file is set aside, never overwritten: %j',
    (damaged) => {
      writeFileSync(file(), damaged)
      const settings = openSettings(folder, 1234)
      expect(settings.get()).toMatchObject({
        theme: 'system',
        language: 'system',
        dailyCheck: false,
      })
      settings.set({ theme: 'light' })
      expect(readFileSync(file('settings.json.damaged-1234'), 'utf8')).toBe(damaged)
      expect(openSettings(folder, 1235).get()).toMatchObject({
        theme: 'light',
        language: 'system',
        dailyCheck: false,
      })
      expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.json.damaged-1234'])
    },
  )

  test.each([
    { theme: 'purple', language: 'tlh', window: 'large' },
    { theme: 7, window: { ...place, width: 'wide' } },
    { window: { ...place, width: 1e9 } },
    { window: { ...place, height: 1 }, unknown: true },
  ])('a value that makes no sense counts as not set: %j', (stored) => {
    writeFileSync(file(), JSON.stringify(stored))
    const settings = openSettings(folder, 1)
    expect(settings.get()).toMatchObject({ theme: 'system', language: 'system', dailyCheck: false })
    expect(settings.getWindowPlace()).toEqual(defaultPlace)
  })
})
