// What the person was told: a key is told once, also after a restart. `notices_seen` is the last entry
// of the evidence that was looked at; what happened before this migration is not news.
export const notices = {
  number: 5,
  sql: `
CREATE TABLE notices_told (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notices_seen (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  evidence_seq INTEGER NOT NULL
) STRICT;

INSERT INTO notices_seen (id, evidence_seq) SELECT 1, COALESCE(MAX(seq), 0) FROM evidence;

CREATE INDEX jobs_needing_person ON jobs (id) WHERE attention IS NOT NULL;
CREATE INDEX accounts_lapsing ON accounts (revocable_until)
  WHERE removed_at IS NULL AND here = 'logged-out' AND there IN ('allowed', 'unknown');
`,
} as const
