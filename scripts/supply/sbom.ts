// `npm run sbom`: what is shipped, as CycloneDX. npm lists all that is installed; the bundler's graph
// (out/third-party/packages.json) says which of it is in the app.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildApp } from '../build.ts'
import { onlyShipped, type Bom } from './bom.ts'
import type { Shipped } from './third-party.ts'

const root = resolve(import.meta.dirname, '../..')

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function sqliteVersion(): string {
  const header = readFileSync(
    join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'),
    'utf8',
  )
  const version = /^#define SQLITE_VERSION\s+"([\d.]+)"/m.exec(header)?.[1]
  if (version === undefined) throw new Error('sqlite3.h names no version.')
  return version
}

await buildApp()
const { version } = readJson('package.json') as { readonly version: string }
const electron = readJson('node_modules/electron/package.json') as { readonly version: string }
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const everything = JSON.parse(
  execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  }),
) as Bom
const shipped = [
  ...(readJson('out/third-party/packages.json') as Shipped[]),
  { name: 'electron', version: electron.version },
]
const bom = onlyShipped(everything, {
  app: { name: 'handback', version },
  shipped,
  sqlite: sqliteVersion(),
})
const file = join(root, 'dist', `handback-${version}.cdx.json`)
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`)
console.log(`${bom.components.length} components are shipped: ${file}`)
