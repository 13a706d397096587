import { describe, expect, test } from 'vitest'
import { reviewDueAt, type Note } from '../../../main/domain/note.ts'

const day = (text: string): number => Date.parse(`${text}T09:30:00Z`)
const aNote = (over: Partial<Note> = {}): Note => ({
  id: 'note-1',
  providerName: 'Apple',
  accountName: '',
  page: null,
  remark: '',
  createdAt: day('2026-01-10'),
  reviewedAt: null,
  remindMonths: 3,
  ...over,
})

describe('the next review of a note', () => {
  test.each([
    ['2026-01-15', 3, '2026-04-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
  ] as const)('after %s, every %i months, is %s', (reviewed, remindMonths, due) => {
    expect(reviewDueAt(aNote({ reviewedAt: day(reviewed), remindMonths }))).toBe(day(due))
  })

  test('counts from when the note was written until it was reviewed once', () => {
    expect(reviewDueAt(aNote())).toBe(day('2026-04-10'))
    expect(reviewDueAt(aNote({ reviewedAt: day('2026-02-01') }))).toBe(day('2026-05-01'))
  })

  test('never comes where no reminder is wanted', () => {
    expect(reviewDueAt(aNote({ remindMonths: null }))).toBeNull()
  })
})
