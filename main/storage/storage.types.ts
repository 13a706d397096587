import type { Account, AccountId } from '../domain/account.ts'
import type { OAuthClient } from '../domain/client.ts'
import type { Evidence, EvidenceBody } from '../domain/evidence.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { JobId, RevocationJob, RevocationStep } from '../domain/job.ts'
import type { HeldToken, TokenId } from '../domain/token.ts'

/** Accounts; rows are never deleted, only taken off the list. */
export interface AccountStore {
  find(id: AccountId): Account | undefined
  /** Throws FailureError `not-found`. */
  get(id: AccountId): Account
  findByProviderAccount(issuer: string, subject: string): Account | undefined
  /** Not removed ones, in the order they were linked. */
  list(): Account[]
  insert(account: Account): void
  /** Replaces the whole row. */
  update(account: Account): void
}

/** Re-encoded profile pictures (PNG), kept apart from the rows that are listed often. */
export interface PictureStore {
  find(accountId: AccountId): Uint8Array | undefined
  replace(accountId: AccountId, png: Uint8Array): void
  remove(accountId: AccountId): void
}

export interface ClientStore {
  find(ref: string): OAuthClient | undefined
  get(ref: string): OAuthClient
  list(): OAuthClient[]
  insert(client: OAuthClient): void
  update(client: OAuthClient): void
}

/** A sealed client secret or registration access token (RFC 7592). */
export interface StoredClientSecret {
  readonly clientRef: string
  readonly field: 'client_secret' | 'registration_access_token'
  readonly sealed: Uint8Array
  readonly fingerprint: Uint8Array
  readonly version: number
}

export interface ClientSecretStore {
  find(clientRef: string, field: StoredClientSecret['field']): StoredClientSecret | undefined
  replace(secret: StoredClientSecret): void
  remove(clientRef: string, field: StoredClientSecret['field']): void
}

export interface TokenStore {
  find(id: TokenId): HeldToken | undefined
  get(id: TokenId): HeldToken
  /** Every token of the account not yet destroyed: refresh tokens first, newest first. */
  listHeld(accountId: AccountId): HeldToken[]
  /** The newest held token of the kind that nothing replaced. */
  findCurrent(accountId: AccountId, kind: HeldToken['kind']): HeldToken | undefined
  insert(token: HeldToken): void
  markReplaced(id: TokenId, at: number): void
  markRefreshedOk(id: TokenId, at: number): void
  /** Overwrites the sealed text with NULL; after the commit the WAL is truncated and the backup rewritten. */
  destroy(id: TokenId, at: number): void
  countHeld(): number
}

export interface JobStore {
  find(id: JobId): RevocationJob | undefined
  get(id: JobId): RevocationJob
  /** The account's open (pending or running) job; at most one exists. */
  findOpen(accountId: AccountId): RevocationJob | undefined
  /** Newest first; `before` is the createdAt of the last row seen (keyset page). */
  list(page: { limit: number; before?: number }): RevocationJob[]
  listOpen(): RevocationJob[]
  listPending(): RevocationJob[]
  /** Pending ones whose time has come, paused ones included. */
  listPendingDue(now: number): RevocationJob[]
  /** Pending ones stored at or before `createdBy` that show no attention; not those that wait for a token's end. */
  listUnshown(createdBy: number): RevocationJob[]
  /** When the oldest of those was stored. */
  findOldestUnshown(): number | undefined
  /** Each host with pending jobs that are not paused, and when its first one is due. */
  listHosts(): { readonly host: string; readonly nextAttemptAt: number }[]
  listSteps(id: JobId): RevocationStep[]
  countOpen(): number
  /** Stores job and steps; throws if the account has an open job already. */
  enqueue(job: RevocationJob, steps: readonly RevocationStep[]): void
  /** Pending jobs of this host due at `now` become running, longest due first; at most `limit`. */
  claimDue(host: string, now: number, limit: number): RevocationJob[]
  /** Running jobs become pending and due: a crash left them so. Returns how many. */
  releaseStuck(now: number): number
  update(job: RevocationJob): void
  addStep(step: RevocationStep): void
  updateStep(step: RevocationStep): void
}

/** Hosts that asked us to wait, or were too busy to answer. */
export interface HostStore {
  find(host: string): HostPause | undefined
  list(): HostPause[]
  /** Replaces what was known of the host. */
  pause(pause: HostPause): void
  /** The host answers again. */
  resume(host: string): void
}

/** Append-only; `append` computes `seq`, `prevHash` and `hash`. The database refuses UPDATE and DELETE. */
export interface EvidenceStore {
  append(entry: {
    at: number
    accountId: AccountId
    jobId: JobId | null
    body: EvidenceBody
  }): Evidence
  /** Oldest first. */
  listForAccount(accountId: AccountId): Evidence[]
  listForJob(jobId: JobId): Evidence[]
}

export interface WritableStores {
  readonly accounts: AccountStore
  readonly pictures: PictureStore
  readonly clients: ClientStore
  readonly clientSecrets: ClientSecretStore
  readonly tokens: TokenStore
  readonly jobs: JobStore
  readonly hosts: HostStore
  readonly evidence: EvidenceStore
}

/** Outside a commit only the reading half of each store can be seen. */
export type ReadOnly<T> = {
  [K in keyof T as K extends `${'find' | 'get' | 'list' | 'count'}${string}` ? K : never]: T[K]
}
export type ReadableStores = { readonly [K in keyof WritableStores]: ReadOnly<WritableStores[K]> }

/**
 * The database. `commit` is the one way to write: `work` runs synchronously inside one IMMEDIATE
 * transaction, and the promise resolves only after the commit is durable (`synchronous=FULL`).
 * Rejects with FailureError `storage-full`, `storage-read-only` or `storage-busy`; then nothing of
 * `work` happened.
 */
export interface Storage {
  readonly read: ReadableStores
  commit<T>(work: (stores: WritableStores) => T): Promise<T>
  /** Waits for housekeeping (checkpoint, backup) and closes the file. */
  close(): Promise<void>
}
