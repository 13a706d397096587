import type { AboutPanelOptionsOptions, MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { createEvents } from '../../../main/system/events.ts'
import { say, type Say } from '../../../words/words.ts'

const shown = vi.hoisted(() => ({
  menus: [] as MenuItemConstructorOptions[][],
  about: [] as AboutPanelOptionsOptions[],
}))
vi.mock('electron', () => ({
  app: {
    getName: () => 'Handback',
    setAboutPanelOptions: (options: AboutPanelOptionsOptions) => shown.about.push(options),
  },
  Menu: {
    buildFromTemplate: (items: MenuItemConstructorOptions[]) => items,
    setApplicationMenu: (items: MenuItemConstructorOptions[]) => shown.menus.push(items),
  },
}))
const { keepMenu } = await import('../../../main/windows/keep-menu.ts')

test('menus and the About panel follow the language; the panel says what it is, which version and whose licence', () => {
  let locale = 'en'
  const inLanguage: Say = (key, values) => say(key, values, locale)
  const events = createEvents()
  keepMenu({
    events,
    front: { ask: () => undefined },
    lock: { locked: false, canLock: () => false, lock: () => undefined },
    desktop: {
      settings: { get: () => ({ theme: 'system' }) as never },
      version: '1.2.3',
      language: { say: inLanguage },
      platform: 'darwin',
      openDataFolder: () => undefined,
      openLicences: () => undefined,
    },
  })
  expect(shown.about).toEqual([
    {
      applicationName: 'Handback',
      applicationVersion: '1.2.3',
      copyright: expect.stringContaining('MIT licence') as string,
    },
  ])
  const fileOf = (menu: MenuItemConstructorOptions[] | undefined): string | undefined =>
    menu?.[1]?.label
  expect(fileOf(shown.menus.at(-1))).toBe('File')
  locale = 'de'
  events.emit('settings')
  expect(fileOf(shown.menus.at(-1))).toBe('Datei')
  expect(shown.about.at(-1)?.copyright).toContain('MIT-Lizenz')
})
