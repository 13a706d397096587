import type { AboutPanelOptionsOptions, MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { createEvents, type Events } from '../../../main/system/events.ts'
import { say, type Say } from '../../../words/words.ts'

const shown = vi.hoisted(() => ({
  menus: [] as MenuItemConstructorOptions[][],
  about: [] as AboutPanelOptionsOptions[],
}))
vi.mock('electron', () => ({
  app: {
    getName: () => 'Handback',
    on: () => undefined,
    setAboutPanelOptions: (options: AboutPanelOptionsOptions) => shown.about.push(options),
  },
  Menu: {
    buildFromTemplate: (items: MenuItemConstructorOptions[]) => items,
    setApplicationMenu: (items: MenuItemConstructorOptions[]) => shown.menus.push(items),
  },
}))
const { keepMenu } = await import('../../../main/windows/keep-menu.ts')

const product = (
  events: Events,
  overviews = { hasListed: () => false, hasEvidence: () => false },
): { settled: () => Promise<void>; product: never } => ({
  settled: () => Promise.resolve(),
  product: { events, overviews } as never,
})
const desktop = {
  settings: { get: () => ({ theme: 'system' }) as never },
  version: '1.2.3',
  language: { say },
  platform: 'darwin',
  openDataFolder: () => undefined,
  openLicences: () => undefined,
} as const
const around = {
  front: { ask: () => undefined },
  lock: { locked: false, canLock: () => false, lock: () => undefined },
}

test('menus and the About panel follow the language; the panel says what it is, which version and whose licence', () => {
  let locale = 'en'
  const inLanguage: Say = (key, values) => say(key, values, locale)
  const events = createEvents()
  const running = product(events)
  keepMenu({ ...around, running, desktop: { ...desktop, language: { say: inLanguage } } })
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

test('ending access to many is offered once an account is there, exporting once there is evidence', async () => {
  const there = { listed: false, evidence: false }
  const events = createEvents()
  const running = product(events, {
    hasListed: () => there.listed,
    hasEvidence: () => there.evidence,
  })
  keepMenu({ ...around, running, desktop })
  const offered = (): (string | undefined)[] => {
    const file = shown.menus.at(-1)?.find(({ label }) => label === 'File')?.submenu
    return (Array.isArray(file) ? file : [])
      .filter(({ id, enabled }) => /end-many|export/.test(id ?? '') && enabled !== false)
      .map(({ id }) => id)
  }
  expect(offered()).toEqual([])
  Object.assign(there, { listed: true, evidence: true })
  events.emit('accounts')
  await vi.waitFor(() => expect(offered()).toEqual(['end-many', 'export-evidence']))
  there.listed = false
  events.emit('accounts')
  await vi.waitFor(() => expect(offered()).toEqual(['export-evidence']))
})
