import { randomUUID } from 'node:crypto'
import type { Account, AccountId } from '../domain/account.ts'
import { linkAgain, logIn, logOut } from '../domain/account-transitions.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken, TokenKind } from '../domain/token.ts'
import { providerOf } from '../providers/catalogue.ts'
import { holdLateTokens } from '../revocation/late-tokens.ts'
import type { SignInResult } from '../sign-in/sign-in.types.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import type { Vault } from '../vault/vault.types.ts'

const dayMs = 24 * 60 * 60 * 1000

type NewToken = Omit<HeldToken, 'accountId'>

/** What became of a grant that the provider gave. */
export type StoredGrant =
  | { readonly kind: 'linked'; readonly account: Account }
  | { readonly kind: 'logged-in'; readonly account: Account }
  /** The account's access is just being ended: the new tokens joined the plan and end with it. */
  | { readonly kind: 'ending'; readonly account: Account }

/** Seals before the transaction: encryption is no work to do while the database is locked. */
export function sealGrant(
  vault: Vault,
  clientRef: string,
  grant: Pick<SignInResult, 'tokens' | 'scopes'>,
  now: number,
  lineage: string | null = randomUUID(),
): NewToken[] {
  const seal = (kind: TokenKind, secret: Secret, expiresAt: number | null): NewToken => {
    const id = randomUUID()
    return {
      id,
      clientRef,
      kind,
      lineage,
      scopes: grant.scopes,
      issuedAt: now,
      expiresAt,
      replacedAt: null,
      refreshedOkAt: null,
      ...vault.seal(secret, { rowId: id, field: kind, version: 1 }),
      version: 1,
      destroyedAt: null,
    }
  }
  const { access, refresh } = grant.tokens
  return [
    ...(refresh === null ? [] : [seal('refresh_token', refresh.secret, refresh.expiresAt)]),
    seal('access_token', access.secret, access.expiresAt),
  ]
}

export interface GrantToStore {
  readonly clientRef: string
  readonly result: SignInResult
  readonly tokens: readonly NewToken[]
  /** Another account than this one gets its row logged out; null: nobody in particular. */
  readonly expected: AccountId | null
  /** Gets its row logged out whoever it is. */
  readonly apart?: boolean
}

/**
 * Stores a grant on the local account of (issuer, subject), made now if there is none. A token that
 * is replaced stays held until it is revoked or expired; a grant without a refresh token keeps the
 * earlier one. Runs inside a commit.
 */
export function storeGrant(
  stores: WritableStores,
  { clientRef, result, tokens, expected, apart: isApart = false }: GrantToStore,
  now: number,
): StoredGrant {
  const known = stores.accounts.findByProviderAccount(result.issuer, result.subject)
  const account = known ?? newAccount(stores, clientRef, result, now)
  const openJob = stores.jobs.findOpen(account.id)
  for (const token of tokens) {
    const current = stores.tokens.findCurrent(account.id, token.kind)
    if (current !== undefined) stores.tokens.markReplaced(current.id, now)
  }
  const held = tokens.map((token) => ({ ...token, accountId: account.id }))
  if (openJob !== undefined) {
    holdLateTokens(stores, account.id, held, now)
    return { kind: 'ending', account }
  }
  for (const token of held) stores.tokens.insert(token)
  const startsAnew = known === undefined || known.there === 'ended' || known.removedAt !== null
  const learned = {
    profile: result.profile,
    scopes: permissions(known, result.scopes),
    clientRef,
    revocableUntil: revocableUntil(stores, account.id),
  }
  const on = startsAnew ? linkAgain(account, learned, now) : logIn(account, learned, now)
  const body = startsAnew
    ? ({ kind: 'linked', scopes: result.scopes } as const)
    : ({ kind: 'logged-in' } as const)
  const entry = { at: now, accountId: account.id, jobId: null }
  stores.evidence.append({ ...entry, body })
  // Forgetting another account's tokens would leave them alive with nobody able to revoke them.
  const isOther = expected !== null && account.id !== expected
  const apart = (isOther || isApart) && known?.here !== 'logged-in'
  if (apart) stores.evidence.append({ ...entry, body: { kind: 'logged-out' } })
  const updated = apart ? logOut(on, now) : on
  stores.accounts.update(updated)
  return { kind: startsAnew ? 'linked' : 'logged-in', account: updated }
}

/** Logging in asks for less than linking did (no `offline_access`), and takes nothing away. */
function permissions(known: Account | undefined, granted: readonly string[]): readonly string[] {
  const goesOn = known?.there === 'allowed' || known?.there === 'unknown'
  return goesOn ? [...new Set([...known.scopes, ...granted])] : granted
}

/** Until when held tokens can be revoked: refresh tokens decide; without one, the access token. Null: no end is known. */
export function revocableUntil(stores: WritableStores, accountId: AccountId): number | null {
  const all = stores.tokens.listHeld(accountId)
  const refresh = all.filter((token) => token.kind === 'refresh_token')
  const ends = (refresh.length > 0 ? refresh : all).map(
    (token) => token.expiresAt ?? documentedEnd(stores, token),
  )
  return ends.includes(null) ? null : Math.max(...ends.filter((end) => end !== null))
}

/** When a refresh token stops working by the provider's own pages; they are no reason to call it dead. */
function documentedEnd(stores: WritableStores, token: HeldToken): number | null {
  const { revocableDays } = providerOf(stores.clients.get(token.clientRef))
  if (token.kind !== 'refresh_token' || revocableDays === null) return null
  return (token.refreshedOkAt ?? token.issuedAt) + revocableDays * dayMs
}

function newAccount(
  stores: WritableStores,
  clientRef: string,
  grant: SignInResult,
  now: number,
): Account {
  const account: Account = {
    id: randomUUID(),
    origin: 'linked',
    clientRef,
    providerId: stores.clients.get(clientRef).providerId,
    issuer: grant.issuer,
    subject: grant.subject,
    label: null,
    profile: grant.profile,
    scopes: grant.scopes,
    here: 'logged-in',
    there: 'allowed',
    linkedAt: now,
    loggedOutAt: null,
    checkedAt: now,
    revocableUntil: null,
    ending: null,
    endedAt: null,
    removedAt: null,
  }
  stores.accounts.insert(account)
  return account
}
