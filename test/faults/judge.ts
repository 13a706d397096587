import type { Arrival } from './line.ts'
import type { Life } from './life.ts'
import type { SeededAccount, Standing } from './life.types.ts'

export type Verdict = 'lost' | 'false' | 'duplicate' | 'broken'

export interface Finding {
  readonly verdict: Verdict
  readonly what: string
}

/** What one run left behind: what the app said in each of its lives, and what the provider knows. */
export interface Facts {
  readonly lives: readonly Life[]
  readonly asked: readonly SeededAccount[]
  readonly leftAlone: SeededAccount
  /** Revocation requests that had reached the line when each life began. */
  readonly arrivedBefore: readonly number[]
  readonly arrivals: readonly Arrival[]
  /** By account: tokens the provider still accepts, asked when all was over. */
  readonly alive: ReadonlyMap<string, readonly string[]>
}

const finding = (verdict: Verdict, what: string): Finding => ({ verdict, what })

/** The app's word counts for what it promised; whether access has ended is the provider's word alone. */
export function judge(facts: Facts): Finding[] {
  return [
    ...facts.asked.flatMap((account) => [
      ...judgeLost(facts, account),
      ...judgeEnd(facts, account),
      ...judgeRequests(facts, account),
    ]),
    ...judgeLateTokens(facts),
    ...judgeLeftAlone(facts),
    ...judgeLives(facts),
  ]
}

function standingOf(life: Life, say: 'found' | 'finished', id: string): Standing | undefined {
  for (const line of life.trace) {
    if (line.say === say && 'standings' in line) return line.standings.find((one) => one.id === id)
  }
  return undefined
}

function hasAccepted({ trace }: Life, id: string): boolean {
  return trace.some((line) => line.say === 'accepted' && line.account === id)
}

/** Accepted means stored: whatever happens afterwards, the next life finds the revocation. */
function judgeLost(
  { lives, arrivedBefore, arrivals }: Facts,
  { id, tokens }: SeededAccount,
): Finding[] {
  return lives.slice(1).flatMap((life, index) => {
    const found = standingOf(life, 'found', id)
    const accepted = lives.slice(0, index + 1).some((earlier) => hasAccepted(earlier, id))
    if (found?.job !== null) return []
    if (accepted) return [finding('lost', `${id}: accepted in an earlier life, and not stored`)]
    const texts = tokens.map(({ text }) => text)
    const sent = arrivals
      .slice(0, arrivedBefore[index + 1])
      .some(({ token }) => texts.includes(token))
    return sent ? [finding('broken', `${id}: sent without being stored`)] : []
  })
}

function judgeEnd({ lives, alive }: Facts, { id }: SeededAccount): Finding[] {
  const last = lives.at(-1)
  const stands = last === undefined ? undefined : standingOf(last, 'finished', id)
  const living = alive.get(id)?.length ?? 0
  if (stands === undefined) {
    const accepted = lives.some((life) => hasAccepted(life, id))
    return accepted ? [finding('lost', `${id}: accepted, and no life came to its end`)] : []
  }
  if (stands.job !== 'closed') {
    const why = `${stands.job}, ${stands.attention}, ${stands.attempts} attempts`
    return [finding('lost', `${id}: never came to an end (${why}), ${living} tokens live`)]
  }
  if (living > 0)
    return [finding('false', `${id}: closed as ${stands.ending}, ${living} tokens live`)]
  const odd =
    stands.there !== 'ended' ||
    stands.held > 0 ||
    !['proven', 'answered'].includes(stands.ending ?? '')
  return odd ? [finding('broken', `${id}: ${JSON.stringify(stands)}`)] : []
}

/** One request per token, one more for each answer that was no success, one more for each crash that it was in flight in. */
function judgeRequests({ lives, arrivals }: Facts, { tokens }: SeededAccount): Finding[] {
  return tokens.flatMap(({ id, text }) => {
    const crashes = lives.filter((life) => wasInFlight(life, id)).length
    return judgeToken(
      id,
      arrivals.filter(({ token }) => token === text),
      crashes,
    )
  })
}

/** Tokens that a refresh brought meanwhile; in which crash which of them was in flight is not told. */
function judgeLateTokens({ lives, arrivals, asked, leftAlone }: Facts): Finding[] {
  const seeded = new Set(
    [...asked, leftAlone].flatMap(({ tokens }) => tokens.map(({ text }) => text)),
  )
  const late = arrivals.filter(({ token }) => !seeded.has(token))
  const crashes = lives.filter((life) => wasInFlight(life, 'late')).length
  return [...Map.groupBy(late, ({ token }) => token).values()].flatMap((mine) =>
    judgeToken('a late token', mine, crashes),
  )
}

function judgeToken(name: string, mine: readonly Arrival[], crashes: number): Finding[] {
  const spoilt = mine.filter((arrival) => arrival.spoilt).length
  if (mine.length <= 1 + spoilt + crashes) return []
  const what = `${name}: ${mine.length} requests, ${spoilt} spoilt, in flight in ${crashes} crashes`
  return [finding('duplicate', what)]
}

/** Its request had left, and no commit after that says how it went. */
function wasInFlight({ trace, end }: Life, token: string): boolean {
  if (end !== 'killed') return false
  const sent = trace.findLastIndex((line) => line.say === 'sent' && line.token === token)
  if (sent === -1) return false
  return !trace.slice(sent).some((line) => line.say === 'stored' && line.tokens.includes(token))
}

function judgeLeftAlone({ lives, leftAlone, alive, arrivals }: Facts): Finding[] {
  const { id, tokens } = leftAlone
  const last = lives.at(-1)
  const stands = last === undefined ? undefined : standingOf(last, 'finished', id)
  const missing = tokens.length - (alive.get(id)?.length ?? 0)
  const named = arrivals.some(({ token }) => tokens.some(({ text }) => text === token))
  const untouched = !named && stands?.there === 'allowed' && stands.job === null
  if (missing <= 0 && stands?.held === tokens.length && untouched) return []
  return [
    finding('broken', `${id} was to be left alone: ${missing} dead, ${JSON.stringify(stands)}`),
  ]
}

function judgeLives({ lives }: Facts): Finding[] {
  return lives.flatMap((life, index) => {
    const isLast = index === lives.length - 1
    const trouble = life.trace.flatMap((line) =>
      line.say === 'trouble' ? [finding('broken', line.what)] : [],
    )
    const chain = life.trace.some((line) => line.say === 'finished' && line.brokenEvidence !== null)
    const brokenChain = chain ? [finding('broken', 'the evidence is no whole chain')] : []
    const bad =
      life.end === 'hung' || life.end === 'broke-down' || (isLast && life.end === 'killed')
    const ended = bad
      ? [finding('broken', `life ${index + 1} ${life.end}: ${life.output.slice(-600)}`)]
      : []
    return [...trouble, ...brokenChain, ...ended]
  })
}
