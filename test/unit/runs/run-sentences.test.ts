import { describe, expect, it } from 'vitest'
import type { Run, Standing, StandingCount } from '../../../main/domain/run.ts'
import { runReportView } from '../../../main/ipc/run-view.ts'
import type { NamedHostWait, RunReport } from '../../../main/services/run-report.ts'
import { sentence } from '../../../renderer/features/runs/run-words.ts'
import { runReport } from '../../../preload/contract/runs.contract.ts'
import { english } from '../../../words/en.ts'
import { say } from '../../../words/words.ts'
import { noon } from '../../support/revocation-facts.ts'
import { wordsIn } from '../../support/words-in.ts'

const words = wordsIn('en')
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
const hour = 3_600_000
const five = clock.format(noon + hour)

const aRun: Run = { id: 'run-1', createdAt: noon, pausedAt: null, stoppedAt: null }

function counts(all: Readonly<Record<string, number>>): StandingCount[] {
  return Object.entries(all).map(([standing, count]) => {
    const [group, why] = standing.split(':')
    return { ...({ group, why } as Standing), count, at: noon + hour }
  })
}

/** What a person reads, with the run's view checked against the contract. */
function read(
  all: Record<string, number>,
  hostWaits: NamedHostWait[] = [],
  run: Partial<Run> = {},
) {
  const standings = counts(all)
  const total = standings.reduce((sum, { count }) => sum + count, 0)
  const report: RunReport = {
    run: { ...aRun, ...run },
    total,
    standings,
    hostWaits,
    readAt: noon,
  }
  const view = runReport.parse(runReportView(report))
  return { view, text: view.sentences.map((one) => sentence(one, words)).join(' ') }
}

const atMeadow = (count: number, why: NamedHostWait['why'] = 'asked-to-wait'): NamedHostWait => ({
  host: 'meadow.example',
  providerName: 'Meadow',
  accountId: 'account-1',
  why,
  count,
  until: noon + hour,
})

describe('what a run says of itself', () => {
  it('tells proven from answered, why the others wait and until when, and who needs you', () => {
    const standings = {
      'ended:proven': 120,
      'ended:answered': 17,
      'waiting:asked-to-wait': 58,
      'needs-you:client-rejected': 4,
      'needs-you:not-stored': 1,
    }
    expect(read(standings, [atMeadow(58)]).text).toBe(
      '137 ended: 120 proven; 17 answered by the provider, with no way to check. ' +
        `58 waiting, where access may still be allowed: Meadow asked Handback to wait until ${five}. ` +
        '5 need you.',
    )
  })

  it('says that all have ended only where all have', () => {
    expect(read({ 'ended:proven': 2 }).text).toBe('All 2 have ended: 2 proven.')
    expect(read({ 'ended:proven': 2, 'kept:stopped': 1 }).text).toBe(
      '2 ended: 2 proven. 1 not asked: 1 kept as before.',
    )
    expect(read({ 'ended:proven': 1, 'kept:abandoned': 1 }).text).toContain(
      '1 not asked: 1 deleted here without asking the provider.',
    )
    expect(read({ 'waiting:due': 1 }).text).toMatch(/^None has ended yet\./)
  })

  it('gives each reason its own number where there are several, and sums up what it does not name', () => {
    const { text } = read(
      { 'waiting:asked-to-wait': 9, 'waiting:running': 4, 'waiting:backoff': 2 },
      [atMeadow(5), atMeadow(3, 'host-busy')],
    )
    expect(text).toContain(
      '15 waiting, where access may still be allowed: ' +
        `5 because Meadow asked Handback to wait until ${five}; ` +
        `3 because Meadow is too busy to answer before ${five}; ` +
        '1 because other providers asked Handback to wait or are too busy; ' +
        `4 being asked right now; 2 without confirmation yet, next try at ${five}.`,
    )
  })

  it('tells two hosts of one name apart by the host', () => {
    const other = { ...atMeadow(3), host: 'eu.meadow.example' }
    const { text } = read({ 'waiting:asked-to-wait': 5 }, [atMeadow(2), other])
    expect(text).toContain('because Meadow (meadow.example) asked')
    expect(text).toContain('because Meadow (eu.meadow.example) asked')
  })

  it('says first that it is paused or stopped, and what can be done about it', () => {
    const paused = read({ 'waiting:paused': 3 }, [], { pausedAt: noon })
    expect(paused.text).toMatch(/^Paused\. Nothing new is sent until you go on\. None/)
    expect(paused.view).toMatchObject({ canPause: false, canResume: true, canStop: true })
    const stopped = read({ 'waiting:backoff': 1, 'kept:cancelled': 2 }, [], { stoppedAt: noon })
    expect(stopped.text).toMatch(/^Stopped (today|on .*) at .* goes on until it has ended\./)
    expect(stopped.view).toMatchObject({ canPause: false, canResume: false, canStop: false })
    const over = read({ 'kept:stopped': 3 }, [], { stoppedAt: noon })
    expect(over.text).not.toContain('goes on')
    expect(over.text).not.toContain('yet')
    expect(read({ 'ended:proven': 1 }).view).toMatchObject({ canPause: false, canStop: false })
    expect(read({ 'needs-you:not-stored': 1 }).view.canStoreAgain).toBe(true)
  })

  it('has words for every way an account can stand, alone or among others', () => {
    const waits = ['storing', 'running', 'paused', 'stopping', 'due', 'backoff', 'offline']
    const others = ['vault-closed', 'daily', 'ends-at']
    const endings = ['proven', 'answered', 'expired', 'closed-by-you', 'ends-at']
    for (const why of [...waits, ...others]) {
      const other = why === 'due' ? 'running' : 'due'
      const alone = read({ [`waiting:${why}`]: 7 }).text
      const among = read({ [`waiting:${why}`]: 7, [`waiting:${other}`]: 1 }).text
      expect([alone, among].join()).not.toContain(english['ui.no-words'])
      expect(alone.split('allowed: ')[1]).not.toContain('7')
      expect(among.split('allowed: ')[1]).toContain('7')
    }
    for (const why of endings) {
      expect(read({ [`ended:${why}`]: 7 }).text).not.toContain(english['ui.no-words'])
    }
  })

  it('covers what it says, word for word', () => {
    expect(say('run.covers')).toBe(
      'Covers only permissions given to Handback on this computer, and tokens handed in to it. Other apps, passwords, SSH keys and browser sessions are untouched.',
    )
  })

  it('puts what needs the person first, and counts each account in one group', () => {
    const { view } = read({
      'kept:stopped': 1,
      'kept:abandoned': 1,
      'ended:proven': 3,
      'waiting:due': 4,
      'needs-you:refused': 5,
    })
    expect(view.groups).toEqual([
      { group: 'needs-you', count: 5 },
      { group: 'waiting', count: 4 },
      { group: 'ended', count: 3 },
      { group: 'kept', count: 2 },
    ])
    expect(view).toMatchObject({ total: 14, ended: 3, needsYou: 5, kept: 2 })
  })
})
