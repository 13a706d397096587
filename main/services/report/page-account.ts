import type { Evidence } from '../../domain/evidence.ts'
import { plainLines, plainText } from '../../domain/plain-text.ts'
import type { Say } from '../../../words/words.ts'
import { evidenceProof, evidenceWords } from '../evidence-words.ts'
import { element, type Html } from './html.ts'
import type { ReportAccount, ReportJob } from './report.types.ts'

export interface AccountPart {
  readonly account: ReportAccount
  readonly jobs: readonly ReportJob[]
  readonly entries: readonly Evidence[]
}

/** One account: which it is, how each revocation ended and how that is known, and every step. */
export function accountSection({ account, jobs, entries }: AccountPart, words: Say): Html {
  const provider = plainText(account.provider)
  const subject = plainText(account.subject)
  const label = account.label === null ? '' : plainText(account.label)
  const heading =
    label === '' && subject === ''
      ? words('report.account.owner-unknown', { provider })
      : label === ''
        ? words('report.account.unnamed', { provider, subject })
        : words('report.account.named', { label, provider, subject })
  return element(
    'section',
    [
      element('h2', element('bdi', heading)),
      element('dl', [
        element('dt', words('report.account.issuer')),
        element('dd', element('bdi', plainText(account.issuer))),
        element('dt', words('report.account.subject')),
        element('dd', element('bdi', subject)),
      ]),
      ...(jobs.length === 0
        ? [element('p', words('report.account.no-revocation'))]
        : jobs.map((job) => verdict(job, provider, words))),
      element('h3', words('report.account.steps')),
      steps(entries, provider, words),
    ],
    { class: 'account' },
  )
}

function verdict(job: ReportJob, provider: string, words: Say): Html {
  return element(
    'div',
    [
      element('h3', words('report.job.asked', { at: job.createdAt })),
      element('p', element('strong', ending(job, provider, words))),
      element('p', `${words('report.job.known')}: ${known(job, words)}`),
    ],
    { class: 'verdict' },
  )
}

function ending(job: ReportJob, provider: string, words: Say): string {
  if (job.state === 'cancelled') return words('job.cancelled', { provider })
  if (job.state === 'closed' && job.ending !== null) {
    const at = job.ending.kind === 'ends-at' ? job.ending.at : (job.closedAt ?? job.createdAt)
    return words(`ending.${job.ending.kind}`, { provider, at })
  }
  return words(job.attention === null ? 'report.job.open' : 'report.job.attention', { provider })
}

function known(job: ReportJob, words: Say): string {
  if (job.state === 'cancelled') return words('report.known.cancelled')
  if (job.ending === null || (job.state !== 'closed' && job.ending.kind !== 'ends-at')) {
    return words('report.known.open')
  }
  return words(`report.known.${job.ending.kind}`)
}

function steps(entries: readonly Evidence[], provider: string, words: Say): Html {
  const columns = ['number', 'time', 'what', 'hash'] as const
  const head = columns.map((name) =>
    element('th', words(`report.column.${name}`), { scope: 'col' }),
  )
  return element('table', [
    element('thead', element('tr', head)),
    element(
      'tbody',
      entries.map((entry) => step(entry, provider, words)),
    ),
  ])
}

function step(entry: Evidence, provider: string, words: Say): Html {
  const { seq, at, body, hash } = entry
  const { key, values } = evidenceWords(entry, provider)
  const proof = evidenceProof(body)
  return element('tr', [
    element('td', String(seq)),
    element(
      'td',
      element('time', words('report.time', { at }), { datetime: new Date(at).toISOString() }),
    ),
    element('td', [
      element('span', words(key, values)),
      ...(proof === null ? [] : [element('pre', plainLines(proof), { dir: 'ltr' })]),
    ]),
    // Enough to find the entry in the data; the whole hash stands there.
    element('td', element('code', hash.slice(0, 12))),
  ])
}
