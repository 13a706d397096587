import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { nativeFileOf, wrongManifest, wrongNames } from '../../../scripts/package/contents.ts'
import { makeDummyElectron } from '../../../scripts/package/dummy-electron.ts'
import afterPack, { fuses } from '../../../scripts/package/fuses.ts'
import { machineOf } from '../../../scripts/package/machine.ts'
import { layoutOf, targets, type Target } from '../../../scripts/package/targets.ts'

interface Platform {
  readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[]
  readonly files: readonly string[]
}
interface Configuration extends Readonly<Record<'win' | 'mac' | 'linux', Platform>> {
  readonly electronVersion: string
  readonly electronFuses?: unknown
  readonly files: readonly string[]
  readonly asar: unknown
  readonly asarUnpack: readonly string[]
  readonly npmRebuild: boolean
  readonly afterPack: string
}

// The parser that electron-builder itself reads its file with.
const requireAsBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { load } = requireAsBuilder('js-yaml') as { load: (text: string) => unknown }
const configuration = load(readFileSync('electron-builder.yml', 'utf8')) as Configuration

const scratch = mkdtempSync(join(tmpdir(), 'handback-packed-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A dummy Electron with the names that packing gives it. */
function packed(target: Target): { folder: string; binary: string } {
  const folder = makeDummyElectron(mkdtempSync(join(scratch, 'app-')), target)
  const binary = join(folder, layoutOf(target).binary)
  if (target.platform === 'darwin') {
    renameSync(join(folder, 'Electron.app'), join(folder, 'Handback.app'))
    renameSync(join(dirname(binary), 'Electron'), binary)
  } else {
    renameSync(join(folder, target.platform === 'linux' ? 'electron' : 'electron.exe'), binary)
  }
  return { folder, binary }
}

const contextOf = (target: Target, appOutDir: string): Parameters<typeof afterPack>[0] => ({
  appOutDir,
  electronPlatformName: target.platform,
  packager: { executableName: 'handback', appInfo: { productFilename: 'Handback' } },
})

// 19
describe('the fuses', () => {
  it('are set as the table of docs/security.md says', () => {
    const states = Object.entries(fuses).sort(([a], [b]) => Number(a) - Number(b))
    // RunAsNode … WasmTrapHandlers, in the order of Electron's wire.
    expect(states.map(([, on]) => (on ? 1 : 0)).join('')).toBe('010011001')
    expect(configuration.afterPack).toBe('./scripts/package/fuses.ts')
    expect(configuration.electronFuses).toBeUndefined()
  })

  test.each(targets)('are set in the file that holds them on $platform $arch', async (target) => {
    const { folder, binary } = packed(target)
    await afterPack(contextOf(target, folder))
    const wire = await getCurrentFuseWire(binary)
    const found = new Map(Object.entries(wire))
    const states = Array.from({ length: 9 }, (_, fuse) => found.get(String(fuse)))
    expect(states.map((state) => (state === FuseState.ENABLE ? 1 : 0)).join('')).toBe('010011001')
  })

  it('are all decided: a binary with one more is refused', async () => {
    const target = { platform: 'linux', arch: 'x64' } as const
    const { folder, binary } = packed(target)
    writeFileSync(
      binary,
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0a1010011011', 'latin1'),
    )
    await expect(afterPack(contextOf(target, folder))).rejects.toThrow('has 10 fuses')
  })

  it('are looked for in Electron only', async () => {
    mkdirSync(join(scratch, 'other'))
    writeFileSync(join(scratch, 'other/handback'), 'not Electron')
    const context = contextOf({ platform: 'linux', arch: 'x64' }, join(scratch, 'other'))
    await expect(afterPack(context)).rejects.toThrow('Could not find sentinel')
  })
})

describe('the packages', () => {
  it('are made for three systems, each for x64 and arm64', () => {
    const made = (['win', 'mac', 'linux'] as const).map((system) =>
      configuration[system].target.map(({ target, arch }) => `${target} ${arch.join(' ')}`),
    )
    expect(made).toEqual([
      ['nsis x64 arm64'],
      ['dmg x64 arm64', 'zip x64 arm64'],
      ['AppImage x64 arm64', 'deb x64 arm64'],
    ])
  })

  it('carry the built app and exactly one prebuild of better-sqlite3 each', () => {
    const prebuilds = globSync('node_modules/better-sqlite3/prebuilds/*.node').map((file) =>
      basename(file),
    )
    expect(prebuilds.length).toBeGreaterThanOrEqual(6)
    for (const [system, platform] of [
      ['win', 'win32'],
      ['mac', 'darwin'],
      ['linux', 'linux'],
    ] as const) {
      // Exclusions alone would mean everything else: the tests and sources too.
      expect(configuration[system].files.slice(0, 2)).toEqual([
        'out/{main,preload,renderer}/**',
        'package.json',
      ])
      const kept = /prebuilds\/!\((.+)\)\.node$/.exec(configuration[system].files[2] ?? '')?.[1]
      expect(kept).toBe(`${platform}-\${arch}`)
      for (const arch of ['x64', 'arm64']) {
        expect(prebuilds).toContain(`${kept?.replace('${arch}', arch) ?? ''}.node`)
      }
    }
    expect(configuration.asarUnpack).toEqual(['**/*.node'])
    expect(configuration.asar).toEqual({ smartUnpack: false })
    expect(configuration.npmRebuild).toBe(false)
  })

  it('carry the Electron that was tested', () => {
    const electron = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
      readonly version: string
    }
    expect(configuration.electronVersion).toBe(electron.version)
  })
})

describe('the check of a package', () => {
  const target = { platform: 'linux', arch: 'x64' } as const
  const good = [
    'package.json',
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/index-BpJzfyvP.js',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/lib/methods/backup.js',
    nativeFileOf(target),
  ]

  it('names each file that does not belong, and each that is missing', () => {
    expect(wrongNames(good, target)).toEqual([])
    const odd = [
      'test/electron/boot.ts',
      'out/main/index.js.map',
      'out/renderer/assets/index-BpJzfyvP.js.map',
      'node_modules/zod/package.json',
      'node_modules/node-addon-api/napi.h',
      'node_modules/better-sqlite3/src/better_sqlite3.cpp',
      nativeFileOf({ platform: 'linux', arch: 'arm64' }),
    ]
    expect(wrongNames([...good, ...odd], target)).toEqual(
      odd.map((file) => `app.asar holds ${file}, which does not belong in a package`),
    )
    expect(wrongNames(good.slice(0, -1), target)).toEqual([
      'app.asar lacks node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
  })

  it('accepts a manifest with the one native dependency and nothing of development', () => {
    expect(wrongManifest('{"dependencies":{"better-sqlite3":"^13.2.0"}}')).toEqual([])
    expect(wrongManifest('{"dependencies":{"better-sqlite3":"1","zod":"4"},"scripts":{}}')).toEqual(
      [
        'package.json depends on better-sqlite3, zod, not on better-sqlite3 alone',
        'package.json still has scripts',
      ],
    )
  })

  test.each(targets)('knows a native file for $platform $arch by its header', (one) => {
    const native = join(
      'node_modules/better-sqlite3',
      nativeFileOf(one).split('better-sqlite3/')[1] ?? '',
    )
    expect(machineOf(readFileSync(native))).toBe(`${one.platform}-${one.arch}`)
    expect(machineOf(readFileSync(packed(one).binary))).toBe(`${one.platform}-${one.arch}`)
  })

  it('takes no other file for a native one', () => {
    expect(machineOf(Buffer.from('#!/bin/sh'))).toBe('no known header (23212f62)')
    expect(machineOf(Buffer.alloc(0))).toBe('no known header ()')
    expect(machineOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62, 0xff)]))).toMatch(
      /^no known/,
    )
  })
})
