import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causeOf } from '../../../main/ipc/waiting-words.ts'
import { jobView, pauseViews } from '../../../main/ipc/activity-view.ts'
import { providerFacts } from '../../../main/services/provider-facts.ts'
import { classify } from '../../../main/revocation/classify.ts'
import type { HttpSilence } from '../../../main/system/http.ts'
import { english } from '../../../words/en.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { anAnswer, noon, plainRules, silence } from '../../support/revocation-facts.ts'
import { exampleMetadata, openedClient } from '../../support/test-client.ts'
import { aJobOverview, anOverview } from './overview.ts'

/** 14:05 where the test runs, on the day of `noon`. */
const fivePastTwo = new Date(noon).setHours(14, 5)
const three = new Date(noon).setHours(15, 0)

const told = (...about: Parameters<typeof aJobOverview>): string => {
  const { words } = jobView(aJobOverview(...about))
  return say(words.key as WordKey, words.values).replaceAll('\u202f', ' ')
}

const statuses = Array.from({ length: 500 }, (_, index) => 100 + index)
const bodies: readonly (readonly [string, string])[] = [
  ['', 'text/plain'],
  ['<!doctype html><title>Sign in</title>', 'text/html'],
  ...['temporarily_unavailable', 'server_error', 'use_dpop_nonce', 'anything'].map(
    (error) => [JSON.stringify({ error }), 'application/json'] as const,
  ),
]
const silences = {
  dns: true,
  'name-unknown': true,
  'private-address': true,
  refused: true,
  reset: true,
  timeout: true,
  certificate: true,
  tls: true,
  redirected: true,
  proxy: true,
  offline: true,
  aborted: true,
  address: true,
  other: true,
} satisfies Record<HttpSilence['reason'], true>

/** Every why of an answer that is tried again without a person. */
function whysOfAnswers(): string[] {
  const answers = statuses.flatMap((status) =>
    bodies.flatMap(([body, type]) => {
      const headers = { 'content-type': type, 'dpop-nonce': 'n', 'retry-after': '5' }
      return [anAnswer(status, body, headers), anAnswer(status, body, headers, 'too-long')]
    }),
  )
  const outcomes = [
    ...answers,
    ...Object.keys(silences).map((one) => silence(one as HttpSilence['reason'])),
  ].map((answer) => classify(plainRules, { kind: 'refresh_token' }, answer, noon))
  return outcomes.flatMap((one) => (one.kind === 'retry' || one.kind === 'wait' ? [one.why] : []))
}

/** What the engine writes down by itself. */
function whysOfTheEngine(): string[] {
  const folder = join(import.meta.dirname, '../../../main/revocation')
  const sources = globSync('*.ts', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  )
  return sources.flatMap((source) =>
    [...source.matchAll(/lastFailure: '([^']+)'/g)].map(([, why = '']) => why),
  )
}

