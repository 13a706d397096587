// What guards a package from being changed: its fuses, and the hash of app.asar in its executable.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { headerHash } from './contents.ts'
import { fuses } from './fuses.ts'
import { layoutOf, type Target } from './targets.ts'

const fuseNames = Object.entries(FuseV1Options).filter(
  (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
)

/** The nine fuses as they are in the file, read back by Electron's own tool. */
export async function readFuses(folder: string, target: Target): Promise<Map<string, string>> {
  const wire = await getCurrentFuseWire(join(folder, layoutOf(target).binary))
  return new Map(
    fuseNames.map(([name, fuse]) => {
      const state: FuseState | undefined = wire[fuse] // an older Electron has fewer
      return [name, state === undefined ? 'absent' : FuseState[state]]
    }),
  )
}

async function wrongFuses(folder: string, target: Target): Promise<string[]> {
  const found = await readFuses(folder, target)
  return fuseNames.flatMap(([name, fuse]) => {
    const wanted = fuses[fuse] ? 'ENABLE' : 'DISABLE'
    const state = found.get(name) ?? 'absent'
    return state === wanted ? [] : [`the fuse ${name} is ${state}, not ${wanted}`]
  })
}

/** The hash the executable holds; undefined where Electron has no such check (Linux). */
function embeddedHash(folder: string, target: Target): string | undefined {
  const binary = join(folder, layoutOf(target).binary)
  if (target.platform === 'linux') return undefined
  if (target.platform === 'darwin') {
    const plist = readFileSync(join(dirname(dirname(binary)), 'Info.plist'), 'utf8')
    const entry = plist.slice(plist.indexOf('<key>Resources/app.asar</key>'))
    return /<key>hash<\/key>\s*<string>([0-9a-f]{64})</.exec(entry)?.[1] ?? 'none'
  }
  const executable = NtExecutable.from(readFileSync(binary), { ignoreCert: true })
  const resource = NtExecutableResource.from(executable).entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  )
  if (resource === undefined) return 'none'
  const list = JSON.parse(Buffer.from(resource.bin).toString('utf8')) as readonly {
    readonly file: string
    readonly value: string
  }[]
  return list.find(({ file }) => file === 'resources\\app.asar')?.value ?? 'none'
}

/** The fuses, and on Windows and macOS the hash that the fuse of asar integrity compares with. */
export async function wrongSeals(folder: string, target: Target): Promise<string[]> {
  const wanted = headerHash(join(folder, layoutOf(target).resources, 'app.asar'))
  const found = embeddedHash(folder, target)
  return [
    ...(await wrongFuses(folder, target)),
    ...(found === undefined || found === wanted
      ? []
      : [`the executable knows app.asar by the hash ${found}, but it is ${wanted}`]),
  ]
}
