import { assertNever } from '../domain/assert-never.ts'
import { wasFoundDead } from '../domain/account-transitions.ts'
import type { Ending } from '../domain/ending.ts'
import type { RevocationJob } from '../domain/job.ts'
import type { AccountOverview } from '../services/account-overview.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'

/** The words of the second lamp: what is true at the provider, and since when. */
export function thereWords(overview: AccountOverview): MessageView {
  const { account, provider } = overview
  const about = { provider: provider.name }
  switch (account.there) {
    case 'allowed':
      if (account.origin === 'handed-in') {
        return account.checkedAt === null
          ? message('lamp.there.works', about)
          : message('lamp.there.works-checked', { ...about, at: account.checkedAt })
      }
      if (account.here === 'logged-out') return message('lamp.there.still-allowed', about)
      return account.checkedAt === null
        ? message('lamp.there.allowed', about)
        : message('lamp.there.allowed-checked', { ...about, at: account.checkedAt })
    case 'ending':
      return endingWords(overview, about)
    case 'ended':
      if (wasFoundDead(account)) return message('lamp.there.not-valid', about)
      return endedWords(account.ending, { ...about, at: account.endedAt ?? account.linkedAt })
    case 'sign-in-needed':
      return message('lamp.there.sign-in-needed', about)
    case 'unknown':
      if (account.origin === 'handed-in' && account.checkedAt === null) {
        return message('lamp.there.owner-unknown', about)
      }
      return account.checkedAt === null
        ? message('lamp.there.unknown', about)
        : message('lamp.there.unknown-since', { ...about, at: account.checkedAt })
    default:
      return assertNever(account.there)
  }
}

function endingWords(
  { job, hostPause, provider }: AccountOverview,
  about: { provider: string },
): MessageView {
  if (job === null) return message('lamp.there.ending', about)
  if (job.state === 'running') return message('lamp.there.ending-running', about)
  if (job.attention !== null) {
    const byYou = onlyYouEnd({ job, provider })
    return message(`lamp.there.ending-${byYou ? 'by-you' : 'attention'}`, about)
  }
  if (job.paused) return message('lamp.there.ending-paused', about)
  const next = { ...about, at: Math.max(job.nextAttemptAt, hostPause?.until ?? 0) }
  switch (job.reason) {
    case 'offline':
      return message('lamp.there.ending-offline', about)
    case 'vault-closed':
      return message('lamp.there.ending-vault', about)
    case 'ends-at':
      return message('lamp.there.ending-lapses', { ...about, at: endOf(job) })
    case 'due':
      if (hostPause === null) return message('lamp.there.ending', about)
      return message('lamp.there.ending-waiting', next)
    case 'asked-to-wait':
    case 'backoff':
    case 'daily':
      return message('lamp.there.ending-waiting', next)
    default:
      return assertNever(job.reason)
  }
}

/** No app can end it: Handback looks whether the person did, and asks nobody for anything. */
export function onlyYouEnd(of: {
  readonly job: RevocationJob
  readonly provider: { readonly revocable: boolean }
}): boolean {
  return of.job.attention?.reason === 'no-endpoint' && !of.provider.revocable
}

/** When the last token lapses; the next look at it may be sooner. */
export function endOf(job: RevocationJob): number {
  return job.ending?.kind === 'ends-at' ? job.ending.at : job.nextAttemptAt
}

function endedWords(ending: Ending | null, about: { provider: string; at: number }): MessageView {
  if (ending === null) return message('lamp.there.ended-answered', about)
  switch (ending.kind) {
    case 'proven':
      return message('lamp.there.ended-proven', about)
    case 'answered':
      return message('lamp.there.ended-answered', about)
    case 'ends-at':
      return message('lamp.there.ending-lapses', { provider: about.provider, at: ending.at })
    case 'expired':
      return message('lamp.there.ended-expired', about)
    case 'closed-by-you':
      return message('lamp.there.ended-closed-by-you', about)
    case 'abandoned':
      return message('lamp.there.ended-abandoned', about)
    default:
      return assertNever(ending)
  }
}
