import type { Account, AccountId } from '../domain/account.ts'
import type { OAuthClient } from '../domain/client.ts'
import type { Evidence, EvidenceBody } from '../domain/evidence.ts'
import type { HostPause } from '../domain/host-pause.ts'
import type { Attention, JobId, RevocationJob, RevocationStep, WaitReason } from '../domain/job.ts'
import type { Standing } from '../domain/standing.ts'
import type { HeldToken, TokenId } from '../domain/token.ts'
import type { NoticeStore } from './notices.types.ts'
import type { RunStore } from './runs.types.ts'
import type { CheckStore, NoteStore, ReminderStore } from './watch.types.ts'

/** Accounts; rows are never deleted, only taken off the list. */
export interface AccountStore {
  find(id: AccountId): Account | undefined
  /** Throws FailureError `not-found`. */
  get(id: AccountId): Account
  /** Among linked accounts; one that was handed in is never meant. */
  findByProviderAccount(issuer: string, subject: string): Account | undefined
  /** Not removed ones, in the order they were linked. */
  list(): Account[]
  /** Not removed, and ended at `atMs` (epoch ms) or before. */
  listEndedBy(atMs: number): Account[]
  /** All that are listed, but only where each one is. */
  listIssuers(): { readonly id: AccountId; readonly issuer: string }[]
  insert(account: Account): void
  /** Replaces the whole row. */
  update(account: Account): void
}

/** Re-encoded profile pictures (PNG), kept apart from the rows that are listed often. */
export interface PictureStore {
  find(accountId: AccountId): Uint8Array | undefined
  /** The accounts that have one. */
  listAccounts(): AccountId[]
  replace(accountId: AccountId, png: Uint8Array): void
  remove(accountId: AccountId): void
}

/** The person's own labels of accounts (work, home …), each once per account whatever its case. */
export interface TagStore {
  /** In alphabetical order. */
  listOf(accountId: AccountId): string[]
  /** Of each account that has any. */
  listByAccount(): ReadonlyMap<AccountId, readonly string[]>
  /** Does nothing new where the account has it; its spelling is then the one given last. */
  add(accountId: AccountId, tag: string): void
  remove(accountId: AccountId, tag: string): void
}

export interface ClientStore {
  find(ref: string): OAuthClient | undefined
  get(ref: string): OAuthClient
  list(): OAuthClient[]
  /**
   * Those we registered and may delete (RFC 7592): made at or before `before`, every account of
   * theirs ended or removed by then, no token of theirs held and no job open.
   */
  listUnused(before: number): OAuthClient[]
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
  /** A held token with this fingerprint: the very same text. */
  findByFingerprint(fingerprint: Uint8Array): HeldToken | undefined
  insert(token: HeldToken): void
  markReplaced(id: TokenId, at: number): void
  markRefreshedOk(id: TokenId, at: number): void
  /** Its provider said what it may do and when it ends; null: no end known. */
  learn(id: TokenId, scopes: readonly string[], expiresAt: number | null): void
  /** Overwrites the sealed text with NULL; after the commit the WAL is truncated and the backup rewritten. */
  destroy(id: TokenId, at: number): void
  countHeld(): number
  countHeldOf(accountId: AccountId): number
  /** Of each account that holds any. */
  countHeldByAccount(): ReadonlyMap<AccountId, number>
}

/** What keeps every job from being tried, as a row says it. */
export interface WhyAll {
  readonly reason: WaitReason
  /** Null: whatever attention a row shows stays. */
  readonly attention: Attention['reason'] | null
}

/** Which revocations are listed: those that wait for time or network, for the person, or for nothing. */
export type JobsListed = 'all' | 'waiting' | 'needs-you' | 'finished'

