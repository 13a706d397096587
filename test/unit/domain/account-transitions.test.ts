import { describe, expect, it } from 'vitest'
import * as transitions from '../../../main/domain/account-transitions.ts'
import { anAccount, noon } from '../../support/revocation-facts.ts'

const later = noon + 1000
const learned = {
  profile: { displayName: 'Ada L', username: 'ada', email: null, pictureUrl: null },
  scopes: ['openid', 'email'],
  clientRef: 'client-2',
  revocableUntil: null,
}
const loggedOut = transitions.logOut(anAccount(), later)
const ending = transitions.beginEnding(anAccount(), later)
const ended = transitions.closeEnding(ending, { kind: 'proven' }, later)

describe('the first lamp', () => {
  it('log out switches off only the first lamp, and undo brings it back', () => {
    expect(loggedOut).toMatchObject({ here: 'logged-out', there: 'allowed', loggedOutAt: later })
    expect(transitions.undoLogOut(loggedOut)).toEqual(anAccount())
  })

  it('logging out twice, or undoing what was not done, is not possible', () => {
    expect(() => transitions.logOut(loggedOut, later)).toThrow('not-now')
    expect(() => transitions.undoLogOut(anAccount())).toThrow('not-now')
    expect(() => transitions.undoLogOut(ending)).toThrow('not-now')
    expect(() => transitions.undoLogOut(ended)).toThrow('not-now')
  })

  it('logging in lands on the same account, and not while access is being ended', () => {
    const account = transitions.logIn(loggedOut, learned, later)
    expect(account).toMatchObject({ id: 'account-1', subject: '987654', here: 'logged-in' })
    expect(account).toMatchObject({ there: 'allowed', linkedAt: noon, checkedAt: later })
    expect(() => transitions.logIn(ending, learned, later)).toThrow('not-now')
  })

  it('linking again after an end keeps the id', () => {
    const again = transitions.linkAgain(ended, learned, later)
    expect(again).toMatchObject({ id: 'account-1', there: 'allowed', linkedAt: later })
    expect(again).toMatchObject({ ending: null, endedAt: null, removedAt: null })
  })
})

describe('the second lamp', () => {
  it('revoking switches off the first lamp at once, the second only when its ending is known', () => {
    expect(ending).toMatchObject({ here: 'logged-out', there: 'ending', loggedOutAt: later })
    expect(ended).toMatchObject({ there: 'ended', ending: { kind: 'proven' }, endedAt: later })
    expect(() => transitions.beginEnding(ending, later)).toThrow('not-now')
    expect(() => transitions.closeEnding(anAccount(), { kind: 'proven' }, later)).toThrow()
  })

  it('cancelling restores the account as it was', () => {
    const before = { here: 'logged-in', there: 'allowed' } as const
    expect(transitions.cancelEnding(ending, before)).toEqual(anAccount())
    const wasOut = transitions.beginEnding(loggedOut, later + 5)
    const lamps = { here: 'logged-out', there: 'allowed' } as const
    expect(transitions.cancelEnding(wasOut, lamps)).toEqual(loggedOut)
    expect(() => transitions.cancelEnding(ended, before)).toThrow('not-now')
  })

  it('a check changes it only while no job is open and nothing ended', () => {
    const check = transitions.checked
    expect(check(anAccount(), 'alive', later)).toMatchObject({ there: 'allowed', checkedAt: later })
    expect(check(anAccount(), 'dead', later).there).toBe('sign-in-needed')
    expect(check(anAccount(), 'unclear', later)).toEqual(anAccount())
    expect(() => check(ending, 'dead', later)).toThrow('not-now')
    expect(() => check(ended, 'alive', later)).toThrow('not-now')
  })

  it('waiting for a lapse, and life found again, keep it ending', () => {
    expect(transitions.awaitLapse(ending, later)).toMatchObject({
      there: 'ending',
      ending: { kind: 'ends-at', at: later },
    })
    expect(transitions.reopenEnding(ended)).toMatchObject({ there: 'ending', ending: null })
    expect(() => transitions.reopenEnding(anAccount())).toThrow('not-now')
  })
})

describe('leaving', () => {
  it('nothing is removed from the list that could still be revoked', () => {
    const { removeFromList } = transitions
    expect(removeFromList(ended, 0, later).removedAt).toBe(later)
    expect(() => removeFromList(anAccount(), 0, later)).toThrow('not-now')
    expect(() => removeFromList(ending, 0, later)).toThrow('not-now')
    expect(() => removeFromList(anAccount({ there: 'sign-in-needed' }), 1, later)).toThrow()
    expect(removeFromList(anAccount({ there: 'sign-in-needed' }), 0, later).here).toBe('logged-out')
  })

  it('deleting without revoking says so', () => {
    const gone = transitions.abandonAccess(ending, later)
    expect(gone).toMatchObject({ there: 'ended', ending: { kind: 'abandoned' } })
    expect(() => transitions.abandonAccess(ended, later)).toThrow('not-now')
  })
})
