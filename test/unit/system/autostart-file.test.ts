import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StartAtLogin } from '../../../main/system/start-at-login.ts'

const electron = vi.hoisted(() => ({ appData: '', isPackaged: true }))
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return electron.isPackaged
    },
    getPath: () => electron.appData,
    getAppPath: () => '/srv/my source/handback',
  },
}))
const { electronStartAtLogin } = await import('../../../main/system/start-at-login-electron.ts')

const onLinux = process.platform === 'linux'
let file = ''

function startAtLogin(): StartAtLogin {
  const found = electronStartAtLogin()
  if (found === null) throw new Error('nothing here')
  return found
}

const execLine = (): string | undefined => /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]

beforeEach(() => {
  electron.appData = mkdtempSync(join(tmpdir(), 'handback config '))
  electron.isPackaged = true
  file = join(electron.appData, 'autostart/handback.desktop')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(electron.appData, { recursive: true, force: true })
})

describe.runIf(onLinux)('the autostart file', () => {
  test('is there only while it is wanted, where it says, and readable for the desktop', () => {
    vi.stubEnv('APPIMAGE', '')
    const start = startAtLogin()
    expect([start.isOn(), start.place]).toEqual([false, file])
    const before = process.umask(0o077)
    try {
      start.set(true)
    } finally {
      process.umask(before)
    }
    expect(start.isOn()).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o644)
    expect(execLine()).toBe(`"${process.execPath}"`)
    start.set(false)
    expect([start.isOn(), existsSync(file)]).toEqual([false, false])
    // Once more is no error: the person may have deleted it.
    start.set(false)
  })

  test('starts the AppImage itself, not the place it is mounted at, also with spaces', () => {
    vi.stubEnv('APPIMAGE', '/home/ada/My Apps/Handback 1.0.AppImage')
    startAtLogin().set(true)
    expect(execLine()).toBe('"/home/ada/My Apps/Handback 1.0.AppImage"')
  })

  test('starts the source with its Electron where nothing is installed', () => {
    vi.stubEnv('APPIMAGE', '')
    electron.isPackaged = false
    startAtLogin().set(true)
    expect(execLine()).toBe(`"${process.execPath}" "/srv/my source/handback"`)
  })

  test('that the desktop has switched off counts as off, and is on again when asked for', () => {
    vi.stubEnv('APPIMAGE', '')
    const start = startAtLogin()
    start.set(true)
    writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`)
    expect(start.isOn()).toBe(false)
    start.set(true)
    expect(start.isOn()).toBe(true)
  })
})
