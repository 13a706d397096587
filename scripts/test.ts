// Runs every suite and ends with one line: `N passed, N failed[, N skipped]`.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.ts'
import { findElectron } from './electron-binary.ts'

interface Tally {
  passed: number
  failed: number
  skipped: string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

const results = 'test-results'

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function readReport(name: string): unknown {
  return JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'))
}

function vitestTally(): Tally {
  const report = readReport('vitest') as VitestReport
  const all = report.testResults.flatMap((file) => file.assertionResults)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: all.filter((test) => test.status === 'skipped').map((test) => test.fullName),
  }
}

function playwrightTally(name: string): Tally {
  const report = readReport(name) as PlaywrightReport
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ]
  const skipped = report.suites
    .flatMap(specsOf)
    .flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'skipped')
        .map((test) => `${spec.title}: ${test.annotations[0]?.description ?? 'no reason given'}`),
    )
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** A suite that ends badly without a failed test (a crash, an import error) counts as one failure. */
async function suite(
  name: string,
  command: readonly [string, ...string[]],
  tally: () => Tally,
): Promise<Tally> {
  console.log(`\n── ${name} ──`)
  const code = await run(command[0], command.slice(1))
  try {
    const counted = tally()
    if (code !== 0 && counted.failed === 0) counted.failed = 1
    return counted
  } catch (error) {
    console.error(`${name}: no readable report`, error)
    return { passed: 0, failed: 1, skipped: [] }
  }
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
// The sign-in pages are shown in a Chromium of its own, also where the app runs on real Electron.
process.env['CHROMIUM'] = ensureChromium()
console.log(
  findElectron() === undefined
    ? `Electron's binary is not here: the specs run on the stand-in (test/electron).`
    : 'The specs run on real Electron.',
)

const suites: Tally[] = []
suites.push(await suite('Unit and integration', ['vitest', 'run'], vitestTally))
if ((await run('electron-vite', ['build', '--logLevel', 'warn'])) !== 0) {
  suites.push({ passed: 0, failed: 1, skipped: [] })
} else {
  for (const [name, report] of [
    ['test/electron', 'electron-stand-in'],
    ['test/e2e', 'e2e'],
  ] as const) {
    suites.push(
      await suite(name, ['playwright', 'test', '-c', `${name}/playwright.config.ts`], () =>
        playwrightTally(report),
      ),
    )
  }
}

// The README's first line: its tour says of each step whether it holds.
console.log('\n── npm run demo ──')
const tour = await run('node', ['scripts/demo/demo.ts', '--tour'])
suites.push({ passed: tour === 0 ? 1 : 0, failed: tour === 0 ? 0 : 1, skipped: [] })

const sum = (pick: (tally: Tally) => number): number =>
  suites.reduce((total, tally) => total + pick(tally), 0)
const skipped = suites.flatMap((tally) => tally.skipped)
for (const reason of skipped) console.log(`skipped: ${reason}`)
const failed = sum((tally) => tally.failed)
console.log(
  `\n${sum((tally) => tally.passed)} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
)
process.exitCode = failed === 0 ? 0 : 1
