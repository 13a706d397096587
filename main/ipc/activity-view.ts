import { assertNever } from '../domain/assert-never.ts'
import type { JobOverview, PausedHost } from '../services/activity.ts'
import type { JobView, PauseView } from '../../preload/contract/activity.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { accountName } from '../services/account-name.ts'
import { markView } from './account-view.ts'
import { onlyYouEnd } from './lamps.ts'
import { namedHost } from './named-host.ts'
import { pauseWords, waitingWords } from './waiting-words.ts'

export function jobView(overview: JobOverview): JobView {
  const { job, account } = overview
  const pending = job.state === 'pending'
  // While the keys are locked nothing can be tried.
  const isLocked = job.reason === 'vault-closed'
  const tried = pending && !isLocked && !onlyYouEnd({ job, provider: account.provider })
  return {
    id: job.id,
    accountId: job.accountId,
    clientRef: account.account.clientRef,
    accountName: accountName(account),
    providerName: account.provider.name,
    mark: markView(account.provider.mark),
    state: job.state,
    ending: job.state === 'closed' ? (job.ending?.kind ?? null) : null,
    words: jobWords(overview),
    attention:
      job.attention === null
        ? null
        : message(`attention.${job.attention.reason}`, { provider: account.provider.name }),
    wayOut: job.attention?.wayOut ?? null,
    attempts: job.attempts,
    createdAt: job.createdAt,
    closedAt: job.closedAt,
    canTryNow: tried,
    canCancel: pending && job.firstSentAt === null,
    canCloseByHand: pending && job.attention !== null,
  }
}

/** What the job is doing or how it ended, in one line. */
function jobWords(overview: JobOverview): MessageView {
  const { job, account } = overview
  const provider = account.provider.name
  switch (job.state) {
    case 'running':
      return message('job.running', { provider })
    case 'pending':
      return waitingWords(overview)
    case 'cancelled':
      return message('job.cancelled', { provider })
    case 'closed': {
      if (job.ending === null) return message('job.closed', { provider })
      const at = job.ending.kind === 'ends-at' ? job.ending.at : (job.closedAt ?? job.createdAt)
      return message(`ending.${job.ending.kind}`, { provider, at })
    }
    default:
      return assertNever(job.state)
  }
}

export function pauseViews(all: readonly PausedHost[]): PauseView[] {
  return all.map((paused) => {
    const { host } = paused.pause
    const provider = namedHost(paused, all, ({ pause }) => pause.host)
    // Where only one waits, its own "Try now" is the one.
    const jobId = paused.waiting > 1 ? paused.firstJobId : null
    return { host, provider, words: pauseWords(paused, provider), jobId }
  })
}
