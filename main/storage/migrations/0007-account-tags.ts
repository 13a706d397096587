// The person's own labels (work, home …). Compared without case, so that "Work" is not a second one.
export const accountTags = {
  number: 7,
  sql: `
CREATE TABLE account_tags (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tag TEXT NOT NULL COLLATE NOCASE CHECK (length(tag) BETWEEN 1 AND 40),
  PRIMARY KEY (account_id, tag)
) STRICT, WITHOUT ROWID;
`,
} as const
