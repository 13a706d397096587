import { assertNever } from '../domain/assert-never.ts'
import type { JobOverview, PausedHost, RetryWhy } from '../services/activity.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message, type WordKey } from '../../words/words.ts'
import { endOf, onlyYouEnd } from './lamps.ts'

type CauseKey = Extract<WordKey, `wait.because.${string}`>

/** A why without words does not compile. */
const causes: Readonly<Record<Exclude<RetryWhy, `http-${number}`>, CauseKey>> = {
  accepted: 'wait.because.accepted',
  'body-too-long': 'wait.because.unfit',
  'error-in-success': 'wait.because.contradicted',
  html: 'wait.because.web-page',
  proxy: 'wait.because.proxy',
  redirected: 'wait.because.redirected',
  server_error: 'wait.because.trouble-there',
  temporarily_unavailable: 'wait.because.unavailable',
  use_dpop_nonce: 'wait.because.other-form',
  internal: 'wait.because.our-fault',
  'still-alive': 'wait.because.still-alive',
  dns: 'wait.because.not-found',
  'name-unknown': 'wait.because.no-such-name',
  'private-address': 'wait.because.own-network',
  refused: 'wait.because.unreachable',
  reset: 'wait.because.broke-off',
  timeout: 'wait.because.no-answer',
  certificate: 'wait.because.not-safe',
  tls: 'wait.because.not-safe',
  offline: 'wait.because.unreachable',
  aborted: 'wait.because.stopped',
  address: 'wait.because.no-address',
  other: 'wait.because.unreachable',
}

const byStatus: ReadonlyMap<string, CauseKey> = new Map([
  ['http-403', 'wait.because.refused'],
  ['http-408', 'wait.because.not-ready'],
  ['http-425', 'wait.because.not-ready'],
  ['http-429', 'wait.because.too-many'],
  ['http-503', 'wait.because.unavailable'],
])

/** What a failed try is called; undefined for what a person has to see to: `attention` has its words. */
export function causeOf(lastFailure: string): CauseKey | undefined {
  if (Object.hasOwn(causes, lastFailure)) return causes[lastFailure as keyof typeof causes]
  return byStatus.get(lastFailure) ?? trouble(lastFailure)
}

const trouble = (lastFailure: string): CauseKey | undefined =>
  /^http-5\d\d$/.test(lastFailure) ? 'wait.because.trouble-there' : undefined

/** Why a pending job waits, what is true meanwhile, and when it goes on. */
export function waitingWords(overview: JobOverview): MessageView {
  const { job, account, hostPause, partDone, endsBy, readAt } = overview
  const about = { provider: account.provider.name, left: partDone ? 'part' : 'all' }
  const at = (time: number) => ({ ...about, at: time, day: dayOf(time, readAt) })
  if (job.paused) return message('wait.paused', about)
  if (job.reason === 'offline' || job.reason === 'vault-closed') {
    return message(`wait.${job.reason}`, about)
  }
  if (job.reason === 'ends-at') return message('wait.ends-at', at(endOf(job)))
  const next = Math.max(job.nextAttemptAt, hostPause?.until ?? 0)
  if (endsBy !== null && endsBy > readAt) {
    const end = { end: endsBy, endDay: dayOf(endsBy, readAt) }
    return message('wait.ends-by', { ...at(Math.min(next, endsBy)), ...end })
  }
  if (onlyYouEnd({ job, provider: account.provider })) return message('wait.by-you', about)
  if (job.reason === 'asked-to-wait') return message('wait.asked-to-wait', at(next))
  if (hostPause !== null && hostPause.until >= job.nextAttemptAt) {
    return message(isAsked(hostPause) ? 'wait.asked-to-wait' : 'wait.host-busy', at(next))
  }
  switch (job.reason) {
    case 'due':
      return message('wait.due', about)
    case 'daily':
      return message('wait.daily', at(next))
    case 'backoff': {
      const cause = job.lastFailure === null ? undefined : causeOf(job.lastFailure)
      return message(cause ?? 'wait.backoff', at(next))
    }
    default:
      return assertNever(job.reason)
  }
}

/** A host that is asked nothing for now. */
export function pauseWords({ pause, waiting, readAt }: PausedHost, provider: string): MessageView {
  const { until } = pause
  const key = isAsked(pause) ? 'pause.asked-to-wait' : 'pause.busy'
  return message(key, { provider, count: waiting, at: until, day: dayOf(until, readAt) })
}

/** RFC 6585 §4: a 429 is about our requests; a 503 is the host's own trouble. */
const isAsked = ({ why }: { readonly why: string }): boolean => why === 'http-429'

export function dayOf(time: number, now: number): 'today' | 'other' {
  return new Date(time).toDateString() === new Date(now).toDateString() ? 'today' : 'other'
}
