import type { Account, AccountId } from '../../domain/account.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { JobId, RevocationJob, RevocationStep } from '../../domain/job.ts'
import { chainStart, findBrokenLink, type ChainEntry } from '../../storage/evidence-chain.ts'
import { say } from '../../../words/words.ts'
import {
  reportFormat,
  reportVersion,
  type LeftOut,
  type ReportAccount,
  type ReportJob,
  type SignedBy,
  type UnsignedReport,
} from './report.types.ts'

export interface ReportFacts {
  /** The whole log, oldest first. */
  readonly log: readonly Evidence[]
  /** Null: all accounts. */
  readonly accountId: AccountId | null
  readonly account: (id: AccountId) => { readonly account: Account; readonly provider: string }
  readonly job: (id: JobId) => { readonly job: RevocationJob; readonly steps: RevocationStep[] }
  readonly signedBy: SignedBy
  readonly madeAt: number
  readonly appVersion: string
  /** Of the words in it. */
  readonly locale: string
}

/** Puts together what is exported, from what is stored at one instant. */
export function buildReport(facts: ReportFacts): UnsignedReport {
  const { log, accountId } = facts
  const entries = accountId === null ? log : log.filter((entry) => entry.accountId === accountId)
  return {
    format: reportFormat,
    version: reportVersion,
    madeAt: facts.madeAt,
    madeBy: `Handback ${facts.appVersion}`,
    scope: say('report.scope', {}, facts.locale),
    covers: accountId === null ? 'all' : 'one-account',
    signedBy: facts.signedBy,
    chain: {
      count: log.length,
      head: log.at(-1)?.hash ?? chainStart,
      brokenAt: findBrokenLink(log) ?? null,
    },
    accounts: accountsOf(entries, facts),
    jobs: jobsOf(entries, facts),
    entries,
    leftOut: accountId === null ? [] : gapsOf(log, accountId),
  }
}

function accountsOf(entries: readonly Evidence[], facts: ReportFacts): ReportAccount[] {
  const seqs = new Map<AccountId, number[]>()
  if (facts.accountId !== null) seqs.set(facts.accountId, [])
  for (const { accountId, seq } of entries) {
    const known = seqs.get(accountId)
    if (known === undefined) seqs.set(accountId, [seq])
    else known.push(seq)
  }
  return [...seqs].map(([id, own]) => {
    const { account, provider } = facts.account(id)
    const { issuer, subject, label } = account
    return { id, provider, issuer, subject, label, seqs: own }
  })
}

function jobsOf(entries: readonly Evidence[], facts: ReportFacts): ReportJob[] {
  const ids = new Set(entries.map((entry) => entry.jobId).filter((id) => id !== null))
  return [...ids].map((id) => {
    const { job, steps } = facts.job(id)
    return {
      id,
      accountId: job.accountId,
      state: job.state,
      createdAt: job.createdAt,
      firstSentAt: job.firstSentAt,
      closedAt: job.closedAt,
      attempts: job.attempts,
      attention: job.attention?.reason ?? null,
      ending: job.ending,
      steps: steps.map(({ kind, state, sentCount, probeBefore, probeAfter }) => ({
        kind,
        state,
        sentCount,
        probeBefore,
        probeAfter,
      })),
    }
  })
}

/** Runs of entries that belong to other accounts: how many there are is all that is said of them. */
function gapsOf(log: readonly ChainEntry[], accountId: AccountId): LeftOut[] {
  const gaps: LeftOut[] = []
  for (const { seq, hash, accountId: owner } of log) {
    if (owner === accountId) continue
    const last = gaps.at(-1)
    if (last?.to === seq - 1) gaps[gaps.length - 1] = { from: last.from, to: seq, hash }
    else gaps.push({ from: seq, to: seq, hash })
  }
  return gaps
}