export interface JobStore {
  find(id: JobId): RevocationJob | undefined
  get(id: JobId): RevocationJob
  /** The account's open (pending or running) job; at most one exists. */
  findOpen(accountId: AccountId): RevocationJob | undefined
  /** Newest first; `before` is the createdAt of the last row seen (keyset page). */
  list(page: { limit: number; before?: number; only?: JobsListed }): RevocationJob[]
  listOpen(): RevocationJob[]
  /** Pending ones in the order of their accounts' ids (keyset page); an account has one at most. */
  listPendingAfter(accountId: AccountId, limit: number): RevocationJob[]
  /** Pending ones whose time has come, paused ones included, that do not say yet that this is why they wait. */
  listUnsaid(now: number, why: WhyAll, limit: number): RevocationJob[]
  /** Pending ones stored at or before `createdBy` that show no attention; not those that wait for a token's end. */
  listUnshown(createdBy: number, limit: number): RevocationJob[]
  /** When the oldest of those was stored. */
  findOldestUnshown(): number | undefined
  /** Each host with pending jobs that are not paused, and when its first one is due. */
  listHosts(): { readonly host: string; readonly nextAttemptAt: number }[]
  listSteps(id: JobId): RevocationStep[]
  /** How many pending jobs each host has, those of paused runs not counted, and which is due first. */
  countWaitingByHost(): { readonly host: string; readonly waiting: number; readonly first: JobId }[]
  countOpen(): number
  /** Of these, how many need the person. */
  countNeedingYou(): number
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

/** Hosts that asked Handback to wait, or were too busy to answer. */
export interface HostStore {
  find(host: string): HostPause | undefined
  list(): HostPause[]
  /** Replaces what was known of the host. */
  pause(pause: HostPause): void
  /** The host answers again. */
  resume(host: string): void
}

/**
 * Which accounts read differently since a moment of this run. Numbers grow with each change; they
 * mean nothing to the next run.
 */
export interface AccountChangeStore {
  /** Higher than any of data that was opened before in this process: opening it changes the list. */
  findLatest(): number
  /** The last change of the list itself: who is on it, in which order, or what all rows rest on. */
  findListChange(): number
  /** Those that changed longest ago first, each with its last change. */
  listSince(seq: number, limit: number): { readonly id: AccountId; readonly seq: number }[]
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
  /** Everything, oldest first: for checking the chain and for the export. */
  listAll(): Iterable<Evidence>
  /** Its `seq`; 0 where nothing was ever written down. */
  getLatest(): number
}

/** The key pair that signs exported evidence; the private half is sealed by the vault. */
export interface StoredInstallKey {
  /** SubjectPublicKeyInfo (RFC 8410), DER. */
  readonly publicKey: Uint8Array
  readonly sealed: Uint8Array
  readonly fingerprint: Uint8Array
  readonly version: number
}

/** One key per install, never replaced: what it signed must stay checkable. */
export interface InstallKeyStore {
  find(): StoredInstallKey | undefined
  /** Throws where one exists. */
  insert(key: StoredInstallKey): void
}

/** Whether this copy of the data acts. Every change is in the backup before anything rests on it. */
export interface StandingStore {
  find(): Standing
  replace(standing: Standing): void
}

export interface WritableStores {
  readonly accounts: AccountStore
  readonly accountChanges: AccountChangeStore
  readonly pictures: PictureStore
  readonly tags: TagStore
  readonly clients: ClientStore
  readonly clientSecrets: ClientSecretStore
  readonly tokens: TokenStore
  readonly jobs: JobStore
  readonly hosts: HostStore
  readonly runs: RunStore
  readonly notices: NoticeStore
  readonly notes: NoteStore
  readonly reminders: ReminderStore
  readonly checks: CheckStore
  readonly evidence: EvidenceStore
  readonly installKey: InstallKeyStore
  readonly standing: StandingStore
}

/** Outside a commit only the reading half of each store can be seen. */
export type ReadOnly<T> = {
  [K in keyof T as K extends `${'find' | 'get' | 'list' | 'count'}${string}` ? K : never]: T[K]
}
export type ReadableStores = { readonly [K in keyof WritableStores]: ReadOnly<WritableStores[K]> }

/**
 * The database. `commit` is the one way to write: `work` runs inside an IMMEDIATE transaction, whole
 * or not at all, and the promise resolves only after that is durable (`synchronous=FULL`). Works of
 * one turn of the event loop share the transaction and its fsync; in trouble a work is run again, so
 * it does nothing but read and write the stores. Rejects with FailureError `storage-full`,
 * `storage-read-only` or `storage-busy`; then nothing of `work` happened.
 */
export interface Storage {
  readonly read: ReadableStores
  commit<T>(work: (stores: WritableStores) => T): Promise<T>
  /** Waits for housekeeping (checkpoint, backup) and closes the file. */
  close(): Promise<void>
}
