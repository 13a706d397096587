// A plugin for the build: writes down which packages of npm the bundles are made of, from the
// bundler's own graph. So the SBOM and the licences speak of what is shipped, not of what is installed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { meets, shippable } from './licence-rules.ts'
import { describePackage, licencesFile, packageFolderOf, type Shipped } from './third-party.ts'

export const shippedFile = 'packages.json'
export const licencesFileName = 'THIRD-PARTY-LICENCES.txt'

/** What a package was compiled with, so that it is shipped without being a module. */
const compiledInto: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['node-addon-api'],
}

const requireFrom = createRequire(import.meta.url)

/** The folder of a package that is loaded at run time rather than bundled. */
function folderOfExternal(name: string): string {
  return dirname(requireFrom.resolve(`${name}/package.json`))
}

/**
 * One instance serves main, preload and renderer. Each of the three builds adds what it bundled; the
 * last one leaves both files complete.
 */
export function shippedPackages(out: string): Plugin {
  const folders = new Set<string>()
  return {
    name: 'handback:shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const file = id.replace(/^\0/, '').replace(/\?.*$/, '')
          if (renderedLength > 0 && file.includes('node_modules'))
            folders.add(packageFolderOf(file))
        }
        const external = [...chunk.imports, ...chunk.dynamicImports].filter(
          (name) => !isBuiltin(name) && name !== 'electron' && !(name in bundle),
        )
        for (const name of external) {
          for (const one of [name, ...(compiledInto[name] ?? [])])
            folders.add(folderOfExternal(one))
        }
      }
    },
    writeBundle() {
      const shipped = [...folders].map(describePackage).sort(byName)
      for (const { name, license } of shipped) {
        if (!meets(license, shippable)) this.error(`${name} is under ${license}: we can’t ship it.`)
      }
      const facts = shipped.map(({ name, version, license }) => ({ name, version, license }))
      mkdirSync(out, { recursive: true })
      writeFileSync(join(out, shippedFile), `${JSON.stringify(facts, null, 2)}\n`)
      writeFileSync(join(out, licencesFileName), licencesFile(shipped))
    },
  }
}

const byName = (a: Shipped, b: Shipped): number =>
  a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en')
