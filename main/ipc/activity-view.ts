import { assertNever } from '../domain/assert-never.ts'
import type { JobOverview } from '../services/activity.ts'
import type { JobView } from '../../preload/contract/activity.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { accountName } from './account-name.ts'
import { endOf } from './lamps.ts'
import { markView } from './account-view.ts'

export function jobView({ job, account }: JobOverview): JobView {
  const pending = job.state === 'pending'
  return {
    id: job.id,
    accountId: job.accountId,
    clientRef: account.account.clientRef,
    accountName: accountName(account),
    providerName: account.provider.name,
    mark: markView(account.provider.mark),
    state: job.state,
    words: jobWords({ job, account }),
    attention:
      job.attention === null
        ? null
        : message(`attention.${job.attention.reason}`, { provider: account.provider.name }),
    wayOut: job.attention?.wayOut ?? null,
    nextAttemptAt: pending ? job.nextAttemptAt : null,
    attempts: job.attempts,
    createdAt: job.createdAt,
    closedAt: job.closedAt,
    canTryNow: pending,
    canCancel: pending && job.firstSentAt === null,
    canCloseByHand: pending && job.attention !== null,
  }
}

/** What the job is doing or how it ended, in one line. */
function jobWords({ job, account }: JobOverview): MessageView {
  const provider = account.provider.name
  switch (job.state) {
    case 'running':
      return message('job.running', { provider })
    case 'pending':
      return message(`wait.${job.reason}`, { provider, at: endOf(job) })
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
