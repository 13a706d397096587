import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import afterPack, { setNinthFuse } from '../../../scripts/package/ninth-fuse.ts'

interface Platform {
  readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[]
  readonly files: readonly string[]
}
interface Configuration extends Readonly<Record<'win' | 'mac' | 'linux', Platform>> {
  readonly electronVersion: string
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly npmRebuild: boolean
  readonly afterPack: string
}

// The parser that electron-builder itself reads its file with.
const requireAsBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { load } = requireAsBuilder('js-yaml') as { load: (text: string) => unknown }
const configuration = load(readFileSync('electron-builder.yml', 'utf8')) as Configuration

const wire = (count: number, state = '0'): Buffer =>
  Buffer.concat([
    Buffer.from('\x7fELF…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, count]),
    Buffer.from(state.repeat(count)),
    Buffer.from('…'),
  ])

// 19
describe('the fuses', () => {
  it('are set as the table of docs/security.md says', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(configuration.afterPack).toBe('./scripts/package/ninth-fuse.ts')
  })

  it('include the ninth, in each half of a universal binary', () => {
    const binary = Buffer.concat([wire(9), wire(9)])
    setNinthFuse(binary)
    expect(binary.toString('latin1').match(/0{8}1/g)).toHaveLength(2)
  })

  test.each([
    ['linux', 'handback'],
    ['win32', 'Handback.exe'],
    ['darwin', 'Handback.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'],
  ])('are set in the file that holds them on %s', (electronPlatformName, path) => {
    const appOutDir = mkdtempSync(join(tmpdir(), 'handback-packed-'))
    const file = join(appOutDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, wire(9))
    const appInfo = { productFilename: 'Handback' }
    afterPack({
      appOutDir,
      electronPlatformName,
      packager: { executableName: 'handback', appInfo },
    })
    expect(readFileSync(file, 'latin1')).toContain('000000001')
    rmSync(appOutDir, { recursive: true })
  })

  test.each([8, 10])('are all decided: a binary with %i is refused', (count) => {
    expect(() => setNinthFuse(wire(count))).toThrow(`This Electron has ${count} fuses`)
  })

  it('are looked for in Electron only', () => {
    expect(() => setNinthFuse(Buffer.from('not Electron'))).toThrow('No fuses in this file')
  })
})

describe('the packages', () => {
  it('are made for three systems, each for x64 and arm64', () => {
    const targets = (['win', 'mac', 'linux'] as const).map((system) =>
      configuration[system].target.map(({ target, arch }) => `${target} ${arch.join(' ')}`),
    )
    expect(targets).toEqual([
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
      expect(configuration[system].files.slice(0, 2)).toEqual(['out/**', 'package.json'])
      const kept = /prebuilds\/!\((.+)\)\.node$/.exec(configuration[system].files[2] ?? '')?.[1]
      expect(kept).toBe(`${platform}-\${arch}`)
      for (const arch of ['x64', 'arm64']) {
        expect(prebuilds).toContain(`${kept?.replace('${arch}', arch) ?? ''}.node`)
      }
    }
    expect(configuration.asarUnpack).toEqual(['**/*.node'])
    expect(configuration.npmRebuild).toBe(false)
  })

  it('carry the Electron that was tested', () => {
    const electron = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
      readonly version: string
    }
    expect(configuration.electronVersion).toBe(electron.version)
  })
})
