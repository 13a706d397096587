// `npm run check:licences`: every package in package-lock.json is under a licence of our list.
import { readFileSync } from 'node:fs'
import { refusedLicences } from './licence-rules.ts'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
  typeof refusedLicences
>[0]
const refused = refusedLicences(lockfile)
for (const sentence of refused) console.error(sentence)
console.log(`${Object.keys(lockfile.packages).length - 1} packages, ${refused.length} refused`)
process.exitCode = refused.length === 0 ? 0 : 1
