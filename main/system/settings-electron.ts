import Store from 'electron-store'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languages } from '../../words/locales.ts'
import type { Settings, SettingsStore, WindowPlace } from './settings.ts'

const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['system', ...languages]).catch('system'),
  dailyCheck: z.boolean().catch(false),
  window: z
    .object({
      x: z.number().int().nullable(),
      y: z.number().int().nullable(),
      width: z.number().int().min(480).max(10_000),
      height: z.number().int().min(360).max(10_000),
      maximized: z.boolean(),
    })
    .catch({ x: null, y: null, width: 1200, height: 800, maximized: false }),
})
type Stored = z.infer<typeof schema>

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

/** Theme, language and window preferences in `settings.json`, each value checked when read. */
export function openSettings(folder: string, now: number): SettingsStore {
  setDamagedFileAside(join(folder, 'settings.json'), now)
  const store = new Store<Stored>({
    name: 'settings',
    cwd: folder,
    configFileMode: 0o600,
    defaults: schema.parse({}),
  })
  const read = (): Stored => schema.parse({ ...store.store })
  const get = (): Settings => {
    const { theme, language, dailyCheck } = read()
    return { theme, language, dailyCheck }
  }
  return {
    get,
    set: (change) => {
      if (change.theme !== undefined) store.set('theme', change.theme)
      if (change.language !== undefined) store.set('language', change.language)
      if (change.dailyCheck !== undefined) store.set('dailyCheck', change.dailyCheck)
      return get()
    },
    getWindowPlace: (): WindowPlace => read().window,
    setWindowPlace: (place) => {
      store.set('window', place)
    },
  }
}
