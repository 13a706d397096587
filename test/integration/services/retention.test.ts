import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import type { Retention } from '../../../main/domain/retention.ts'
import { verifyReport } from '../../../main/services/report/verify-report.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

const day = 24 * 60 * 60 * 1000
const people = ['alice', 'bob', 'carol', 'dave', 'erin'].map((login) => ({
  login,
  name: login,
  email: `${login}@meadow.example`,
}))

const listed = ({ app }: Desk): AccountId[] => app.overviews.list().map(({ account }) => account.id)

function choose(desk: Desk, keepEnded: Retention): void {
  desk.keepEnded = keepEnded
  desk.app.events.emit('settings')
}

/** Whatever was begun by what is due has had its turn. */
async function settle(): Promise<void> {
  for (let round = 0; round < 30; round += 1) await turn()
}

async function later(desk: Desk, days: number): Promise<void> {
  desk.clock.advance(days * day)
  await settle()
}

const emptied = (desk: Desk) => desk.until(() => (listed(desk).length === 0 ? true : undefined))

async function endedAccount(): Promise<{ desk: Desk; id: AccountId }> {
  const [provider, desk] = [await startProvider({ people }), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  await desk.app.revoke.revoke(account.id)
  await desk.ending(account.id)
  return { desk, id: account.id }
}

describe('accounts whose access has ended', () => {
  test('stay in the list for ever unless the person chose otherwise', async () => {
    const { desk, id } = await endedAccount()
    await later(desk, 4000)
    await desk.restart()
    await settle()
    expect(listed(desk)).toEqual([id])
    expect(desk.app.tidyList.describe()).toEqual({ due: 0, nextAt: null })
  })

  test.each([
    ['30-days', 30],
    ['90-days', 90],
    ['1-year', 365],
  ] as const)('kept for %s leave it by themselves then, and not before', async (kept, days) => {
    const { desk, id } = await endedAccount()
    choose(desk, kept)
    await later(desk, days - 1)
    expect(listed(desk)).toEqual([id])
    desk.clock.advance(2 * day)
    await emptied(desk)
    const { profile, label } = desk.app.overviews.get(id).account
    expect([profile.displayName, profile.email, label]).toEqual([null, null, null])
    // The proof of its end is still there, with the reason why it left the list.
    const kinds = desk.app.overviews.getWithHistory(id).evidence.map(({ body }) => body)
    expect(kinds.map(({ kind }) => kind)).toContain('closed')
    expect(kinds.at(-1)).toEqual({ kind: 'removed-from-list', keptDays: days })
    const wish = { accountId: id, format: 'json', locale: 'en', appVersion: '0.1.0' } as const
    const report = verifyReport((await desk.app.report.make(wish)).text)
    expect(report).toMatchObject({ kind: 'whole', report: { entries: { length: kinds.length } } })
  })

  test('also leave it at the start, where the computer was off when their time came', async () => {
    const { desk, id } = await endedAccount()
    desk.keepEnded = '30-days'
    await desk.restart(() => desk.clock.jumpTo(desk.clock.now() + 31 * day))
    await emptied(desk)
    expect(desk.app.overviews.get(id).account.there).toBe('ended')
  })

  test('wait a day after the choice, are counted, and stay where it is taken back', async () => {
    const { desk, id } = await endedAccount()
    await later(desk, 40)
    choose(desk, '30-days')
    const nextAt = desk.clock.now() + day
    expect(desk.app.tidyList.describe()).toEqual({ due: 1, nextAt })
    await settle()
    expect(listed(desk)).toEqual([id])
    choose(desk, 'for-ever')
    await later(desk, 2)
    expect(listed(desk)).toEqual([id])
  })
})

test('what waits, is not surely ended, was given up or was linked again never leaves the list by itself', async () => {
  const [provider, desk] = [await startProvider({ people }), await openDesk()]
  const link = async (login: string) => (await desk.link(provider, login)).account.id
  const [waits, lapsed, givenUp, again, allowed] = [
    await link('alice'),
    await link('bob'),
    await link('carol'),
    await link('dave'),
    await link('erin'),
  ]
  await provider.endAccessOf('bob')
  await desk.app.check.check(lapsed, 'person')
  await desk.app.editList.deleteWithoutRevoking(givenUp)
  await desk.app.revoke.revoke(again)
  await desk.ending(again)
  await link('dave')
  desk.network(false)
  await desk.app.revoke.revoke(waits)
  const states = [waits, lapsed, givenUp, again, allowed].map(
    (id) => desk.app.overviews.get(id).account.there,
  )
  expect(states).toEqual(['ending', 'sign-in-needed', 'ended', 'allowed', 'allowed'])
  choose(desk, '30-days')
  await later(desk, 4000)
  await desk.restart()
  await settle()
  expect(listed(desk)).toEqual([waits, lapsed, givenUp, again, allowed])
})
