// A folder laid out like a download of Electron, with headers and fuses but no code, so that packing
// can be checked where Electron's binary can't be had. Nothing made from it runs.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import type { Target } from './targets.ts'

const english = { lang: 1033, codepage: 1200 }

/** Electron's fuse wire as it comes: version 1, nine fuses, most of them on. */
const wire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101001101', 'latin1')

function elf(arch: Target['arch']): Buffer {
  const header = Buffer.alloc(64)
  header.write('\x7fELF\x02\x01\x01', 'latin1')
  header.writeUInt16LE(2, 16) // an executable
  header.writeUInt16LE(arch === 'x64' ? 62 : 183, 18)
  return Buffer.concat([header, wire])
}

function mach(arch: Target['arch']): Buffer {
  const header = Buffer.alloc(32)
  header.writeUInt32LE(0xfeedfacf, 0)
  header.writeUInt32LE(arch === 'x64' ? 0x01000007 : 0x0100000c, 4)
  header.writeUInt32LE(2, 12) // an executable
  return header
}

/** With version information, which electron-builder looks for before it writes the integrity of app.asar. */
function pe(arch: Target['arch']): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  executable.newHeader.fileHeader.machine = arch === 'x64' ? 0x8664 : 0xaa64
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues(english, { FileDescription: 'Electron', ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(Uint8Array.from(wire).buffer)
  return Buffer.from(executable.generate())
}

const plist = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`

type Files = Record<string, Buffer | string>

function macFiles(arch: Target['arch']): Files {
  const files: Files = { LICENSE: 'MIT', 'LICENSES.chromium.html': '<p></p>' }
  const app = 'Electron.app/Contents'
  const bundle = (contents: string, name: string): void => {
    files[`${contents}/Info.plist`] = plist(name)
    files[`${contents}/MacOS/${name}`] = mach(arch)
  }
  bundle(app, 'Electron')
  for (const part of ['', ' (Renderer)', ' (Plugin)', ' (GPU)']) {
    const helper = `Electron Helper${part}`
    bundle(`${app}/Frameworks/${helper}.app/Contents`, helper)
  }
  const framework = `${app}/Frameworks/Electron Framework.framework`
  files[`${framework}/Electron Framework`] = Buffer.concat([mach(arch), wire])
  files[`${framework}/Resources/en.lproj/locale.pak`] = ''
  files[`${app}/Resources/electron.icns`] = ''
  return files
}

function filesOf({ platform, arch }: Target): Files {
  if (platform === 'darwin') return macFiles(arch)
  const executable: Files =
    platform === 'linux' ? { electron: elf(arch) } : { 'electron.exe': pe(arch) }
  return {
    ...executable,
    LICENSE: 'MIT',
    'LICENSES.chromium.html': '<p></p>',
    'locales/en-US.pak': '',
  }
}

/** Lays the folder out for one target; returns `folder`. */
export function makeDummyElectron(folder: string, target: Target): string {
  for (const [path, content] of Object.entries(filesOf(target))) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o755 })
  }
  return folder
}
