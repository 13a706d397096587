// Instants are epoch milliseconds. Issuer and subject are compared byte by byte (OpenID Connect
// Core §2: `sub` is case sensitive); only what people type or read is collated without case.
const clients = `
CREATE TABLE clients (
  ref TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  server_name TEXT NOT NULL COLLATE NOCASE,
  metadata TEXT NOT NULL,
  client_id TEXT NOT NULL,
  auth_method TEXT NOT NULL CHECK (auth_method IN
    ('none', 'client_secret_basic', 'client_secret_post', 'basic-unencoded')),
  redirect_rule TEXT NOT NULL CHECK (redirect_rule IN ('any-port', 'fixed-ports')),
  redirect_path TEXT NOT NULL,
  registered_by_us INTEGER NOT NULL CHECK (registered_by_us IN (0, 1)),
  registration_client_uri TEXT,
  has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE client_secrets (
  client_ref TEXT NOT NULL REFERENCES clients (ref),
  field TEXT NOT NULL CHECK (field IN ('client_secret', 'registration_access_token')),
  sealed BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (client_ref, field)
) STRICT, WITHOUT ROWID;
`

const accounts = `
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
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
  removed_at INTEGER,
  UNIQUE (issuer, subject)
) STRICT;

CREATE INDEX accounts_listed ON accounts (linked_at) WHERE removed_at IS NULL;

CREATE TRIGGER accounts_are_kept BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'accounts are taken off the list, never deleted'); END;

CREATE TABLE pictures (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  png BLOB NOT NULL
) STRICT;
`

const tokens = `
CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  client_ref TEXT NOT NULL REFERENCES clients (ref),
  kind TEXT NOT NULL CHECK (kind IN ('access_token', 'refresh_token')),
  scopes TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER,
  replaced_at INTEGER,
  refreshed_ok_at INTEGER,
  sealed BLOB,
  fingerprint BLOB NOT NULL,
  version INTEGER NOT NULL,
  destroyed_at INTEGER,
  CHECK ((sealed IS NULL) = (destroyed_at IS NOT NULL))
) STRICT;

CREATE INDEX tokens_held ON tokens (account_id, kind, issued_at) WHERE destroyed_at IS NULL;

CREATE TRIGGER tokens_stay_destroyed BEFORE UPDATE ON tokens WHEN OLD.destroyed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a destroyed token does not come back'); END;
`

const jobs = `
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'closed', 'cancelled')),
  reason TEXT NOT NULL CHECK (reason IN
    ('due', 'backoff', 'offline', 'asked-to-wait', 'vault-closed', 'daily', 'ends-at')),
  next_attempt_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  created_at INTEGER NOT NULL,
  first_sent_at INTEGER,
  attention TEXT,
  last_failure TEXT,
  closed_at INTEGER,
  ending TEXT,
  before_here TEXT NOT NULL CHECK (before_here IN ('logged-in', 'logged-out')),
  before_there TEXT NOT NULL CHECK (before_there IN
    ('allowed', 'ending', 'ended', 'sign-in-needed', 'unknown')),
  CHECK (state <> 'closed' OR (closed_at IS NOT NULL AND ending IS NOT NULL)),
  CHECK (state <> 'cancelled' OR first_sent_at IS NULL)
) STRICT;

CREATE UNIQUE INDEX jobs_one_open_per_account ON jobs (account_id)
  WHERE state IN ('pending', 'running');
CREATE INDEX jobs_due ON jobs (next_attempt_at) WHERE state = 'pending';
CREATE INDEX jobs_by_age ON jobs (created_at, id);

CREATE TRIGGER jobs_are_kept BEFORE DELETE ON jobs
BEGIN SELECT RAISE(ABORT, 'jobs are closed or cancelled, never deleted'); END;

CREATE TABLE job_steps (
  job_id TEXT NOT NULL REFERENCES jobs (id),
  token_id TEXT NOT NULL REFERENCES tokens (id),
  kind TEXT NOT NULL CHECK (kind IN ('access_token', 'refresh_token')),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('todo', 'revoked', 'already-gone', 'unsupported', 'expired')),
  sent_count INTEGER NOT NULL CHECK (sent_count >= 0),
  done_at INTEGER,
  probe_before TEXT,
  probe_after TEXT,
  PRIMARY KEY (job_id, token_id)
) STRICT, WITHOUT ROWID;
`

// The insert trigger also stops INSERT OR REPLACE, which deletes without asking a DELETE trigger
// unless recursive triggers are on.
const evidence = `
CREATE TABLE evidence (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  job_id TEXT REFERENCES jobs (id),
  body TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX evidence_by_account ON evidence (account_id, seq);
CREATE INDEX evidence_by_job ON evidence (job_id, seq) WHERE job_id IS NOT NULL;

CREATE TRIGGER evidence_refuses_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_refuses_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_has_no_gaps BEFORE INSERT ON evidence
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM evidence)
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
`

// `upkeep` counts the commits that want a fresh backup: a crash before it is written is noticed.
const keyAndUpkeep = `
CREATE TABLE data_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrapped_by TEXT NOT NULL CHECK (wrapped_by IN ('os-keychain', 'passphrase')),
  parameters TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  check_value BLOB NOT NULL
) STRICT;

CREATE TABLE upkeep (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  backups_wanted INTEGER NOT NULL,
  backup_written INTEGER NOT NULL
) STRICT;

INSERT INTO upkeep (id, backups_wanted, backup_written) VALUES (1, 0, 0);
`

export const accountsTokensJobsEvidence = {
  number: 1,
  sql: clients + accounts + tokens + jobs + evidence + keyAndUpkeep,
} as const
