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

describe('what each change of an account leaves as it was', () => {
  const removed = anAccount({ removedAt: noon })

  it('logging out and its undoing touch no account off the list', () => {
    expect(loggedOut).toEqual(anAccount({ here: 'logged-out', loggedOutAt: later }))
    expect(() => transitions.logOut(removed, later)).toThrow('not-now')
    const removedOut = anAccount({ here: 'logged-out', removedAt: noon })
    expect(() => transitions.undoLogOut(removedOut)).toThrow('not-now')
    for (const there of ['ending', 'ended'] as const) {
      const over = anAccount({ here: 'logged-out', there })
      expect(() => transitions.undoLogOut(over)).toThrow('not-now')
    }
    const lost = anAccount({ here: 'logged-out', there: 'sign-in-needed', loggedOutAt: noon })
    expect(transitions.undoLogOut(lost)).toEqual(anAccount({ there: 'sign-in-needed' }))
  })

  it('a log-in takes what was learned and clears every end', () => {
    const over = { ...ended, removedAt: later, revocableUntil: noon }
    const account = anAccount({ ...learned, checkedAt: later + 5 })
    expect(transitions.logIn(over, learned, later + 5)).toEqual(account)
    expect(transitions.linkAgain(over, learned, later + 5)).toEqual({
      ...account,
      linkedAt: later + 5,
    })
    expect(() => transitions.linkAgain(ending, learned, later)).toThrow('not-now')
  })

  it('revoking keeps the time of an earlier log out, and forgets an earlier end', () => {
    expect(ending).toEqual(anAccount({ here: 'logged-out', there: 'ending', loggedOutAt: later }))
    expect(transitions.beginEnding(loggedOut, later + 9).loggedOutAt).toBe(later)
    expect(transitions.beginEnding(ended, later + 9)).toMatchObject({ ending: null, endedAt: null })
  })

  it('cancelling keeps the time of the log out where the account was logged out', () => {
    const waits = transitions.awaitLapse(ending, later)
    const lamps = { here: 'logged-out', there: 'unknown' } as const
    expect(transitions.cancelEnding(waits, lamps)).toEqual(
      anAccount({ here: 'logged-out', there: 'unknown', loggedOutAt: later }),
    )
    expect(() => transitions.cancelEnding(anAccount(), lamps)).toThrow('not-now')
  })

  it('a wait for a lapse belongs to an ending only', () => {
    expect(() => transitions.awaitLapse(anAccount(), later)).toThrow('not-now')
    expect(() => transitions.awaitLapse(ended, later)).toThrow('not-now')
    expect(transitions.awaitLapse(ending, later)).toEqual({
      ...ending,
      ending: { kind: 'ends-at', at: later },
    })
  })

  it('life found again takes back an end, and a promised one', () => {
    expect(transitions.reopenEnding(ended)).toEqual(ending)
    expect(transitions.reopenEnding(transitions.awaitLapse(ending, later))).toEqual(ending)
  })

  it('an end says how and when, and nothing is revocable any more', () => {
    const revocable = { ...ending, revocableUntil: later }
    expect(transitions.closeEnding(revocable, { kind: 'answered' }, later + 1)).toEqual({
      ...ending,
      there: 'ended',
      ending: { kind: 'answered' },
      endedAt: later + 1,
    })
    expect(() => transitions.closeEnding(ended, { kind: 'proven' }, later)).toThrow('not-now')
  })

  it('deleting without revoking logs out too, and keeps the time of an earlier log out', () => {
    expect(transitions.abandonAccess(anAccount({ revocableUntil: later }), later)).toEqual(
      anAccount({
        here: 'logged-out',
        there: 'ended',
        loggedOutAt: later,
        ending: { kind: 'abandoned' },
        endedAt: later,
      }),
    )
    expect(transitions.abandonAccess(loggedOut, later + 9).loggedOutAt).toBe(later)
  })

  it('a check notes when it learned something, and nothing where it did not', () => {
    const dead = transitions.checked(anAccount(), 'dead', later)
    expect(dead).toEqual(anAccount({ there: 'sign-in-needed', checkedAt: later }))
    const alive = transitions.checked(dead, 'alive', later + 1)
    expect(alive).toEqual(anAccount({ checkedAt: later + 1 }))
    const account = anAccount()
    expect(transitions.checked(account, 'unclear', later)).toBe(account)
    expect(() => transitions.checked(account, 'other' as 'alive', later)).toThrow()
  })

  it('is taken off the list once, logged out, with nothing held', () => {
    const lost = anAccount({ there: 'sign-in-needed' })
    expect(transitions.removeFromList(lost, 0, later)).toEqual({
      ...lost,
      here: 'logged-out',
      removedAt: later,
    })
    expect(() => transitions.removeFromList(ended, 1, later)).toThrow('not-now')
    const off = { ...ended, removedAt: noon }
    expect(() => transitions.removeFromList(off, 0, later)).toThrow('not-now')
  })
})
