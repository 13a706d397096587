import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { expect, it } from 'vitest'

const importing = /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g

/** Packages that code of the app imports; type imports leave nothing behind. */
function importedPackages(): string[] {
  const files = globSync('{main,preload,renderer,words}/**/*.{ts,tsx}')
  const names = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/^(import|export) type [^;]*?from .*$/gms, '')
    return [...code.matchAll(importing)].map((match) => match[1] ?? '')
  })
  const packages = names
    .filter((name) => !/^[./]/.test(name) && !isBuiltin(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
  return [...new Set(packages)].sort()
}

const documented = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^` ]+)`\s+\| (\S.{20,})\|$/gm),
].map((match) => match[1] ?? '')

it('every direct dependency of the app has its reason in docs/dependencies.md, and no other has', () => {
  expect(documented.sort()).toEqual(importedPackages())
})
