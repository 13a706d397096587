import type Database from 'better-sqlite3'
import type { Log } from '../system/log.ts'
import { createAccountChangeStore } from './account-changes.store.ts'
import { createAccountStore } from './accounts.store.ts'
import { writeBackup } from './backup.ts'
import type { Ballast } from './ballast.ts'
import { createCheckStore } from './checks.store.ts'
import { createClientSecretStore } from './client-secrets.store.ts'
import { createClientStore } from './clients.store.ts'
import { createDataKeyStore, type StoredDataKey } from './data-key.store.ts'
import { findBrokenLink } from './evidence-chain.ts'
import { createEvidenceStore } from './evidence.store.ts'
import { createGroupCommit } from './group-commit.ts'
import { createHostStore } from './hosts.store.ts'
import { createInstallKeyStore } from './install-key.store.ts'
import { createJobStore } from './jobs.store.ts'
import { createNoticeStore } from './notices.store.ts'
import { createNoteStore } from './notes.store.ts'
import { createPictureStore } from './pictures.store.ts'
import { createReminderStore } from './reminders.store.ts'
import { createTagStore } from './tags.store.ts'
import { createRunStore } from './runs.store.ts'
import { createStandingStore } from './standing.store.ts'
import type { Storage, WritableStores } from './storage.types.ts'
import { createTokenStore } from './tokens.store.ts'
import { createTransaction, refuseAsyncFunction } from './transaction.ts'
import type { Upkeep } from './upkeep.ts'

export interface StorageWithKeys extends Storage {
  /** Fits the vault's KeyStore. */
  readonly keys: {
    find(): StoredDataKey | undefined
    replace(key: StoredDataKey): Promise<void>
  }
  /** Resolves when the backup is up to date and the WAL holds nothing destroyed. */
  whenTidy(): Promise<void>
  owesBackup(): boolean
  /** Writes the backup that is owed; false where that failed (it stays owed). */
  writeBackup(): Promise<boolean>
  /** Writes a consistent copy of everything to `file`, private and durable. */
  copyTo(file: string): Promise<void>
  /** The first `seq` at which the evidence is no longer a whole chain. */
  findBrokenEvidence(): number | undefined
}

/** Puts stores and commit together over an open database. */
export function createStorage(deps: {
  db: Database.Database
  upkeep: Upkeep
  ballast: Ballast
  log: Log
}): StorageWithKeys {
  const { db, upkeep, ballast, log } = deps
  const stores = createStores(db, upkeep)
  const dataKey = createDataKeyStore(db, upkeep)
  const transaction = createTransaction(db, {
    beforeCommit: () => upkeep.beforeCommit(),
    afterCommit: () => {
      upkeep.afterCommit()
      ballast.renew()
    },
    afterRollback: () => upkeep.afterRollback(),
    makeRoom: () => {
      const made = ballast.release()
      log.warn('storage-full', { ballast: made ? 'released' : 'none left' })
      return made
    },
  })
  let closing: Promise<void> | undefined

  const group = createGroupCommit(db, transaction)
  const commit = <T>(work: (stores: WritableStores) => T): Promise<T> =>
    Promise.try(() => {
      if (closing !== undefined) throw new Error('The storage is closed')
      refuseAsyncFunction(work)
      return group.commit(() => work(stores))
    })
  const close = async (): Promise<void> => {
    await group.settled()
    await upkeep.whenTidy()
    db.close()
  }
  upkeep.start()
  ballast.renew()
  return {
    read: stores,
    commit,
    keys: {
      find: () => dataKey.find(),
      replace: (key) => commit(() => dataKey.replace(key)),
    },
    whenTidy: () => upkeep.whenTidy(),
    owesBackup: () => upkeep.owesBackup(),
    writeBackup: async () => {
      await upkeep.whenTidy()
      return !upkeep.owesBackup()
    },
    copyTo: async (file) => {
      await group.settled()
      await writeBackup(db, file)
    },
    findBrokenEvidence: () => findBrokenLink(stores.evidence.listAll()),
    close: () => (closing ??= close()),
  }
}

function createStores(db: Database.Database, upkeep: Upkeep) {
  return {
    accounts: createAccountStore(db),
    accountChanges: createAccountChangeStore(db),
    pictures: createPictureStore(db),
    tags: createTagStore(db),
    clients: createClientStore(db),
    clientSecrets: createClientSecretStore(db, upkeep),
    tokens: createTokenStore(db, upkeep),
    jobs: createJobStore(db, upkeep),
    hosts: createHostStore(db),
    runs: createRunStore(db, upkeep),
    notices: createNoticeStore(db),
    notes: createNoteStore(db, upkeep),
    reminders: createReminderStore(db),
    checks: createCheckStore(db),
    evidence: createEvidenceStore(db),
    installKey: createInstallKeyStore(db, upkeep),
    standing: createStandingStore(db, upkeep),
  }
}