describe('why a revocation waits', () => {
  it('has words for every answer the engine tries again after, and for what it notes itself', () => {
    const whys = [...new Set([...whysOfAnswers(), ...whysOfTheEngine()])]
    expect(whys).toEqual(expect.arrayContaining(['accepted', 'html', 'http-403', 'http-503']))
    expect(whys).toEqual(expect.arrayContaining(['still-alive', 'internal', 'dns', 'proxy']))
    // No final answer at all (RFC 9110 §15.2): no server can send one so far, and the general words do.
    const general = whys.filter((why) => causeOf(why) === undefined)
    expect(general.filter((why) => !/^http-1\d\d$/.test(why))).toEqual([])
  })

  it('keeps no words for a reason that can’t be', () => {
    const used = new Set([...whysOfAnswers(), ...whysOfTheEngine(), 'certificate', 'address'])
    const said = new Set([...used].map((why) => causeOf(why)))
    const keys = Object.keys(english).filter((key) => key.startsWith('wait.because.'))
    expect(keys.filter((key) => !said.has(key as never))).toEqual([])
  })

  const backoff = { reason: 'backoff', nextAttemptAt: fivePastTwo } as const
  it.each([
    ['http-503', '127.0.0.1 is not available right now. Access is still allowed there.'],
    ['html', 'The network answered with a web page, perhaps its own sign-in page. Nothing was'],
    ['proxy', 'Your proxy needs a sign-in before anything can be sent. Access is still allowed'],
    ['accepted', '127.0.0.1 accepted the request; now it is checked'],
    ['timeout', 'did not answer in time. Access may still be allowed there.'],
    ['something nobody knows', '127.0.0.1 has not confirmed yet. Access may still be allowed'],
  ])('says what is true meanwhile and when it goes on: %s', (lastFailure, words) => {
    const sentence = told({ ...backoff, lastFailure }).replaceAll('id.example.test', '127.0.0.1')
    const plain = sentence.replaceAll('Example', '127.0.0.1')
    expect(plain).toContain(words)
    expect(plain).toContain('Next try at 2:05 PM.')
  })

  it('waits for the person, and for no time, where only they can end it', () => {
    const { client } = openedClient({ metadata: { ...exampleMetadata, revocationEndpoint: null } })
    const account = { ...anOverview({ there: 'ending' }), provider: providerFacts(client) }
    const attention = { reason: 'no-endpoint', since: noon, wayOut: 'manage-page' } as const
    const daily = { reason: 'daily', nextAttemptAt: fivePastTwo, attention } as const
    expect(told(daily, {}, account)).toBe('Waits for you. Access is still allowed there.')
    const { words, canTryNow, canCloseByHand } = jobView(aJobOverview(daily, {}, account))
    expect(words.values).not.toHaveProperty('at')
    expect({ canTryNow, canCloseByHand }).toEqual({ canTryNow: false, canCloseByHand: true })
    const revocable = jobView(aJobOverview(daily))
    expect([revocable.words.values['at'], revocable.canTryNow]).toEqual([fivePastTwo, true])
  })

  it('names the day where it is not today', () => {
    const readAt = noon - 86_400_000
    expect(told({ ...backoff, lastFailure: 'dns' }, { readAt })).toContain(
      'Next try on Jan 15, 2026 at 2:05 PM.',
    )
  })

  it('says until when a host asked everybody to wait, unless the job waits longer by itself', () => {
    const hostPause = { host: 'meadow.example', until: three, why: 'http-429', strikes: 1 }
    const asked = 'Example asked Handback to wait until 3:00 PM. Access is still allowed there.'
    expect(told({}, { hostPause })).toBe(asked)
    expect(told({ ...backoff, lastFailure: 'dns' }, { hostPause })).toBe(asked)
    const busy = { ...hostPause, why: 'http-503' }
    expect(told({}, { hostPause: busy })).toMatch(
      /^Example is too busy .* before 3:00 PM\. Access is/,
    )
    const short = { ...hostPause, until: noon + 1 }
    expect(told({ ...backoff, lastFailure: 'dns' }, { hostPause: short })).toContain('looked up')
  })

  it('promises an end only while one is ahead, and says what of it is left', () => {
    const job = { ...backoff, lastFailure: 'http-500' }
    expect(told(job, { partDone: true, endsBy: three })).toBe(
      'Ends by 3:00 PM at the latest: what is left runs out by itself. Next try at 2:05 PM.',
    )
    expect(told(job, { partDone: true, endsBy: noon - 1 })).toContain(
      'The part that has not ended may still be allowed there.',
    )
  })

  it('says that a paused run sends nothing, whatever else it would wait for', () => {
    const hostPause = { host: 'meadow.example', until: three, why: 'http-429', strikes: 1 }
    expect(told({ paused: true, reason: 'offline' }, { hostPause })).toBe(
      'Paused. Nothing is sent until you go on. Access is still allowed there.',
    )
  })

  it('counts what waits for a host', () => {
    const pause = { host: 'meadow.example', until: fivePastTwo, why: 'http-503', strikes: 2 }
    const paused = { pause, providerName: 'Meadow', firstJobId: 'job-1', readAt: noon }
    const views = (...waiting: readonly number[]) =>
      pauseViews(
        waiting.map((count, n) => {
          const host = n === 0 ? pause.host : `${n}.${pause.host}` // no host is paused twice
          return { ...paused, pause: { ...pause, host }, waiting: count }
        }),
      )
    const [many] = views(37)
    if (many === undefined) throw new Error('no view')
    const { key, values } = many.words
    expect(say(key as WordKey, values).replaceAll('\u202f', ' ')).toBe(
      'Meadow is too busy to answer: paused until 2:05 PM. 37 revocations wait.',
    )
    // The one that waits alone offers "Try now" itself; two hosts of one name are told apart.
    expect(views(1)).toMatchObject([{ jobId: null, provider: 'Meadow' }])
    expect(views(2, 3)).toMatchObject([
      { jobId: 'job-1', provider: 'Meadow (meadow.example)' },
      { jobId: 'job-1', provider: 'Meadow (1.meadow.example)' },
    ])
  })
})
