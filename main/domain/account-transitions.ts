import type { Account, Here, Profile, There } from './account.ts'
import { assertNever } from './assert-never.ts'
import type { Ending } from './ending.ts'
import { failure } from './failure.ts'

/** What a log-in or a new link tells about an account. */
export interface Learned {
  readonly profile: Profile
  readonly scopes: readonly string[]
  readonly clientRef: string
  readonly revocableUntil: number | null
}

/** A token that was handed in has no session here to end or to begin. */
const hasSession = ({ origin }: Pick<Account, 'origin'>): boolean => origin === 'linked'

export const canLogOut = ({ here, removedAt, origin }: Account): boolean =>
  here === 'logged-in' && removedAt === null && hasSession({ origin })

/** Only while nothing else happened: a revocation or an ending forbids it. */
export const canUndoLogOut = (account: Account): boolean =>
  account.here === 'logged-out' &&
  account.there !== 'ending' &&
  account.there !== 'ended' &&
  account.removedAt === null &&
  hasSession(account)

/** Ends the session here; the second lamp and the tokens stay as they are. */
export function logOut(account: Account, now: number): Account {
  if (!canLogOut(account)) throw failure('not-now')
  return { ...account, here: 'logged-out', loggedOutAt: now }
}

export function undoLogOut(account: Account): Account {
  if (!canUndoLogOut(account)) throw failure('not-now')
  return { ...account, here: 'logged-in', loggedOutAt: null }
}

/** The provider let the person in again: both lamps go on, on the same local account. */
export function logIn(account: Account, learned: Learned, now: number): Account {
  // An open job would revoke what is being given now where the provider ends the whole grant
  // (RFC 7009 §2.1): the old access is ended first.
  if (account.there === 'ending' || !hasSession(account)) throw failure('not-now')
  return {
    ...account,
    ...learned,
    here: 'logged-in',
    there: 'allowed',
    loggedOutAt: null,
    checkedAt: now,
    ending: null,
    endedAt: null,
    removedAt: null,
  }
}

/** A log-in after access had ended: the account keeps its id and starts a new link. */
export function linkAgain(account: Account, learned: Learned, now: number): Account {
  return { ...logIn(account, learned, now), linkedAt: now }
}

/** A revocation was asked for: logged out here at once, ending there. */
export function beginEnding(account: Account, now: number): Account {
  if (account.there === 'ending') throw failure('not-now')
  return {
    ...account,
    here: 'logged-out',
    there: 'ending',
    loggedOutAt: account.loggedOutAt ?? now,
    ending: null,
    endedAt: null,
  }
}

/** Cancelled before anything was sent: the account as it was. */
export function cancelEnding(
  account: Account,
  before: { readonly here: Here; readonly there: There },
): Account {
  if (account.there !== 'ending') throw failure('not-now')
  const loggedOutAt = before.here === 'logged-in' ? null : account.loggedOutAt
  return { ...account, ...before, loggedOutAt, ending: null }
}

/** The job waits for a self-contained token to lapse; access is still ending. */
export function awaitLapse(account: Account, at: number): Account {
  if (account.there !== 'ending') throw failure('not-now')
  return { ...account, ending: { kind: 'ends-at', at } }
}

/** Life was found where an end was expected. */
export function reopenEnding(account: Account): Account {
  if (account.there !== 'ending' && account.there !== 'ended') throw failure('not-now')
  return { ...account, there: 'ending', ending: null, endedAt: null }
}

export function closeEnding(account: Account, ending: Ending, now: number): Account {
  if (account.there !== 'ending') throw failure('not-now')
  return { ...account, there: 'ended', ending, endedAt: now, revocableUntil: null }
}

/** "Delete without revoking…": whatever the lamps said, nothing is held here any more. */
export function abandonAccess(account: Account, now: number): Account {
  if (account.there === 'ended') throw failure('not-now')
  return {
    ...account,
    here: 'logged-out',
    there: 'ended',
    loggedOutAt: account.loggedOutAt ?? now,
    ending: { kind: 'abandoned' },
    endedAt: now,
    revocableUntil: null,
  }
}

/** Its provider does not accept a token that was handed in, and never did while it was here. */
export function foundDead(account: Account, now: number): Account {
  if (hasSession(account) || account.there === 'ending' || account.there === 'ended') {
    throw failure('not-now')
  }
  return {
    ...account,
    here: 'logged-out',
    there: 'ended',
    ending: { kind: 'answered' },
    endedAt: now,
    checkedAt: now,
    revocableUntil: null,
  }
}

/** Nothing was ended from here: the look that found it dead closed it, and nobody knows if it ever worked. */
export const wasFoundDead = ({ origin, ending, checkedAt, endedAt }: Account): boolean =>
  origin === 'handed-in' &&
  ending?.kind === 'answered' &&
  checkedAt !== null &&
  checkedAt === endedAt

/** A check by probe while no job is open. What ended stays ended, and says nothing new. */
export function checked(
  account: Account,
  verdict: 'alive' | 'dead' | 'unclear',
  now: number,
): Account {
  if (account.there === 'ending' || account.there === 'ended') throw failure('not-now')
  switch (verdict) {
    case 'alive':
      return { ...account, there: 'allowed', checkedAt: now }
    case 'dead':
      return { ...account, there: 'sign-in-needed', checkedAt: now }
    case 'unclear':
      return account
    default:
      return assertNever(verdict)
  }
}

/** Only where nothing could still be revoked. */
export function canRemoveFromList({ there, removedAt }: Account, heldTokens: number): boolean {
  const nothingLeft = there === 'ended' || there === 'sign-in-needed'
  return nothingLeft && heldTokens === 0 && removedAt === null
}

export function removeFromList(account: Account, heldTokens: number, now: number): Account {
  if (!canRemoveFromList(account, heldTokens)) throw failure('not-now')
  return { ...account, here: 'logged-out', removedAt: now }
}
