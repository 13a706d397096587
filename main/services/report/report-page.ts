import type { Evidence } from '../../domain/evidence.ts'
import { plainText } from '../../domain/plain-text.ts'
import { directionOf } from '../../../words/locales.ts'
import { say, type Say, type WordKey } from '../../../words/words.ts'
import { accountSection } from './page-account.ts'
import { element, type Html } from './html.ts'
import { reportBlock } from './page-frame.ts'
import { pageStyle } from './page-style.ts'
import { reportText } from './report-text.ts'
import type { EvidenceReport } from './report.types.ts'

/**
 * The report to read and print, in one file that loads and runs nothing; the report itself stands in
 * it as data. Ends before the page's signature (`closePage`).
 */
export function reportPage(
  report: EvidenceReport,
  entries: readonly Evidence[],
  locale: string,
): string {
  const words: Say = (key, values = {}) => say(key, values, locale)
  const entriesOf = Map.groupBy(entries, ({ accountId }) => accountId)
  const jobsOf = Map.groupBy(report.jobs, ({ accountId }) => accountId)
  const sections = report.accounts.map((account) => {
    const { id } = account
    const own = { account, jobs: jobsOf.get(id) ?? [], entries: entriesOf.get(id) ?? [] }
    return accountSection(own, words)
  })
  const title = words('report.title')
  const body = [
    element('h1', title),
    element('p', words('report.scope'), { class: 'scope' }),
    ...brokenNotice(report, words),
    overview(report, words),
    ...sections,
    limits(report, words),
  ]
  return [
    `<!doctype html>\n<html lang="${locale}" dir="${directionOf(locale)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    element('title', title).markup,
    `<style>\n${pageStyle}</style>\n</head>\n<body>`,
    element('main', body).markup,
    reportBlock(reportText(report)),
  ].join('\n')
}

function brokenNotice({ chain }: EvidenceReport, words: Say): Html[] {
  if (chain.brokenAt === null) return []
  return [element('p', words('report.broken', { seq: chain.brokenAt }), { class: 'broken' })]
}

function overview(report: EvidenceReport, words: Say): Html {
  const { accounts, chain, covers, entries, leftOut } = report
  const hidden = leftOut.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const made = words('report.made.by', { at: report.madeAt, app: plainText(report.madeBy) })
  const facts: readonly (readonly [WordKey, string | Html])[] = [
    ['report.made', made],
    [
      'report.covers',
      words(`report.covers.${covers}`, { accounts: accounts.length, leftOut: hidden }),
    ],
    [
      'report.entries',
      words('report.entries.count', { shown: entries.length, count: chain.count }),
    ],
    ['report.signed-by', element('code', inGroups(report.signedBy.fingerprint))],
  ]
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return element('header', [
    element(
      'dl',
      facts.flatMap(([key, value]) => [element('dt', words(key)), element('dd', value)]),
    ),
    element('p', words('report.times', { zone }), { class: 'soft' }),
  ])
}

/** Easier to compare by eye. */
const inGroups = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ')

function limits({ covers }: EvidenceReport, words: Say): Html {
  const keys: readonly WordKey[] = [
    'report.limits.shows',
    'report.limits.forge',
    'report.limits.key',
    'report.limits.time',
    ...(covers === 'one-account' ? (['report.limits.left-out'] as const) : []),
  ]
  return element(
    'section',
    [
      element('h2', words('report.limits.title')),
      element(
        'ul',
        keys.map((key) => element('li', words(key))),
      ),
      element('p', words('report.limits.check', { command: 'npm run verify-report -- FILE' })),
    ],
    { class: 'limits' },
  )
}
