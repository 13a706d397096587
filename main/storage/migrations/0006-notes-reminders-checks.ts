// An account that is only written down. It refers to nothing: no token, no client, no job.
const notes = `
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  provider_name TEXT NOT NULL COLLATE NOCASE,
  account_name TEXT NOT NULL COLLATE NOCASE,
  page TEXT,
  remark TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  reviewed_at INTEGER,
  remind_months INTEGER CHECK (remind_months IN (3, 6, 12))
) STRICT;
`

// What a person should look at. The id says what it is about, so that the same is raised once.
const reminders = `
CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'lapse', 'ended-elsewhere', 'permissions')),
  note_id TEXT REFERENCES notes (id),
  account_id TEXT REFERENCES accounts (id),
  at INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  later_until INTEGER,
  done_at INTEGER,
  CHECK ((kind = 'review') = (note_id IS NOT NULL)),
  CHECK ((kind = 'review') = (account_id IS NULL))
) STRICT;

CREATE INDEX reminders_by_note ON reminders (note_id) WHERE note_id IS NOT NULL;
`

// When the opt-in daily check asked about an account, and when it may again.
const checks = `
CREATE TABLE checks (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  tried_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
`

export const notesRemindersChecks = { number: 6, sql: notes + reminders + checks } as const
