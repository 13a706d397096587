// A job knows the host it will call, so that one host can be paused while the others go on. Rows
// from before get the host of their issuer: `https://meadow.example/a` → `meadow.example`.
const jobsByHost = `
CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL,
  paused_at INTEGER,
  stopped_at INTEGER
) STRICT;

ALTER TABLE jobs ADD COLUMN host TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN run_id TEXT REFERENCES runs (id);
ALTER TABLE jobs ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));

UPDATE jobs SET host = (
  SELECT substr(rest, 1, instr(rest || '/', '/') - 1)
  FROM (SELECT substr(issuer, instr(issuer, '://') + 3) AS rest FROM accounts
        WHERE accounts.id = jobs.account_id)
);

DROP INDEX jobs_due;
CREATE INDEX jobs_due_by_host ON jobs (host, next_attempt_at)
  WHERE state = 'pending' AND paused = 0;
CREATE INDEX jobs_unshown ON jobs (created_at)
  WHERE state = 'pending' AND paused = 0 AND attention IS NULL AND reason <> 'ends-at';
CREATE INDEX jobs_by_run ON jobs (run_id) WHERE run_id IS NOT NULL;
`

// 429 and 503 speak for a whole host (RFC 6585 §4, RFC 9110 §15.6.4). A row stays, with its count of
// strikes, until the host answers normally.
const hostPauses = `
CREATE TABLE host_pauses (
  host TEXT PRIMARY KEY,
  until INTEGER NOT NULL,
  why TEXT NOT NULL,
  strikes INTEGER NOT NULL CHECK (strikes > 0)
) STRICT, WITHOUT ROWID;
`

// Who belongs to a run is stored with the run itself; the jobs follow in portions. `left_out` says
// why a member has no job and gets none: the run was stopped, it could not be stored, or the person
// deleted the account's tokens meanwhile.
const runMembers = `
CREATE TABLE run_accounts (
  run_id TEXT NOT NULL REFERENCES runs (id),
  position INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  job_id TEXT REFERENCES jobs (id),
  left_out TEXT CHECK (left_out IN ('stopped', 'failed', 'abandoned')),
  PRIMARY KEY (run_id, position),
  UNIQUE (run_id, account_id),
  CHECK (job_id IS NULL OR left_out IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX run_accounts_to_store ON run_accounts (run_id, position)
  WHERE job_id IS NULL AND left_out IS NULL;
CREATE INDEX run_accounts_by_account ON run_accounts (account_id);
CREATE INDEX run_accounts_by_job ON run_accounts (job_id) WHERE job_id IS NOT NULL;
`

// Signs exported evidence. The private half is sealed by the vault.
const installKey = `
CREATE TABLE install_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  public_key BLOB NOT NULL,
  sealed BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  version INTEGER NOT NULL
) STRICT;
`

export const hostsRunsKeys = {
  number: 2,
  sql: jobsByHost + hostPauses + runMembers + installKey,
} as const
