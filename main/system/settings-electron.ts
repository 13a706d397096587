import Store from 'electron-store'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { lockChoices } from '../domain/lock.ts'
import { noticeKinds } from '../domain/notice.ts'
import { retentions } from '../domain/retention.ts'
import { languages } from '../../words/locales.ts'
import { isProxyChoice } from './proxy.ts'
import type { Settings, SettingsStore, WindowPlace } from './settings.ts'

/** Each value that makes no sense counts as not set. A new setting is a line here and in `Settings`. */
const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['system', ...languages]).catch('system'),
  dailyCheck: z.boolean().catch(false),
  silenced: z.array(z.enum(noticeKinds)).catch([]),
  notificationNames: z.boolean().catch(false),
  // Windows always has a tray and ends apps with their last window; Linux may have none, and macOS
  // keeps apps in its Dock.
  tray: z.boolean().catch(process.platform === 'win32'),
  closeToTray: z.boolean().catch(false),
  lockAfter: z.enum(lockChoices).catch('off'),
  proxy: z.string().refine(isProxyChoice).catch('system'),
  keepEnded: z.enum(retentions).catch('for-ever'),
  lookForUpdates: z.boolean().catch(true),
}) satisfies z.ZodType<Settings>

const windowPlace = z
  .object({
    x: z.number().int().nullable(),
    y: z.number().int().nullable(),
    width: z.number().int().min(480).max(10_000),
    height: z.number().int().min(360).max(10_000),
    maximized: z.boolean(),
  })
  .catch({ x: null, y: null, width: 1200, height: 800, maximized: false })

type Stored = z.infer<typeof preferences> & { window: WindowPlace }

/**
 * electron-store would answer a damaged file with defaults and write them over it. The file is set
 * aside first, so that whatever can be saved from it is still there.
 */
function setDamagedFileAside(file: string, now: number): void {
  if (!existsSync(file)) return
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return
  } catch {
    // Not JSON: falls through to the rename.
  }
  renameSync(file, `${file}.damaged-${now}`)
}

/** Preferences and the window's place in `settings.json`, each value checked when read. */
export function openSettings(folder: string, now: number): SettingsStore {
  setDamagedFileAside(join(folder, 'settings.json'), now)
  const store = new Store<Stored>({
    name: 'settings',
    cwd: folder,
    configFileMode: 0o600,
    defaults: { ...preferences.parse({}), window: windowPlace.parse(undefined) },
  })
  const get = (): Settings => preferences.parse({ ...store.store })
  return {
    get,
    set: (change) => {
      for (const [name, value] of Object.entries(change)) {
        if (value !== undefined) store.set(name, value)
      }
      return get()
    },
    getWindowPlace: (): WindowPlace => windowPlace.parse(store.store.window),
    setWindowPlace: (place) => {
      store.set('window', place)
    },
  }
}
