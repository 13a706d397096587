import type { HostWait, RunGroup, RunWait, StandingCount } from '../domain/run.ts'
import type { RunReport } from '../services/run-report.ts'
import type { RunSentence } from '../../preload/contract/runs.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { namedHost } from './named-host.ts'
import { dayOf } from './waiting-words.ts'

type In<G extends RunGroup> = Extract<StandingCount, { group: G }>

/** "137 ended: 120 proven; 17 answered. 58 waiting: Meadow asked Handback to wait … 5 need you." */
export function runSentences(report: RunReport): RunSentence[] {
  const { run, standings } = report
  const of = <G extends RunGroup>(group: G): In<G>[] =>
    standings.filter((one): one is In<G> => one.group === group)
  const sentences: RunSentence[] = []
  const open = sum(of('waiting')) + sum(of('needs-you'))
  if (run.stoppedAt !== null) {
    const key = open > 0 ? 'run.stopped.goes-on' : 'run.stopped'
    sentences.push({ lead: message(key, { at: run.stoppedAt }), parts: [] })
  }
  if (run.pausedAt !== null) sentences.push({ lead: message('run.paused'), parts: [] })
  const ended = of('ended')
  if (ended.length + open > 0) sentences.push(endedSentence(ended, report.total))
  const waiting = of('waiting')
  if (waiting.length > 0) {
    const lead = message('run.waiting', { count: sum(waiting) })
    sentences.push({ lead, parts: waitingParts(waiting, report) })
  }
  const needsYou = sum(of('needs-you'))
  if (needsYou > 0)
    sentences.push({ lead: message('run.needs-you', { count: needsYou }), parts: [] })
  const kept = of('kept')
  if (kept.length > 0) sentences.push(keptSentence(kept))
  return sentences
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0)

function endedSentence(ended: readonly In<'ended'>[], total: number): RunSentence {
  const count = sum(ended)
  const all = count === total ? 'yes' : 'no'
  return {
    lead: message('run.ended', { count, total, all }),
    parts: ended.map((one) => message(`run.ended.${one.why}`, { count: one.count })),
  }
}

function keptSentence(kept: readonly In<'kept'>[]): RunSentence {
  const abandoned = kept.filter(({ why }) => why === 'abandoned')
  const asBefore = sum(kept) - sum(abandoned)
  return {
    lead: message('run.kept', { count: sum(kept) }),
    parts: [
      ...(asBefore > 0 ? [message('run.kept.as-before', { count: asBefore })] : []),
      ...abandoned.map(({ count }) => message('run.kept.abandoned', { count })),
    ],
  }
}

type AtHost = HostWait['why']

const isAtHost = (why: RunWait): why is AtHost => why === 'asked-to-wait' || why === 'host-busy'

function waitingParts(
  waiting: readonly In<'waiting'>[],
  { hostWaits, readAt }: RunReport,
): MessageView[] {
  const elsewhere = waiting.flatMap((one) => (isAtHost(one.why) ? [] : [{ ...one, why: one.why }]))
  const atHosts = sum(waiting) - sum(elsewhere)
  const unnamed = atHosts - sum(hostWaits)
  const sole = hostWaits.length + elsewhere.length === 1 && unnamed === 0 ? 'yes' : 'no'
  const time = (at: number) => ({ at, day: dayOf(at, readAt), sole })
  return [
    ...hostWaits.map((wait) => {
      const { why, count, until } = wait
      const provider = namedHost(wait, hostWaits, ({ host }) => host)
      return message(`run.waiting.${why}`, { ...time(until), provider, count })
    }),
    ...(unnamed > 0 ? [message('run.waiting.other-hosts', { count: unnamed })] : []),
    ...elsewhere.map(({ why, count, at }) =>
      message(`run.waiting.${why}`, { ...time(at ?? readAt), count }),
    ),
  ]
}
