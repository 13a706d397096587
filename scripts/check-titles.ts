// A test title is a promise; the same promise made twice hides which test keeps it.
import { globSync, readFileSync } from 'node:fs'

const titles = new Map<string, string[]>()
for (const file of globSync('test/**/*.{test,spec}.{ts,tsx}').sort()) {
  const source = readFileSync(file, 'utf8')
  for (const match of source.matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*(['"`])(.+?)\1/g)) {
    const title = match[2] ?? ''
    titles.set(title, [...(titles.get(title) ?? []), file])
  }
}
const repeated = [...titles].filter(([, files]) => files.length > 1)
for (const [title, files] of repeated) console.error(`“${title}” stands in ${files.join(', ')}`)
console.log(`${titles.size} test titles, ${repeated.length} repeated`)
process.exitCode = repeated.length === 0 ? 0 : 1
