import { describe, expect, test } from 'vitest'
import { openDesk, startProvider } from '../../support/service-desk.ts'
import {
  account,
  asksOf,
  changing,
  day,
  kinds,
  listen,
  settle,
  type Scene,
} from '../../support/watch-desk.ts'

describe('a lapse', () => {
  const given = 30 * day

  /** Some servers name the end of a refresh token. */
  async function lapsing(): Promise<Scene> {
    const [provider, desk] = [await startProvider(), await openDesk()]
    changing(desk, '/token', (said) => ({ ...said, refresh_expires_in: given / 1000 }))
    const { account: one } = await desk.link(provider, 'alice')
    return { provider, desk, id: one.id }
  }

  test('of a logged-out account is said a week and a day before, and asks nobody', async () => {
    const { provider, desk, id } = await lapsing()
    const heard = listen(desk.app)
    await desk.app.logOut.logOut(id)
    const before = asksOf(provider).length
    await settle(desk)
    desk.clock.advance(given - 8 * day)
    await settle(desk)
    expect(kinds(desk.app)).toEqual([])
    desk.clock.advance(day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    const [week] = desk.app.reminders.list()
    expect(week?.at).toBe(account(desk.app, id).revocableUntil)
    await desk.app.reminders.done(week?.id ?? '')
    expect(kinds(desk.app)).toEqual([])
    for (let days = 0; days < 5; days += 1) {
      desk.clock.advance(day)
      await settle(desk)
    }
    desk.clock.advance(day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    expect(kinds(desk.app)).toEqual(['lapse'])
    expect(asksOf(provider)).toHaveLength(before)
    // Told with each, and by nobody else on the days between.
    await settle(desk)
    const told = { kind: 'lapses-soon', accountId: id, lapsesAt: week?.at }
    expect(heard).toMatchObject([told, told])
    await desk.restart()
    expect(kinds(desk.app)).toEqual(['lapse'])
  })

  test('is forgotten once access is being ended', async () => {
    const { desk, id } = await lapsing()
    await settle(desk)
    desk.clock.advance(given - 7 * day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    await desk.app.revoke.revoke(id)
    expect(kinds(desk.app)).toEqual([])
  })
})

describe('the review of a note', () => {
  const entry = {
    providerName: 'Apple',
    accountName: '',
    page: '',
    remark: '',
    remindMonths: 3,
  } as const

  test('comes at its date, is told once, survives a restart, and is over once it was reviewed', async () => {
    const desk = await openDesk()
    const heard = listen(desk.app)
    const noteId = await desk.app.notes.add(entry, true)
    await settle(desk)
    expect(desk.app.reminders.list()).toEqual([])
    desk.clock.advance(93 * day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    await settle(desk)
    expect(heard).toMatchObject([{ kind: 'reminder', noteId, text: 'Apple' }])
    await desk.restart()
    const later = listen(desk.app)
    await settle(desk)
    expect(kinds(desk.app)).toEqual(['review'])
    expect(later).toEqual([])
    await desk.app.notes.reviewed(noteId)
    await settle(desk)
    expect(kinds(desk.app)).toEqual([])
  })

  test('put off for a week it comes back, also after a restart; done can be taken back', async () => {
    const desk = await openDesk()
    await desk.app.notes.add(entry, true)
    await settle(desk)
    desk.clock.advance(93 * day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    const id = desk.app.reminders.list()[0]?.id ?? ''
    await desk.app.reminders.later(id)
    expect(kinds(desk.app)).toEqual([])
    await desk.app.reminders.undo(id)
    expect(kinds(desk.app)).toEqual(['review'])
    await desk.app.reminders.later(id)
    await desk.restart()
    expect(kinds(desk.app)).toEqual([])
    desk.clock.advance(7 * day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    await desk.app.reminders.done(id)
    expect(kinds(desk.app)).toEqual([])
    await expect(desk.app.reminders.done('nothing')).rejects.toThrow('not-found')
  })

  test('many at once, as when the clock jumps, are listed and not told one by one', async () => {
    const desk = await openDesk()
    for (let n = 0; n < 12; n += 1) await desk.app.notes.add(entry, true)
    await settle(desk)
    const heard = listen(desk.app)
    const real = desk.clock.now()
    desk.clock.jumpTo(real + 400 * day)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    await settle(desk)
    expect(kinds(desk.app)).toHaveLength(12)
    expect(heard.length).toBeLessThanOrEqual(3)
    desk.clock.jumpTo(real)
    desk.app.events.emit('notes')
    await settle(desk)
    expect(kinds(desk.app)).toEqual([])
  })

  test('an idle app waits for the next date with one timer, and for nothing with none', async () => {
    const desk = await openDesk()
    await settle(desk)
    expect(desk.clock.armed()).toEqual([])
    await desk.app.notes.add(entry, true)
    await settle(desk)
    expect(desk.clock.armed()).toHaveLength(1)
  })
})
