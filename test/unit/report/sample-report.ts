import { generateKeyPairSync } from 'node:crypto'
import type { Account } from '../../../main/domain/account.ts'
import type { Evidence, EvidenceBody } from '../../../main/domain/evidence.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { buildReport } from '../../../main/services/report/build-report.ts'
import { closePage } from '../../../main/services/report/page-frame.ts'
import { signedBy, signReport, type SigningKey } from '../../../main/services/report/report-key.ts'
import { reportPage } from '../../../main/services/report/report-page.ts'
import { reportText } from '../../../main/services/report/report-text.ts'
import type { EvidenceReport } from '../../../main/services/report/report.types.ts'
import { chainStart, evidenceHash } from '../../../main/storage/evidence-chain.ts'
import { aJob, anAccount, aStep, noon } from '../../support/revocation-facts.ts'

export const makeKey = (): SigningKey => generateKeyPairSync('ed25519')

interface Written {
  readonly accountId: string
  readonly jobId?: string
  readonly body: EvidenceBody
}

/** A whole log of these, as storage would have linked them. */
export function linked(written: readonly Written[]): Evidence[] {
  const log: Evidence[] = []
  for (const [index, { accountId, jobId, body }] of written.entries()) {
    const entry = {
      seq: index + 1,
      at: noon + index * 1000,
      accountId,
      jobId: jobId ?? null,
      body,
      prevHash: log.at(-1)?.hash ?? chainStart,
    }
    log.push({ ...entry, hash: evidenceHash(entry) })
  }
  return log
}

const requested: EvidenceBody = { kind: 'revocation-requested', tokens: 1 }
const probe = (when: 'before' | 'after', verdict: 'alive' | 'dead'): EvidenceBody => ({
  kind: 'probe',
  token: 'refresh_token',
  when,
  result: { method: 'introspection', verdict, at: noon },
  status: 200,
})

export const attempt = (answer: string): EvidenceBody => ({
  kind: 'attempt',
  token: 'refresh_token',
  endpoint: 'https://meadow.example/revoke',
  outcome: { kind: 'revoked' },
  status: 200,
  answer,
})

/** Ada’s access was ended and checked; Bob’s log stands between and behind hers. */
export const sampleLog = linked([
  { accountId: 'ada', body: { kind: 'linked', scopes: ['openid'] } },
  { accountId: 'bob', body: { kind: 'linked', scopes: ['openid', 'bobs-scope'] } },
  { accountId: 'bob', body: { kind: 'logged-out' } },
  { accountId: 'ada', jobId: 'ada-job', body: requested },
  { accountId: 'ada', jobId: 'ada-job', body: probe('before', 'alive') },
  { accountId: 'ada', jobId: 'ada-job', body: attempt('') },
  { accountId: 'bob', jobId: 'bob-job', body: { kind: 'revocation-requested', tokens: 2 } },
  { accountId: 'ada', jobId: 'ada-job', body: probe('after', 'dead') },
  { accountId: 'ada', jobId: 'ada-job', body: { kind: 'closed', ending: { kind: 'proven' } } },
  { accountId: 'bob', jobId: 'bob-job', body: { kind: 'revocation-cancelled' } },
])

const accounts: Readonly<Record<string, Account>> = {
  ada: anAccount({ id: 'ada', subject: 'subject-of-ada', label: 'Ada’s books' }),
  bob: anAccount({ id: 'bob', subject: 'subject-of-bob' }),
}
const probed = { method: 'introspection', at: noon } as const
const jobs: Readonly<Record<string, RevocationJob>> = {
  'ada-job': aJob({
    id: 'ada-job',
    accountId: 'ada',
    state: 'closed',
    closedAt: noon,
    ending: { kind: 'proven' },
  }),
  'bob-job': aJob({ id: 'bob-job', accountId: 'bob', state: 'cancelled' }),
}

export interface SampleOptions {
  readonly log?: readonly Evidence[]
  readonly accountId?: string | null
  readonly provider?: string
  readonly account?: Partial<Account>
  readonly job?: Partial<RevocationJob>
  readonly key?: SigningKey
}

/** The sample with a signature that fits, whatever is said to be different in it. */
export function sampleReport(options: SampleOptions = {}): EvidenceReport {
  const { log = sampleLog, accountId = null, key = sampleKey } = options
  const unsigned = buildReport({
    log,
    accountId,
    account: (id) => ({
      account: { ...anAccount({ id }), ...accounts[id], ...options.account },
      provider: options.provider ?? 'Meadow',
    }),
    job: (id) => ({
      job: { ...aJob({ id }), ...jobs[id], ...options.job },
      steps: [
        aStep({
          jobId: id,
          state: 'revoked',
          probeBefore: { ...probed, verdict: 'alive' },
          probeAfter: { ...probed, verdict: 'dead' },
        }),
      ],
    }),
    locale: 'en',
    signedBy: signedBy(key),
    madeAt: noon,
    appVersion: '0.1.0',
  })
  return { ...unsigned, signature: signReport(unsigned, key) }
}

export const sampleKey = makeKey()

export const sampleText = (options?: SampleOptions): string => reportText(sampleReport(options))

export function samplePage(options: SampleOptions = {}): string {
  const page = reportPage(sampleReport(options), options.log ?? sampleLog, 'en')
  return closePage(page, options.key ?? sampleKey)
}
