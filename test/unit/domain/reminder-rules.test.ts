import { describe, expect, test } from 'vitest'
import type { Note } from '../../../main/domain/note.ts'
import type { Reminder } from '../../../main/domain/reminder.ts'
import {
  changeOf,
  dueReminders,
  isShown,
  lapseStage,
  later,
  nextChangeAt,
  type Lapsing,
} from '../../../main/domain/reminder-rules.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const start = Date.UTC(2026, 10, 1, 9)
const lapse = (days: number, given = 90): Lapsing => ({
  accountId: 'account-1',
  until: start + days * day,
  since: start + (days - given) * day,
})
const aNote: Note = {
  id: 'note-1',
  providerName: 'Apple',
  accountName: '',
  page: null,
  remark: '',
  createdAt: start,
  reviewedAt: null,
  remindMonths: 3,
}
const noteDue = Date.UTC(2027, 1, 1, 9)
const facts = (notes: Note[], lapsing: Lapsing[] = []) => ({ notes, lapsing })

describe('the stage of a lapse', () => {
  test.each([
    [8 * day, null],
    [7 * day + 1, null],
    [7 * day, 'week'],
    [day + 1, 'week'],
    [day, 'day'],
    [1, 'day'],
    [0, 'over'],
    [-40 * day, 'over'],
  ] as const)('%i ms before it: %s', (before, stage) => {
    const one = lapse(30)
    expect(lapseStage(one, one.until - before)).toBe(stage)
  })

  test.each([
    [1 / 24, 0.01, null],
    [1.9, 0.5, null],
    [5, 3, null],
    [5, 0.5, 'day'],
    [13, 5, null],
    [14, 5, 'week'],
  ] as const)('of what is given for %d days, %d days before: %s', (given, before, stage) => {
    const one = lapse(30, given)
    expect(lapseStage(one, one.until - before * day)).toBe(stage)
  })
})

/** Lets the stored list follow the dates, as the service does at each look. */
function look(stored: readonly Reminder[], due: ReturnType<typeof dueReminders>, now: number) {
  const change = changeOf(stored, due, now)
  const back = new Map(change.back.map((one) => [one.id, one]))
  const kept = stored.filter(({ id }) => !change.drop.includes(id))
  return { change, list: [...kept.map((one) => back.get(one.id) ?? one), ...change.raise] }
}

describe('the list of reminders', () => {
  test('says each stage of a lapse once, and only the last one stays', () => {
    const said: string[] = []
    let list: Reminder[] = []
    for (let now = start; now < start + 40 * day; now += 5 * hour) {
      const found = look(list, dueReminders(facts([], [lapse(30)]), now), now)
      list = found.list
      said.push(...found.change.raise.map(({ id }) => id.split(':').at(-1) ?? ''))
      expect(list.length).toBeLessThanOrEqual(1)
    }
    expect(said).toEqual(['week', 'day', 'over'])
  })

  test('what is done stays done, and comes again with the next date', () => {
    const first = look([], dueReminders(facts([aNote]), noteDue), noteDue)
    const done = first.list.map((one) => ({ ...one, doneAt: noteDue }))
    const second = look(done, dueReminders(facts([aNote]), noteDue + day), noteDue + day)
    expect(second.change).toEqual({ raise: [], back: [], drop: [] })
    const reviewed = { ...aNote, reviewedAt: noteDue + day }
    const third = look(done, dueReminders(facts([reviewed]), noteDue + 2 * day), noteDue + 2 * day)
    expect(third.list).toEqual([])
    const again = noteDue + 120 * day
    expect(look([], dueReminders(facts([reviewed]), again), again).change.raise).toHaveLength(1)
  })

  test('put off for a week it comes back once', () => {
    const [raised] = look([], dueReminders(facts([aNote]), noteDue), noteDue).list
    if (raised === undefined) throw new Error('nothing was raised')
    const putOff = later(raised, noteDue)
    expect(isShown(putOff, noteDue + 6 * day)).toBe(false)
    const due = dueReminders(facts([aNote]), noteDue + 7 * day)
    const back = look([putOff], due, noteDue + 7 * day)
    expect(back.change.back).toHaveLength(1)
    expect(back.list.every((one) => isShown(one, noteDue + 7 * day))).toBe(true)
    expect(look(back.list, due, noteDue + 8 * day).change.back).toEqual([])
  })

  test('a clock set forward and back leaves the list as it was', () => {
    const lapsing = [lapse(30), { ...lapse(31), accountId: 'account-2' }]
    const due = (now: number) => dueReminders(facts([aNote], lapsing), now)
    const ahead = look([], due(start + 400 * day), start + 400 * day)
    expect(ahead.change.raise).toHaveLength(3)
    const back = look(ahead.list, due(start), start)
    expect(back.list).toEqual([])
    expect(nextChangeAt(facts([aNote]), back.list, start)).toBe(noteDue)
  })

  test('a clock set back does not hide for longer what was put off for a week', () => {
    const [raised] = look([], dueReminders(facts([aNote]), noteDue), noteDue).list
    if (raised === undefined) throw new Error('nothing was raised')
    expect(isShown(later(raised, noteDue + 300 * day), noteDue)).toBe(true)
  })

  test('what a check found is not dropped because no date asks for it', () => {
    const found: Reminder = {
      kind: 'ended-elsewhere',
      id: 'ended-elsewhere:account-1:1',
      accountId: 'account-1',
      at: 1,
      raisedAt: 1,
      laterUntil: null,
      doneAt: null,
    }
    expect(changeOf([found], [], start)).toEqual({ raise: [], back: [], drop: [] })
  })

  test('the next moment that counts is a date, a stage, or the end of a week; else none', () => {
    expect(nextChangeAt(facts([]), [], start)).toBeNull()
    expect(nextChangeAt(facts([{ ...aNote, remindMonths: null }]), [], start)).toBeNull()
    expect(nextChangeAt(facts([aNote], [lapse(5)]), [], start)).toBe(start + 4 * day)
    expect(nextChangeAt(facts([aNote], [lapse(0.5)]), [], start)).toBe(start + 0.5 * day)
  })
})
