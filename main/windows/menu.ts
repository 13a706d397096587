import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '../../preload/contract/contract.ts'
import type { Say } from '../../words/words.ts'

export type ShownView = Extract<AppEvent, { kind: 'show' }>['view']

/**
 * The application menu; every item that Electron knows is a role, so that it follows the system.
 * Electron’s own words for roles are English everywhere, so each has ours.
 */
export function applicationMenu(options: {
  show: (view: ShownView) => void
  openDataFolder: () => void
  isMac: boolean
  say: Say
}): Menu {
  const { say } = options
  const settings: MenuItemConstructorOptions = {
    id: 'settings',
    label: say('menu.app.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => options.show('settings'),
  }
  const fileMenu: MenuItemConstructorOptions = {
    label: say('menu.file'),
    submenu: [
      {
        id: 'link-account',
        label: say('menu.file.link-account'),
        accelerator: 'CommandOrControl+N',
        click: () => options.show('link-account'),
      },
      {
        id: 'hand-in',
        label: say('menu.file.hand-in'),
        click: () => options.show('hand-in'),
      },
      {
        id: 'keep-note',
        label: say('menu.file.keep-note'),
        click: () => options.show('keep-note'),
      },
      {
        id: 'end-many',
        label: say('menu.file.end-many'),
        accelerator: 'CommandOrControl+Shift+E',
        click: () => options.show('end-many'),
      },
      {
        id: 'export-evidence',
        label: say('menu.file.export-evidence'),
        click: () => options.show('export-evidence'),
      },
      { type: 'separator' },
      ...(options.isMac ? [] : [settings, { type: 'separator' } as const]),
      { role: 'close', label: say('menu.file.close') },
      ...(options.isMac ? [] : [{ role: 'quit', label: say('menu.file.quit') } as const]),
    ],
  }
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: say('menu.app.about') },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'hide', label: say('menu.app.hide') },
      { role: 'hideOthers', label: say('menu.app.hideOthers') },
      { role: 'unhide', label: say('menu.app.unhide') },
      { type: 'separator' },
      { role: 'quit', label: say('menu.file.quit') },
    ],
  }
  return Menu.buildFromTemplate([
    ...(options.isMac ? [appMenu] : []),
    fileMenu,
    editMenu(say, options.show),
    viewMenu(say, options.show),
    windowMenu(say, options.isMac),
    {
      role: 'help',
      label: say('menu.help'),
      submenu: [
        {
          id: 'how-it-works',
          label: say('menu.help.how-it-works'),
          click: () => options.show('how-it-works'),
        },
        {
          id: 'diagnostics',
          label: say('menu.help.diagnostics'),
          click: () => options.show('diagnostics'),
        },
        { label: say('menu.help.data-folder'), click: options.openDataFolder },
        ...(options.isMac ? [] : [{ role: 'about', label: say('menu.app.about') } as const]),
      ],
    },
  ])
}

function editMenu(say: Say, show: (view: ShownView) => void): MenuItemConstructorOptions {
  return {
    label: say('menu.edit'),
    submenu: [
      { role: 'undo', label: say('menu.edit.undo') },
      { role: 'redo', label: say('menu.edit.redo') },
      { type: 'separator' },
      { role: 'cut', label: say('menu.edit.cut') },
      { role: 'copy', label: say('menu.edit.copy') },
      { role: 'paste', label: say('menu.edit.paste') },
      { role: 'selectAll', label: say('menu.edit.selectAll') },
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
      { role: 'minimize', label: say('menu.window.minimize') },
      { role: 'zoom', label: say('menu.window.zoom') },
      ...(isMac
        ? [
            { type: 'separator' } as const,
            { role: 'front', label: say('menu.window.front') } as const,
          ]
        : [{ role: 'close', label: say('menu.file.close') } as const]),
    ],
  }
}

function viewMenu(say: Say, show: (view: ShownView) => void): MenuItemConstructorOptions {
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
      { role: 'resetZoom', label: say('menu.view.resetZoom') },
      { role: 'zoomIn', label: say('menu.view.zoomIn') },
      { role: 'zoomOut', label: say('menu.view.zoomOut') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say('menu.view.togglefullscreen') },
    ],
  }
}
