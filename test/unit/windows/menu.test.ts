import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../../main/windows/menu.ts'
import { withMnemonics } from '../../../main/windows/mnemonics.ts'
import { say, type Say } from '../../../words/words.ts'

type Item = MenuItemConstructorOptions
const sayIn =
  (locale: string): Say =>
  (key, values) =>
    say(key, values, locale)
const nothing = (): void => undefined
const ada = {
  id: 'a1',
  name: 'Ada & Bob on Meadow',
  actions: ['log-out', 'revoke'],
  mayBeAlive: false,
} as const

function template(options: Partial<Parameters<typeof menuTemplate>[0]> = {}): Item[] {
  return menuTemplate({
    show: nothing,
    act: nothing,
    openDataFolder: nothing,
    openLicences: nothing,
    lock: null,
    canEndMany: true,
    canExport: true,
    isMac: false,
    theme: 'dark',
    account: ada,
    say: sayIn('en'),
    ...options,
  })
}

const itemsOf = (item: Item): Item[] => (Array.isArray(item.submenu) ? item.submenu : [])
const all = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...all(itemsOf(item))])
const byId = (items: readonly Item[], id: string): Item | undefined =>
  all(items).find((item) => item.id === id)

describe('the application menu', () => {
  test('offers of an account what makes sense now, and asks for that very account', () => {
    const asked: string[] = []
    const items = template({ act: (id, action) => asked.push(`${id} ${action}`) })
    const account = itemsOf(byId(items, 'account') ?? {})
    expect(account.filter(({ enabled }) => enabled === true).map(({ id }) => id)).toEqual([
      'account-log-out',
      'account-revoke',
    ])
    const revoke = byId(items, 'account-revoke')
    revoke?.click?.(...([] as unknown as Parameters<NonNullable<Item['click']>>))
    expect(asked).toEqual(['a1 revoke'])
    expect(byId(items, 'account-name')?.label?.replace(/&(?!&)(?=\w)/, '')).toContain('Ada')
  })

  test('says “Remove anyway…” where access may still be alive, as the row does', () => {
    const labelled = (mayBeAlive: boolean): string | undefined =>
      byId(
        template({ account: { ...ada, actions: ['remove-from-list'], mayBeAlive }, isMac: true }),
        'account-remove-from-list',
      )?.label
    expect(labelled(false)).toBe('Remove from list')
    expect(labelled(true)).toBe('Remove anyway…')
  })

  test('without an account offers nothing for one', () => {
    const items = itemsOf(byId(template({ account: null }), 'account') ?? {})
    expect(items.filter(({ type, enabled }) => type !== 'separator' && enabled === true)).toEqual(
      [],
    )
  })

  test('marks the theme in use', () => {
    const marked = all(template()).filter(({ checked }) => checked === true)
    expect(marked.map(({ id }) => id)).toEqual(['theme-dark'])
  })

  test.each(['linux', 'darwin'])('on %s every item has an id or is a line, each id once', (on) => {
    const items = template({ isMac: on === 'darwin' }).flatMap((menu) => all(itemsOf(menu)))
    const ids = items.filter(({ type }) => type !== 'separator').map(({ id }) => id)
    expect(ids.filter((id) => id === undefined)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    const accelerators = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  test.each(['en', 'de'] as const)('in %s each letter chooses one item of its menu', (locale) => {
    const items = template({ say: sayIn(locale) })
    for (const menu of [items, ...items.map(itemsOf)]) {
      const letters = menu.flatMap(
        ({ label }) => /(?<!&)&([^&])/.exec(label ?? '')?.[1]?.toLowerCase() ?? [],
      )
      expect(new Set(letters).size).toBe(letters.length)
      expect(letters.length).toBeGreaterThan(0)
    }
  })

  test('is the app’s own on macOS: Settings and Quit there, no mnemonics', () => {
    const [app, file] = template({ isMac: true })
    expect(app?.role).toBe('appMenu')
    expect(itemsOf(app ?? {}).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['about', 'settings', 'services', 'quit']),
    )
    expect(itemsOf(file ?? {}).map(({ id }) => id)).not.toContain('quit')
    expect(file?.label).toBe('File')
  })
})

describe.each(['linux', 'darwin'] as const)('what a system expects of a menu, on %s', (on) => {
  const isMac = on === 'darwin'
  const items = template({ isMac })
  const roles = all(items).flatMap(({ role }) => role ?? [])
  const textRoles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
  const viewRoles = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const
  const windowRoles = isMac ? (['minimize', 'zoom', 'front'] as const) : (['minimize'] as const)
  const macOnly = ['services', 'hide', 'hideOthers', 'unhide'] as const

  test(`whatever Electron knows is a role, each once (${on})`, () => {
    expect(roles).toEqual(
      expect.arrayContaining([
        ...textRoles,
        ...viewRoles,
        ...windowRoles,
        'about',
        'quit',
        'close',
        'help',
      ]),
    )
    // Closing the window is in the Window menu, too, where it is not the system's.
    const once = roles.filter((role) => role !== 'close')
    expect(new Set(once).size).toBe(once.length)
    expect(macOnly.filter((role) => (roles as string[]).includes(role))).toEqual(
      isMac ? macOnly : [],
    )
  })

  test(`every item has words, and does something or opens a menu (${on})`, () => {
    const lines = all(items).filter(({ type }) => type !== 'separator')
    expect(lines.filter(({ label }) => label === undefined || label === '')).toEqual(
      isMac ? [expect.objectContaining({ role: 'appMenu' })] : [],
    )
    const idle = lines.filter(
      ({ role, click, submenu, enabled }) =>
        role === undefined && click === undefined && submenu === undefined && enabled !== false,
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  test(`no menu begins or ends with a line, or has two in a row (${on})`, () => {
    for (const { submenu } of items) {
      const kinds = (Array.isArray(submenu) ? submenu : []).map(({ type }) => type === 'separator')
      expect(kinds.length).toBeGreaterThan(0)
      expect([kinds.at(0), kinds.at(-1)]).toEqual([false, false])
      expect(kinds.some((isLine, at) => isLine && kinds[at + 1] === true)).toBe(false)
    }
  })

  test(`Settings is on Ctrl or Cmd with the comma (${on})`, () => {
    expect(byId(items, 'settings')?.accelerator).toBe('CommandOrControl+,')
  })
})

describe('mnemonics', () => {
  test('are first letters of words while those last, then any; an & of a name stays one', () => {
    const labels = ['Copy', 'Cut', 'Cut c', 'R & D', 'c'].map((label) => ({ label }))
    expect(withMnemonics(labels).map(({ label }) => label)).toEqual([
      '&Copy',
      'C&ut',
      'Cu&t c',
      '&R && D',
      'c',
    ])
  })
})
