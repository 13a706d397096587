// Whether this copy of the data may act: see domain/standing.ts. No row: it may.
export const standing = {
  number: 8,
  sql: `
CREATE TABLE standing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('packing', 'packed', 'handed-over', 'arrived')),
  move_id TEXT NOT NULL,
  secret TEXT NOT NULL,
  at INTEGER NOT NULL,
  file TEXT,
  to_code TEXT,
  CHECK ((file IS NOT NULL) = (kind <> 'arrived')),
  CHECK ((to_code IS NOT NULL) = (kind IN ('handed-over', 'arrived')))
) STRICT;
`,
} as const
