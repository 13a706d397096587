import { describe, expect, test } from 'vitest'
import type { Notice } from '../../../main/domain/notice.ts'
import { choose } from '../../../main/services/notice-choice.ts'
import { noon } from '../../support/revocation-facts.ts'

const ended: Notice = { kind: 'ended', key: 'e', at: noon, accountId: 'a', how: 'proven' }
const reminder: Notice = {
  kind: 'reminder',
  key: 'r',
  at: noon,
  accountId: null,
  noteId: 'n',
  text: 'Renew it',
}
const away = { focused: false, last: null }

describe('what is shown of what there is to tell', () => {
  test('nothing that the person just watched in a focused window', () => {
    expect(choose([ended], [], { focused: true, last: null })).toEqual([])
    const turnedAway = { focused: false, last: { from: noon - 1, to: noon + 1 } }
    expect(choose([ended], [], turnedAway)).toEqual([])
  })

  test('what happened after they turned away, or before they came', () => {
    expect(choose([ended], [], away)).toEqual([ended])
    expect(choose([ended], [], { focused: false, last: { from: noon - 9, to: noon - 1 } })).toEqual(
      [ended],
    )
  })

  test('a date that has come, whoever watches', () => {
    expect(choose([reminder], [], { focused: true, last: null })).toEqual([reminder])
  })

  test('no kind that was switched off', () => {
    expect(choose([ended, reminder], ['ended'], away)).toEqual([reminder])
  })
})
