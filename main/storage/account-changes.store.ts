import type Database from 'better-sqlite3'
import type { AccountId } from '../domain/account.ts'
import type { AccountChangeStore } from './storage.types.ts'

/** Stands for the list itself: which accounts are on it, in which order, or what all rows rest on. */
const wholeList = ''

const note = (id: string): string => `INSERT OR REPLACE INTO account_changes (account_id) ${id};`
const noteList = note(`VALUES ('${wholeList}')`)
const noteHost = (row: 'OLD' | 'NEW'): string =>
  note(`SELECT account_id FROM jobs WHERE host = ${row}.host AND state = 'pending'`)

/** What a row of the list is made of, and what a change there makes read differently. */
const triggers: Readonly<Record<string, string>> = {
  account_listed: `AFTER INSERT ON accounts BEGIN ${noteList} END`,
  account_moved: `AFTER UPDATE ON accounts
    WHEN OLD.removed_at IS NOT NEW.removed_at OR OLD.linked_at IS NOT NEW.linked_at
      OR OLD.issuer IS NOT NEW.issuer
    BEGIN ${noteList} END`,
  account_changed: `AFTER UPDATE ON accounts BEGIN ${note('VALUES (NEW.id)')} END`,
  client_changed: `AFTER UPDATE ON clients BEGIN ${noteList} END`,
  token_held: `AFTER INSERT ON tokens BEGIN ${note('VALUES (NEW.account_id)')} END`,
  token_destroyed: `AFTER UPDATE OF destroyed_at ON tokens
    BEGIN ${note('VALUES (NEW.account_id)')} END`,
  job_stored: `AFTER INSERT ON jobs BEGIN ${note('VALUES (NEW.account_id)')} END`,
  job_changed: `AFTER UPDATE ON jobs BEGIN ${note('VALUES (NEW.account_id)')} END`,
  picture_stored: `AFTER INSERT ON pictures BEGIN ${note('VALUES (NEW.account_id)')} END`,
  picture_removed: `AFTER DELETE ON pictures BEGIN ${note('VALUES (OLD.account_id)')} END`,
  tag_added: `AFTER INSERT ON account_tags BEGIN ${note('VALUES (NEW.account_id)')} END`,
  tag_removed: `AFTER DELETE ON account_tags BEGIN ${note('VALUES (OLD.account_id)')} END`,
  host_paused: `AFTER INSERT ON host_pauses BEGIN ${noteHost('NEW')} END`,
  host_paused_again: `AFTER UPDATE ON host_pauses WHEN OLD.until IS NOT NEW.until
    BEGIN ${noteHost('NEW')} END`,
  host_resumed: `AFTER DELETE ON host_pauses BEGIN ${noteHost('OLD')} END`,
}

/** Changes of one opening are counted from a number that none before it can have come to. */
const changesOfOneOpening = 2 ** 32
/** The window outlives the data: that was erased, set aside or brought here while it was open. */
let openings = 0

/**
 * The database itself notes which accounts changed, so that no writer can forget to. Temporary: the
 * notes belong to this connection, are rolled back with what they are about, and reach no file.
 */
function takeNotes(db: Database.Database): void {
  db.pragma('temp_store = MEMORY')
  db.exec(`CREATE TEMP TABLE account_changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL UNIQUE
  )`)
  openings += 1
  // Like the table itself it is in memory, where no full disk refuses it.
  db.exec(
    `INSERT INTO temp.account_changes VALUES (${openings * changesOfOneOpening}, '${wholeList}')`,
  )
  for (const [name, body] of Object.entries(triggers)) {
    db.exec(`CREATE TEMP TRIGGER note_${name} ${body}`)
  }
}

/** Only looked at: nothing changes, and not even a note could be written. */
const nothingChanges: AccountChangeStore = {
  findLatest: () => 0,
  findListChange: () => 0,
  listSince: () => [],
}

export function createAccountChangeStore(db: Database.Database): AccountChangeStore {
  if (db.pragma('query_only', { simple: true }) === 1) return nothingChanges
  takeNotes(db)
  const latest = db.prepare<[], number | null>('SELECT max(seq) FROM temp.account_changes').pluck()
  const listChange = db
    .prepare<[string], number>('SELECT seq FROM temp.account_changes WHERE account_id = ?')
    .pluck()
  const after = db.prepare<[number, string, number], { id: AccountId; seq: number }>(
    `SELECT account_id AS id, seq FROM temp.account_changes
     WHERE seq > ? AND account_id <> ? ORDER BY seq LIMIT ?`,
  )
  return {
    findLatest: () => latest.get() ?? 0,
    findListChange: () => listChange.get(wholeList) ?? 0,
    listSince: (seq, limit) => after.all(seq, wholeList, limit),
  }
}
