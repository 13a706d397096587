// Writes a release's notes to standard output: what was verified on what, from docs/verified.md and
// from the run that made the release. RUN_ADDRESS is the page of that run.
import { readFileSync } from 'node:fs'
import { notesOf } from './notes.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
const run = process.env['RUN_ADDRESS']
if (run === undefined) throw new Error('RUN_ADDRESS is not set.')
process.stdout.write(notesOf({ version, run, verified: readFileSync('docs/verified.md', 'utf8') }))
