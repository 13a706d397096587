// npm run check:docs [-- --run]: links, paths, scripts and tests that the docs name are there; with
// --run the blocks marked `sh run` are run, page by page, in a fresh clone of the last commit.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  brokenLinks,
  missingPaths,
  missingTests,
  unknownScripts,
  wordsNobodySees,
} from './docs/claims.ts'
import { readPage, type Page } from './docs/page.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}
const known = new Set(Object.keys(scripts))
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md').sort()].map(readPage)

function sh(command: string, cwd: string): boolean {
  console.log(`$ ${command}`)
  return spawnSync('sh', ['-ec', command], { cwd, stdio: 'inherit' }).status === 0
}

/** The blocks of all pages that fail in a fresh clone; none twice, and nothing is left behind. */
function failingBlocks(from: readonly Page[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'handback-docs-'))
  const blocks = from.flatMap(({ path, fences }) =>
    fences.filter(({ info }) => info === 'sh run').map((fence) => ({ ...fence, path })),
  )
  try {
    if (!sh(`git clone --quiet "${process.cwd()}" "${folder}"`, '.')) return ['git clone failed']
    const seen = new Set<string>()
    const run = blocks.filter(({ text }) => !seen.has(text) && seen.add(text))
    return run
      .filter(({ text }) => !sh(text, folder))
      .map(({ path, line, text }) => `${path}:${line} does not run: ${text}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const faults = pages.flatMap((page) => [
  ...brokenLinks(page),
  ...unknownScripts(page, known),
  ...missingPaths(page),
  ...missingTests(page),
  ...wordsNobodySees(page),
])
if (process.argv.includes('--run')) faults.push(...failingBlocks(pages))
for (const fault of faults) console.error(fault)
console.log(`${pages.length} pages, ${faults.length} untrue`)
process.exitCode = faults.length === 0 ? 0 : 1
