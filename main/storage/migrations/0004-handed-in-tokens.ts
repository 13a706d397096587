/**
 * A token that a person hands in is an account of its own origin. (issuer, subject) is unique among
 * linked accounts only: a person may hand in several tokens of an account that is linked as well, and
 * nobody knows whose a token is before its provider was asked. A constraint of a table can't be
 * dropped, so the table is made anew, row ids kept: the order of the list rests on them.
 */
const accounts = `
CREATE TABLE accounts_anew (
  id TEXT PRIMARY KEY,
  origin TEXT NOT NULL CHECK (origin IN ('linked', 'handed-in')),
  client_ref TEXT NOT NULL REFERENCES clients (ref),
  provider_id TEXT NOT NULL,
  issuer TEXT NOT NULL COLLATE BINARY,
  subject TEXT NOT NULL COLLATE BINARY,
  label TEXT COLLATE NOCASE,
  profile TEXT NOT NULL,
  scopes TEXT NOT NULL,
  here TEXT NOT NULL CHECK (here IN ('logged-in', 'logged-out')),
  there TEXT NOT NULL CHECK (there IN
    ('allowed', 'ending', 'ended', 'sign-in-needed', 'unknown')),
  linked_at INTEGER NOT NULL,
  logged_out_at INTEGER,
  checked_at INTEGER,
  revocable_until INTEGER,
  ending TEXT,
  ended_at INTEGER,
  removed_at INTEGER
) STRICT;

INSERT INTO accounts_anew (rowid, id, origin, client_ref, provider_id, issuer, subject, label,
  profile, scopes, here, there, linked_at, logged_out_at, checked_at, revocable_until, ending,
  ended_at, removed_at)
SELECT rowid, id, 'linked', client_ref, provider_id, issuer, subject, label,
  profile, scopes, here, there, linked_at, logged_out_at, checked_at, revocable_until, ending,
  ended_at, removed_at FROM accounts;

DROP TABLE accounts;
ALTER TABLE accounts_anew RENAME TO accounts;

CREATE UNIQUE INDEX accounts_by_person ON accounts (issuer, subject) WHERE origin = 'linked';
CREATE INDEX accounts_listed ON accounts (linked_at) WHERE removed_at IS NULL;

CREATE TRIGGER accounts_are_kept BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'accounts are taken off the list, never deleted'); END;
`

// Which rule of the provider's file such tokens go by; NULL: a registration of our own. The index
// answers "is this very token held already?".
const clients = `
ALTER TABLE clients ADD COLUMN handed_in TEXT;
CREATE INDEX tokens_by_fingerprint ON tokens (fingerprint) WHERE destroyed_at IS NULL;
`

export const handedInTokens = {
  number: 4,
  sql: accounts + clients,
} as const
