// What a Linux package puts beside the app: menu entry, icons, AppStream metadata. Read from the
// arguments that electron-builder would give to fpm, which can't be had offline.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { iconSizes } from '../icons/sizes.ts'

const entryPath = '/usr/share/applications/handback.desktop'
const metainfoPath = '/usr/share/metainfo/app.handback.Handback.metainfo.xml'
const wantedLines = [
  'Name=Handback',
  'Exec=/opt/Handback/handback %U',
  'Icon=handback',
  'StartupWMClass=handback',
  'Terminal=false',
  'Categories=Utility;Security;',
]

/** Destination → source of each file, from `source=destination` among fpm's arguments. */
export function placedFiles(fpmArguments: readonly string[]): Map<string, string> {
  return new Map(
    fpmArguments.flatMap((argument) => {
      const match = /^([^-].*)=(\/.+)$/.exec(argument)
      return match?.[1] !== undefined && match[2] !== undefined ? [[match[2], match[1]]] : []
    }),
  )
}

export function wrongDesktop(placed: ReadonlyMap<string, string>): string[] {
  const wanted = [
    entryPath,
    metainfoPath,
    ...iconSizes.map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/handback.png`),
  ]
  const missing = wanted.filter((path) => !placed.has(path))
  const entry = placed.get(entryPath)
  const lines = entry === undefined ? [] : readFileSync(entry, 'utf8').split('\n')
  return [
    ...missing.map((path) => `the Linux package lacks ${path}`),
    ...(entry === undefined ? [] : wantedLines)
      .filter((line) => !lines.includes(line))
      .map((line) => `the menu entry lacks “${line}”`),
  ]
}

/** By freedesktop's own tools; undefined where they are not installed. */
export function validate(
  placed: ReadonlyMap<string, string>,
  scratch: string,
): string[] | undefined {
  mkdirSync(scratch, { recursive: true })
  const copyOf = (path: string): string => {
    const copy = join(scratch, basename(path))
    copyFileSync(placed.get(path) ?? path, copy)
    return copy
  }
  const runs = [
    spawnSync('desktop-file-validate', [copyOf(entryPath)], { encoding: 'utf8' }),
    spawnSync('appstreamcli', ['validate', '--no-net', copyOf(metainfoPath)], { encoding: 'utf8' }),
  ]
  if (runs.some(({ error }) => error !== undefined)) return undefined
  return runs
    .filter(({ status }) => status !== 0)
    .map(({ stdout, stderr }) => `${stdout}${stderr}`.trim())
}
