// npm run verify-report -- FILE [--key FINGERPRINT]: is an exported report as Handback made it?
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  verifyReport,
  type ReportFault,
  type Verification,
} from '../main/services/report/verify-report.ts'

const usage = 'Usage: npm run verify-report -- FILE [--key FINGERPRINT]'
/** Above this a text no longer fits into one string of V8. */
const largestBytes = 500_000_000
const faultsShown = 20

class Refused extends Error {}

function read(path: string): string {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > largestBytes) throw new Refused(`${path} is too large to be checked`)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof Refused) throw error
    if (error instanceof TypeError) throw new Refused(`${path} is no text in UTF-8`)
    throw new Refused(`${path} can’t be read: ${error instanceof Error ? error.message : ''}`)
  }
}

function unreadable({ why, detail }: Extract<Verification, { kind: 'unreadable' }>): string {
  switch (why) {
    case 'not-json':
      return `No whole report: the file is cut, damaged or something else (${detail})`
    case 'no-report-in-page':
      return 'Not a Handback report: the page holds none, more than one, or one that is cut'
    case 'not-a-report':
      return 'Not a Handback report'
    case 'version':
      return `Unsupported version ${detail}: use a newer Handback to check this report`
    case 'shape':
      return `Not a Handback report: “${detail}” is missing or is not what belongs there`
  }
}

const entries = (from: number, to: number): string =>
  from === to ? `entry ${from} is` : `entries ${from} to ${to} are`

function sentence(fault: ReportFault): string {
  switch (fault.kind) {
    case 'edited':
      return `Entry ${fault.seq} was edited: its content does not fit its hash`
    case 'unlinked':
      return `Entry ${fault.seq} does not follow from the one before it: one of the two was edited`
    case 'missing':
      return `Taken out: ${entries(fault.from, fault.to)} missing`
    case 'cut':
      return `Cut: ${entries(fault.from, fault.to)} missing at the end`
    case 'out-of-order':
      return `Reordered: entry ${fault.seq} stands twice or behind a later one`
    case 'other-head':
      return 'The last entry is not the one the report names as its last'
    case 'other-entries':
      return `Account ${fault.accountId}: its entries are not those the report lists for it`
    case 'foreign':
      return `Entry ${fault.seq} belongs to an account the report is not about`
    case 'key':
      return 'The key in the report is none, or does not fit its fingerprint'
    case 'signature':
      return 'The signature does not fit: something was changed after the export'
    case 'page':
      return 'The text of the page was changed after the export; trust only the data in it'
    case 'spelling':
      return 'The data is not written as Handback writes it; a name may stand twice'
    case 'broken-before':
      return `Already when this was exported, the log did not fit at entry ${fault.seq}`
  }
}

const normal = (fingerprint: string): string => fingerprint.replace(/[\s:]/g, '').toLowerCase()

function check(path: string, wantedKey: string | undefined): string {
  const result = verifyReport(read(path))
  if (result.kind === 'unreadable') throw new Refused(unreadable(result))
  if (result.kind === 'faulty') {
    const { length } = result.faults
    const more = length > faultsShown ? [`… and ${length - faultsShown} more`] : []
    throw new Refused([...result.faults.slice(0, faultsShown).map(sentence), ...more].join('\n'))
  }
  const { report } = result
  const { fingerprint } = report.signedBy
  if (wantedKey !== undefined && normal(wantedKey) !== fingerprint) {
    throw new Refused(`Whole, but signed by another key than the one you named: ${fingerprint}`)
  }
  const left = report.chain.count - report.entries.length
  return [
    `Whole: ${report.entries.length} ${report.entries.length === 1 ? 'entry' : 'entries'}, signed by ${fingerprint}`,
    `Made ${new Date(report.madeAt).toISOString()}, ${report.accounts.length === 1 ? 'one account' : `${report.accounts.length} accounts`}${left === 0 ? '' : `; ${left} entries of other accounts are left out`}`,
    ...(wantedKey === undefined
      ? [
          'Anyone can sign with a key of their own: compare this one with one you know, or use --key',
        ]
      : []),
  ].join('\n')
}

try {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' } },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Refused(usage)
  console.log(check(path, values.key))
} catch (error) {
  if (error instanceof Refused) console.error(error.message)
  else console.error(`It could not be checked: ${error instanceof Error ? error.message : usage}`)
  process.exitCode = 1
}
