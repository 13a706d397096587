import { Linter, type ESLint } from 'eslint'
import { resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'

const path = '../../../scripts/lint/layers.js'
const { default: layers } = (await import(path)) as { default: ESLint.Plugin }

const root = resolve(import.meta.dirname, '../../..')
const linter = new Linter({ cwd: root })

/** What the rules say about `code`, were it this file. */
function messages(file: string, code: string): string[] {
  const rules = Object.fromEntries(
    Object.keys(layers.rules ?? {}).map((name) => [`handback/${name}`, 'error' as const]),
  )
  const found = linter.verify(
    code,
    [{ files: ['**/*.ts'], plugins: { handback: layers }, rules }],
    resolve(root, file),
  )
  return found.map(({ message }) => message)
}

describe('a lint message names the door', () => {
  test.each([
    ['main/services/a.ts', "import x from '../ipc/b.ts'", 'services are called by main/ipc'],
    ['main/domain/a.ts', "import x from '../system/b.ts'", 'domain owns types and pure functions'],
    ['main/storage/a.ts', "import x from '../vault/b.ts'", 'bring them together in a service'],
    ['main/vault/a.ts', "export * from '../storage/b.ts'", 'through the KeyStore interface'],
    ['main/ipc/a.ts', "import x from '../storage/b.ts'", 'go through a service in main/services'],
    ['renderer/a.ts', "import x from '../main/b.ts'", 'renderer/api'],
    ['words/a.ts', "const x = import('../main/b.ts')", 'the catalogue imports nothing of ours'],
    ['main/services/a.ts', "import { app } from 'electron'", 'Take an interface of main/system'],
    ['preload/index.ts', "import fs from 'node:fs'", 'The preload runs in the sandbox'],
    ['preload/bridge/a.ts', "import { z } from 'zod'", 'zod belongs in main'],
    ['renderer/features/a.ts', 'window.handback.request()', 'Only renderer/api reads'],
  ])('import or read in %s: %s', (file, code, door) => {
    expect(messages(file, code)).toEqual([expect.stringContaining(door)])
  })

  // 15
  test.each([
    "import { shell } from 'electron'; shell.openExternal(x)",
    "import { shell as s } from 'electron'; s['openExternal'](x)",
    "import { shell } from 'electron'; const { openExternal } = shell",
    "import * as electron from 'electron'; electron.shell.openExternal(x)",
  ])('addresses are opened in one file: %s', (code) => {
    const door = 'Only main/system/browser-electron.ts opens addresses'
    expect(messages('main/index.ts', code)).toEqual([expect.stringContaining(door)])
    expect(messages('main/system/browser-electron.ts', code)).toEqual([])
  })

  // 2
  test.each(['BrowserWindow', 'electron.BrowserWindow', 'WebContentsView', 'BaseWindow'])(
    'windows are made in one file: new %s',
    (name) => {
      const door = 'Only main/windows/main-window.ts makes windows'
      expect(messages('main/index.ts', `new ${name}({})`)).toEqual([expect.stringContaining(door)])
      expect(messages('main/windows/main-window.ts', `new ${name}({})`)).toEqual([])
    },
  )

  // 17
  test.each(["import { ipcMain } from 'electron'", "import { ipcMain as i } from 'electron'"])(
    'requests are answered in one file: %s',
    (code) => {
      const door = 'Only main/ipc/ipc-door.ts touches ipcMain'
      expect(messages('main/index.ts', code)).toEqual([expect.stringContaining(door)])
      expect(messages('main/ipc/ipc-door.ts', code)).toEqual([])
    },
  )

  test.each(['domain', 'revocation', 'services', 'storage'])(
    'time and chance come from outside in main/%s',
    (folder) => {
      const code = 'const at = Date.now() + Math.random()'
      expect(messages(`main/${folder}/a.ts`, code)).toEqual([
        expect.stringContaining('take the Clock'),
        expect.stringContaining('Math.random cannot be tested'),
      ])
      expect(messages('main/system/clock.ts', code)).toEqual([])
    },
  )

  it('is not said where the door itself stands, nor in tests', () => {
    expect(messages('main/ipc/ipc-door.ts', "import { ipcMain } from 'electron'")).toEqual([])
    expect(messages('test/unit/a.ts', 'new BrowserWindow(); shell.openExternal(x)')).toEqual([])
    expect(messages('main/services/a.ts', "import x from '../storage/b.ts'")).toEqual([])
  })
})
