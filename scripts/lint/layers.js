// The arrows of docs/architecture.md as a lint rule: a folder may import only what lies below it.
import { dirname, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Folder (longest match wins) → what it may import, and where to go instead. */
const layers = {
  words: { may: [], door: 'the catalogue imports nothing of ours' },
  'main/domain': { may: [], door: 'domain owns types and pure functions and imports nothing' },
  'main/system': {
    may: ['main/domain', 'words'],
    door: 'take what you need as a constructor argument',
  },
  'main/storage': {
    may: ['main/domain', 'main/system'],
    door: 'storage does not know vault or providers; bring them together in a service',
  },
  'main/vault': {
    may: ['main/domain', 'main/system'],
    door: 'vault keeps its key through the KeyStore interface, which storage implements',
  },
  'main/providers': {
    may: ['main/domain', 'main/system', 'words'],
    door: 'providers know no storage and no vault; bring them together in a service',
  },
  'main/sign-in': {
    may: ['main/providers', 'main/system', 'main/domain', 'words'],
    door: 'sign-in returns what it learned; a service in main/services stores it',
  },
  'main/revocation': {
    may: ['main/storage', 'main/vault', 'main/providers', 'main/system', 'main/domain'],
    door: 'revocation works on storage, vault and providers; people talk to it through main/services',
  },
  'main/services': {
    may: [
      'main/storage',
      'main/vault',
      'main/providers',
      'main/sign-in',
      'main/revocation',
      'main/system',
      'main/domain',
      'words',
    ],
    door: 'services are called by main/ipc and main/windows, never the other way round',
  },
  'main/ipc': {
    may: ['main/services', 'main/system', 'main/domain', 'preload/contract', 'words'],
    door: 'go through a service in main/services',
  },
  'main/windows': {
    may: ['main/services', 'main/system', 'main/domain', 'preload/contract', 'words'],
    door: 'go through a service in main/services',
  },
  'main/compose.ts': {
    may: [
      'main/services',
      'main/storage',
      'main/vault',
      'main/providers',
      'main/sign-in',
      'main/revocation',
      'main/system',
      'main/domain',
      'words',
    ],
    door: 'compose.ts runs under plain Node too; windows and IPC are attached in main/index.ts',
  },
  'main/index.ts': { may: ['main', 'words', 'preload/contract'], door: 'main/compose.ts' },
  'main/open-windows.ts': { may: ['main', 'words', 'preload/contract'], door: 'main/index.ts' },
  'preload/contract': { may: [], door: 'the contract is the lowest layer of the window side' },
  preload: { may: ['preload'], door: 'the preload knows only preload/contract' },
  'renderer/api': { may: ['renderer/api', 'preload/contract', 'words'], door: 'preload/contract' },
  'renderer/components': {
    may: ['renderer/components', 'renderer/words', 'words', 'preload/contract'],
    door: 'components take props; data comes from hooks in renderer/api, used by renderer/features',
  },
  renderer: { may: ['renderer', 'preload/contract', 'words'], door: 'renderer/api' },
}

/** The few places that may touch Electron itself. */
const electronDoors =
  /^(main\/(index|open-windows)\.ts|main\/ipc\/ipc-door\.ts|main\/windows\/|main\/(system|vault)\/[a-z-]+-electron\.ts|preload\/|test\/|scripts\/)/

const inside = (file, folder) => file === folder || file.startsWith(`${folder}/`)

const layerOf = (file) =>
  Object.keys(layers)
    .filter((folder) => inside(file, folder))
    .sort((a, b) => b.length - a.length)[0]

/** @type {import('eslint').Rule.RuleModule} */
const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    const check = (node) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      if (/^electron($|\/)/.test(specifier) && !electronDoors.test(file)) {
        context.report({
          node,
          message: `Electron is imported only behind its doors: main/index.ts, main/open-windows.ts, main/ipc/ipc-door.ts, main/windows, main/system/*-electron.ts, main/vault/*-electron.ts and preload. Take an interface of main/system as an argument instead.`,
        })
      }
      if (/^preload\/(index\.ts$|bridge\/)/.test(file) && !/^(electron$|\.)/.test(specifier)) {
        context.report({
          node,
          message: `The preload runs in the sandbox and imports electron alone: ${specifier} belongs in main.`,
        })
      }
      if (!specifier.startsWith('.')) return
      const target = relative(root, resolve(dirname(context.filename), specifier))
        .split(sep)
        .join('/')
      const from = layerOf(file)
      if (from === undefined) return
      const home = from.endsWith('.ts') ? file : from
      if (inside(target, home)) return
      if (layers[from].may.some((folder) => inside(target, folder))) return
      context.report({
        node,
        message: `${from} may not import ${target}: ${layers[from].door}.`,
      })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

/** `window.…` is read in one folder only. @type {import('eslint').Rule.RuleModule} */
const bridgeDoor = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    if (!file.startsWith('renderer/') || file.startsWith('renderer/api/')) return {}
    return {
      MemberExpression(node) {
        if (node.object.type === 'Identifier' && node.object.name === 'window') {
          context.report({
            node,
            message: 'Only renderer/api reads `window`: use or add a hook there.',
          })
        }
      },
    }
  },
}

/** What may be done in one file only, and where to go instead. */
const doors = [
  {
    name: 'openExternal',
    home: /^main\/system\/browser-electron\.ts$/,
    message:
      'Only main/system/browser-electron.ts opens addresses, after its gate: take a Browser (main/system/browser.ts) as an argument.',
  },
  {
    name: 'ipcMain',
    home: /^main\/ipc\/ipc-door\.ts$/,
    message:
      'Only main/ipc/ipc-door.ts touches ipcMain, since it checks every sender: add a request to preload/contract and a handler in main/ipc.',
  },
]
const windowKinds = new Set(['BrowserWindow', 'BaseWindow', 'WebContentsView', 'BrowserView'])
const windowHome = /^main\/windows\/main-window\.ts$/
const timeless = /^main\/(domain|revocation|services|storage)\//

/** @type {import('eslint').Rule.RuleModule} */
const oneDoor = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/')
    if (!/^(main|preload|renderer)\//.test(file)) return {}
    const named = (node, name) => {
      const door = doors.find((one) => one.name === name)
      if (door !== undefined && !door.home.test(file)) {
        context.report({ node, message: door.message })
      }
    }
    const nameOf = (node) => node.name ?? node.value
    return {
      ImportSpecifier: (node) => named(node, nameOf(node.imported)),
      // `const { openExternal } = shell` as well.
      'ObjectPattern > Property': (node) => named(node, nameOf(node.key)),
      MemberExpression(node) {
        const name = nameOf(node.property)
        named(node, name)
        const call = `${node.object.name ?? ''}.${name}`
        if (timeless.test(file) && (call === 'Date.now' || call === 'Math.random')) {
          context.report({
            node,
            message: `${call} cannot be tested: take the Clock (main/system/clock.ts) or a random function as an argument.`,
          })
        }
      },
      NewExpression(node) {
        const name = node.callee.name ?? nameOf(node.callee.property ?? {})
        if (windowKinds.has(name) && !windowHome.test(file)) {
          context.report({
            node,
            message:
              'Only main/windows/main-window.ts makes windows, with every web preference stated: call createMainWindow.',
          })
        }
      },
    }
  },
}

export default {
  rules: { 'import-direction': importDirection, 'bridge-door': bridgeDoor, 'one-door': oneDoor },
}
