import type { MenuItemConstructorOptions } from 'electron'
import type { AccountMenuAction } from '../../preload/contract/accounts.contract.ts'
import type { AppEvent } from '../../preload/contract/contract.ts'
import type { AccountId } from '../domain/account.ts'
import type { Settings } from '../system/settings.ts'
import type { Say } from '../../words/words.ts'
import { accountMenu, type MenuAccount } from './account-menu.ts'
import { literally, withMnemonics } from './mnemonics.ts'

export type ShownView = Extract<AppEvent, { kind: 'show' }>['view']

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

interface MenuNeeds {
  readonly show: (view: ShownView) => void
  readonly act: (accountId: AccountId, action: AccountMenuAction) => void
  readonly openDataFolder: () => void
  readonly openLicences: () => void
  /** Null: there is no passphrase to lock with, or it is locked. */
  readonly lock: (() => void) | null
  /** Is there an account whose access could be ended, and evidence that could be exported? */
  readonly canEndMany: boolean
  readonly canExport: boolean
  readonly isMac: boolean
  readonly theme: Settings['theme']
  readonly account: MenuAccount | null
  readonly say: Say
}

/**
 * The application menu; every item that Electron knows is a role, so that it follows the system.
 * Electron’s own words for roles are English everywhere, so each has ours.
 */
export function menuTemplate(needs: MenuNeeds): MenuItemConstructorOptions[] {
  const { say, show, isMac } = needs
  const menus = [
    ...(isMac ? [appMenu(needs)] : []),
    fileMenu(needs),
    editMenu(say, show),
    accountMenu(needs.account, say, needs.act),
    viewMenu(needs),
    windowMenu(say, isMac),
    helpMenu(needs),
  ]
  return isMac ? literalLabels(menus) : withMnemonics(menus)
}

/** macOS has no mnemonics, but reads `&` as their mark. */
function literalLabels(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.map(({ label, submenu, ...rest }) => ({
    ...rest,
    ...(label === undefined ? {} : { label: literally(label) }),
    ...(Array.isArray(submenu) ? { submenu: literalLabels(submenu) } : {}),
  }))
}

function settingsItem({ say, show }: MenuNeeds): MenuItemConstructorOptions {
  return {
    id: 'settings',
    label: say('menu.app.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => show('settings'),
  }
}

function appMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { say } = needs
  return {
    role: 'appMenu',
    submenu: [
      { id: 'about', role: 'about', label: say('menu.app.about') },
      { type: 'separator' },
      settingsItem(needs),
      { type: 'separator' },
      { id: 'services', role: 'services', label: say('menu.app.services') },
      { type: 'separator' },
      { id: 'hide', role: 'hide', label: say('menu.app.hide') },
      { id: 'hideOthers', role: 'hideOthers', label: say('menu.app.hideOthers') },
      { id: 'unhide', role: 'unhide', label: say('menu.app.unhide') },
      { type: 'separator' },
      { id: 'quit', role: 'quit', label: say('menu.file.quit') },
    ],
  }
}

function fileMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { say, show, isMac } = needs
  return {
    label: say('menu.file'),
    submenu: [
      {
        id: 'link-account',
        label: say('menu.file.link-account'),
        accelerator: 'CommandOrControl+N',
        click: () => show('link-account'),
      },
      {
        id: 'hand-in',
        label: say('menu.file.hand-in'),
        click: () => show('hand-in'),
      },
      {
        id: 'keep-note',
        label: say('menu.file.keep-note'),
        click: () => show('keep-note'),
      },
      {
        id: 'end-many',
        label: say('menu.file.end-many'),
        accelerator: 'CommandOrControl+Shift+E',
        enabled: needs.canEndMany,
        click: () => show('end-many'),
      },
      {
        id: 'export-evidence',
        label: say('menu.file.export-evidence'),
        enabled: needs.canExport,
        click: () => show('export-evidence'),
      },
      {
        id: 'move',
        label: say('menu.file.move'),
        click: () => show('move'),
      },
      { type: 'separator' },
      {
        id: 'lock',
        label: say('menu.file.lock'),
        accelerator: 'CommandOrControl+L',
        enabled: needs.lock !== null,
        click: () => needs.lock?.(),
      },
      ...(isMac ? [] : [settingsItem(needs), { type: 'separator' } as const]),
      { id: 'close', role: 'close', label: say('menu.file.close') },
      ...(isMac ? [] : [{ id: 'quit', role: 'quit', label: say('menu.file.quit') } as const]),
    ],
  }
}

function helpMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { say, show, isMac } = needs
  return {
    role: 'help',
    label: say('menu.help'),
    submenu: [
      {
        id: 'how-it-works',
        label: say('menu.help.how-it-works'),
        click: () => show('how-it-works'),
      },
      { id: 'shortcuts', label: say('menu.help.shortcuts'), click: () => show('shortcuts') },
      {
        id: 'palette',
        label: say('menu.help.commands'),
        accelerator: 'CommandOrControl+K',
        click: () => show('palette'),
      },
      { type: 'separator' },
      {
        id: 'diagnostics',
        label: say('menu.help.diagnostics'),
        click: () => show('diagnostics'),
      },
      { id: 'data-folder', label: say('menu.help.data-folder'), click: needs.openDataFolder },
      { id: 'licences', label: say('menu.help.licences'), click: needs.openLicences },
      ...(isMac
        ? []
        : [
            { type: 'separator' } as const,
            { id: 'about', role: 'about', label: say('menu.app.about') } as const,
          ]),
    ],
  }
}

function editMenu(say: Say, show: (view: ShownView) => void): MenuItemConstructorOptions {
  return {
    label: say('menu.edit'),
    submenu: [
      { id: 'undo', role: 'undo', label: say('menu.edit.undo') },
      { id: 'redo', role: 'redo', label: say('menu.edit.redo') },
      { type: 'separator' },
      { id: 'cut', role: 'cut', label: say('menu.edit.cut') },
      { id: 'copy', role: 'copy', label: say('menu.edit.copy') },
      { id: 'paste', role: 'paste', label: say('menu.edit.paste') },
      { id: 'selectAll', role: 'selectAll', label: say('menu.edit.selectAll') },
      { type: 'separator' },
      {
        id: 'find',
        label: say('menu.edit.find'),
        accelerator: 'CommandOrControl+F',
        click: () => show('find'),
      },
    ],
  }
}

function windowMenu(say: Say, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: say('menu.window'),
    submenu: [
      { id: 'minimize', role: 'minimize', label: say('menu.window.minimize') },
      { id: 'zoom', role: 'zoom', label: say('menu.window.zoom') },
      ...(isMac
        ? [
            { type: 'separator' } as const,
            { id: 'front', role: 'front', label: say('menu.window.front') } as const,
          ]
        : [{ id: 'close-window', role: 'close', label: say('menu.file.close') } as const]),
    ],
  }
}

function viewMenu({ say, show, theme }: MenuNeeds): MenuItemConstructorOptions {
  return {
    label: say('menu.view'),
    submenu: [
      {
        id: 'accounts',
        label: say('menu.view.accounts'),
        accelerator: 'CommandOrControl+1',
        click: () => show('accounts'),
      },
      {
        id: 'activity',
        label: say('menu.view.activity'),
        accelerator: 'CommandOrControl+2',
        click: () => show('activity'),
      },
      { type: 'separator' },
      ...themes.map((one) => ({
        id: `theme-${one}`,
        type: 'radio' as const,
        label: say(`menu.view.theme.${one}`),
        checked: one === theme,
        click: () => show(`theme-${one}`),
      })),
      { type: 'separator' },
      { id: 'resetZoom', role: 'resetZoom', label: say('menu.view.resetZoom') },
      { id: 'zoomIn', role: 'zoomIn', label: say('menu.view.zoomIn') },
      { id: 'zoomOut', role: 'zoomOut', label: say('menu.view.zoomOut') },
      { type: 'separator' },
      {
        id: 'togglefullscreen',
        role: 'togglefullscreen',
        label: say('menu.view.togglefullscreen'),
      },
    ],
  }
}
