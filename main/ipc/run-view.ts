import { assertNever } from '../domain/assert-never.ts'
import type { Run, RunGroup, StandingCount } from '../domain/run.ts'
import type { ListedMember, RunReport } from '../services/run-report.ts'
import type { Output } from '../../preload/contract/contract.ts'
import type { RunReportView, RunRowView } from '../../preload/contract/runs.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { accountName } from '../services/account-name.ts'
import { markView } from './account-view.ts'
import { jobView } from './activity-view.ts'
import { runSentences } from './run-sentences.ts'

/** What a person must see first stands first. */
const groups: readonly RunGroup[] = ['needs-you', 'waiting', 'ended', 'kept']

export function countOf(standings: readonly StandingCount[], group: RunGroup): number {
  return standings.reduce((sum, one) => sum + (one.group === group ? one.count : 0), 0)
}

export function runReportView(report: RunReport): RunReportView {
  const { run, total, standings } = report
  const [waiting, needsYou] = [countOf(standings, 'waiting'), countOf(standings, 'needs-you')]
  const open = run.stoppedAt === null && waiting + needsYou > 0
  return {
    id: run.id,
    createdAt: run.createdAt,
    total,
    ended: countOf(standings, 'ended'),
    needsYou,
    kept: countOf(standings, 'kept'),
    sentences: runSentences(report),
    groups: groups
      .map((group) => ({ group, count: countOf(standings, group) }))
      .filter(({ count }) => count > 0),
    canPause: open && run.pausedAt === null,
    canResume: run.pausedAt !== null,
    canStop: open,
    canStoreAgain: standings.some(({ why }) => why === 'not-stored'),
  }
}

export function runLine(run: Run & { total: number }): Output<'runs.list'>['runs'][number] {
  return { id: run.id, createdAt: run.createdAt, total: run.total, state: stateOf(run) }
}

function stateOf({ pausedAt, stoppedAt }: Run): MessageView | null {
  if (stoppedAt !== null) return message('run.state.stopped')
  return pausedAt === null ? null : message('run.state.paused')
}

export function runRow(member: ListedMember): RunRowView {
  const { account, job } = member
  const shown = job === null ? null : jobView(job)
  return {
    accountId: member.accountId,
    accountName: accountName(account),
    providerName: account.provider.name,
    mark: markView(account.provider.mark),
    words: shown?.words ?? withoutJob(member),
    job: shown,
  }
}

function withoutJob(member: ListedMember): MessageView {
  const about = { provider: member.account.provider.name }
  switch (member.group) {
    case 'kept':
      return message(member.why === 'abandoned' ? 'run.row.abandoned' : 'run.row.stopped', about)
    case 'needs-you':
      return message('run.row.not-stored', about)
    case 'waiting':
    case 'ended':
      return message('run.row.storing', about)
    default:
      return assertNever(member)
  }
}
