// electron-builder's hook after packing. Its `electronFuses` knows eight fuses; Electron 45 has nine.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks the fuses inside Electron's binary: then version, count, and a character per fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = 9
const wasmTrapHandlers = 8
const on = '1'.charCodeAt(0)

/** Switches WasmTrapHandlers on. A binary with other fuses than we decided on is refused. */
export function setNinthFuse(binary: Buffer): void {
  let at = binary.indexOf(sentinel)
  if (at === -1) throw new Error('No fuses in this file: is it Electron?')
  // A universal macOS binary has the wire twice.
  for (; at !== -1; at = binary.indexOf(sentinel, at + sentinel.length)) {
    const wire = at + sentinel.length
    const version = binary[wire]
    const count = binary[wire + 1]
    if (version !== 1 || count !== fuses) {
      throw new Error(
        `This Electron has ${count ?? 0} fuses (version ${version ?? 0}), not ${fuses}: ` +
          'decide on the others in electron-builder.yml and here.',
      )
    }
    binary[wire + 2 + wasmTrapHandlers] = on
  }
}

interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: { readonly executableName?: string; readonly appInfo: AppInfo }
}
interface AppInfo {
  readonly productFilename: string
}

function binaryOf({ appOutDir, electronPlatformName, packager }: Packed): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  if (electronPlatformName === 'linux') return join(appOutDir, packager.executableName ?? name)
  const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework'
  return join(appOutDir, `${name}.app`, framework)
}

export default function afterPack(packed: Packed): void {
  const path = binaryOf(packed)
  const binary = readFileSync(path)
  setNinthFuse(binary)
  writeFileSync(path, binary)
}
