import { describe, expect, test } from 'vitest'
import { noticeKinds, type Notice, type NoticeKind } from '../../../main/domain/notice.ts'
import { groupByKind, noticeTarget, noticeText } from '../../../main/services/notice-words.ts'
import { say, type Message } from '../../../words/words.ts'
import { noon } from '../../support/revocation-facts.ts'

const unnamed = { names: false, who: () => say('notice.who.unnamed') }
const named = { names: true, who: () => say('notice.who', { name: 'Ada', provider: 'Meadow' }) }
const words = ({ key, values }: Message): string => say(key, values)
const about = { key: 'k', at: noon, accountId: 'a' } as const
const one: Record<NoticeKind, Notice> = {
  ended: { ...about, kind: 'ended', how: 'proven' },
  'needs-you': { ...about, kind: 'needs-you', jobId: 'j', why: 'refused' },
  'run-done': { ...about, kind: 'run-done', runId: 'r', ended: 12, total: 14, needYou: 2 },
  reminder: { ...about, kind: 'reminder', noteId: 'n', text: 'Ask Ada for the key' },
  'lapses-soon': { ...about, kind: 'lapses-soon', lapsesAt: noon },
  'ended-elsewhere': { ...about, kind: 'ended-elsewhere' },
}

describe('the words of a notification', () => {
  test.each(noticeKinds)('without names hold nothing of the account: %s', (kind) => {
    const { title, body } = noticeText([one[kind]], unnamed)
    expect(`${words(title)} ${words(body)}`).not.toMatch(/Ada|Meadow|\{/)
  })

  test('with names say which account, and a reminder in the person’s own words', () => {
    expect(words(noticeText([one.ended], named).body)).toContain('Ada at Meadow')
    const reminder = words(noticeText([one.reminder], named).body)
    expect(reminder).toBe('Ada at Meadow: Ask Ada for the key')
  })

  test.each(noticeKinds)('sum up what happened close together: %s', (kind) => {
    const seventeen = Array.from({ length: 17 }, () => one[kind])
    const { title, body } = noticeText(seventeen, named)
    expect(words(title)).toContain('17')
    expect(words(body)).not.toMatch(/Ada|Meadow/)
  })

  test('read as a sentence', () => {
    const seventeen = Array.from({ length: 17 }, () => one.ended)
    expect(words(noticeText(seventeen, named).title)).toBe('17 revocations have finished')
    expect(words(noticeText([one['run-done']], unnamed).body)).toBe(
      'Access to 12 of 14 accounts has ended; 2 need you.',
    )
    const none = noticeText([{ ...one['run-done'], ended: 0 } as Notice], unnamed)
    expect(words(none.body)).toBe('Access to 0 of 14 accounts has ended; 2 need you.')
  })
})

describe('several kinds at once', () => {
  test('are one notification each', () => {
    const groups = groupByKind([one.ended, one['needs-you'], one.ended])
    expect(groups.map((group) => group.map(({ kind }) => kind))).toEqual([
      ['ended', 'ended'],
      ['needs-you'],
    ])
  })
})

describe('a click on a notification', () => {
  test('opens what it is about', () => {
    expect(noticeTarget([one.ended])).toEqual({ kind: 'account', accountId: 'a' })
    expect(noticeTarget([one['needs-you']])).toMatchObject({ kind: 'job', jobId: 'j' })
    expect(noticeTarget([one['run-done']])).toEqual({ kind: 'run', runId: 'r' })
    expect(noticeTarget([one.reminder])).toMatchObject({ kind: 'note', noteId: 'n' })
  })

  test('opens the list where it is about many', () => {
    expect(noticeTarget([one.ended, one.ended])).toEqual({ kind: 'accounts' })
    expect(noticeTarget([one['needs-you'], one['needs-you']])).toEqual({ kind: 'activity' })
  })
})
