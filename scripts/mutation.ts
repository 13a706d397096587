// Mutation testing of the engine's deciding parts; writes docs/mutation.md. Not part of CI: it takes
// minutes, and its score is a judgement on the tests, not on a change.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly location: { readonly start: { readonly line: number } }
  readonly replacement?: string
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

interface Score {
  readonly found: number
  readonly survived: number
}

const score = (mutants: readonly Mutant[]): Score => {
  const count = (...names: readonly string[]): number =>
    mutants.filter(({ status }) => names.includes(status)).length
  return { found: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') }
}
const percent = ({ found, survived }: Score): string =>
  `${((100 * found) / Math.max(found + survived, 1)).toFixed(1)} %`
const row = (name: string, of: Score): string =>
  `| ${name} | ${percent(of)} | ${of.found} | ${of.survived} |`

const { status } = spawnSync('stryker', ['run', ...process.argv.slice(2)], { stdio: 'inherit' })
const { files } = JSON.parse(readFileSync('test-results/mutation.json', 'utf8')) as Report
const all = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
const total = score(all.flatMap(([, { mutants }]) => mutants))
const survivors = all.flatMap(([name, { mutants }]) =>
  mutants
    .filter(({ status: of }) => of === 'Survived' || of === 'NoCoverage')
    .map(
      ({ mutatorName, location, replacement }) =>
        `- \`${name}:${location.start.line}\` ${mutatorName}: \`${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)}\``,
    ),
)
writeFileSync(
  'docs/mutation.md',
  `# Mutation score

\`npm run mutation\` changes the code that decides (what an answer means, what to ask, when to try
again, how a job ends, the state transitions) in every small way Stryker knows, and runs the unit
tests of test/unit/revocation and test/unit/domain against each change. A change no test notices
survived. Wanted: 95 % or more. Not part of CI.

Last run: ${new Date().toISOString().slice(0, 10)}, **${percent(total)}** (${total.found} of ${total.found + total.survived} changes noticed).

| File | Score | Noticed | Survived |
| --- | --- | --- | --- |
${all.map(([name, { mutants }]) => row(name, score(mutants))).join('\n')}

## What survived

${survivors.join('\n')}
`,
)
process.exitCode = status ?? 1
