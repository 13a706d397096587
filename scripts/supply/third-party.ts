// Third-party code that is shipped, and the text of its licences.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One package of npm whose code is in the built app. */
export interface Shipped {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly license: string
  readonly licenseText: string
}

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

/** The folder of the package a module belongs to: the nearest package.json with a name and a version. */
export function packageFolderOf(module: string): string {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const { name, version } = manifestOf(folder)
    if (name !== undefined && version !== undefined) return folder
  }
  throw new Error(`${module} belongs to no package.`)
}

function manifestOf(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return {}
  }
}

/** Reads what `folder` says of itself. Throws when it names no licence: then a person must look. */
export function describePackage(folder: string): Shipped {
  const { name = folder, version = '', license } = manifestOf(folder)
  if (license === undefined) throw new Error(`${name} says no licence in its package.json.`)
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return { name, version, license, licenseText: text }
}

const preamble = `Handback is free software under the MIT licence. It contains the work of others, which is listed here
with its licences. Electron and Chromium come with their own: LICENSE.electron.txt and
LICENSES.chromium.html lie beside the app.

better-sqlite3 contains SQLite, which its authors have put into the public domain.
`

/** The file of licences: packages that share a text, word for word, stand above it together. */
export function licencesFile(shipped: readonly Shipped[]): string {
  const byText = new Map<string, Shipped[]>()
  for (const one of shipped) {
    const text = one.licenseText === '' ? `${one.license} (no text comes with it)` : one.licenseText
    byText.set(text, [...(byText.get(text) ?? []), one])
  }
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, license }) => `${name} ${version} (${license})`)
    return `${'─'.repeat(80)}\n${names.join('\n')}\n\n${text}\n`
  })
  return [preamble, ...sections].join('\n')
}
