// Tokens of one sign-in, and what was refreshed from them, share a lineage: where a provider ends "the
// pair", it is known which. Null for tokens from before: nothing is assumed about them.
export const tokenLineage = {
  number: 3,
  sql: `ALTER TABLE tokens ADD COLUMN lineage TEXT;`,
} as const
