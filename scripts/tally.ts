// What the suites' reports say.
import { readFileSync } from 'node:fs'

export const results = 'test-results'

export interface Tally {
  passed: number
  failed: number
  skipped: string[]
  /** Failed at first and passed when run again. */
  unsteady: string[]
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

function readReport(name: string): unknown {
  return JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'))
}

export function vitestTally(): Tally {
  const report = readReport('vitest') as VitestReport
  const all = report.testResults.flatMap((file) => file.assertionResults)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: all.filter((test) => test.status === 'skipped').map((test) => test.fullName),
    unsteady: [],
  }
}

export function playwrightTally(name: string): Tally {
  const report = readReport(name) as PlaywrightReport
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ]
  const specs = report.suites.flatMap(specsOf)
  const skipped = specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `${spec.title}: ${test.annotations[0]?.description ?? 'no reason given'}`),
  )
  const unsteady = specs.flatMap((spec) =>
    spec.tests.some((test) => test.status === 'flaky') ? [spec.title] : [],
  )
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped, unsteady }
}
