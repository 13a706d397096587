/**
 * JSON with sorted keys and no spaces: the same data is the same text, whoever wrote it. Numbers
 * and strings are as JSON.stringify writes them (RFC 8785 does so too).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
