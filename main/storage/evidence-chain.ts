import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** One entry as the chain sees it; the body may be of a kind this version does not know. */
export interface ChainEntry {
  readonly seq: number
  readonly at: number
  readonly accountId: string
  readonly jobId: string | null
  readonly body: unknown
  readonly prevHash: string
  readonly hash: string
}

/** What comes before the first entry. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over the hash before it and the canonical entry, in hex. */
export function evidenceHash(entry: Omit<ChainEntry, 'hash'>): string {
  const { seq, at, accountId, jobId, body } = entry
  return createHash('sha256')
    .update(entry.prevHash)
    .update(canonicalJson({ seq, at, accountId, jobId, body }))
    .digest('hex')
}

/** The first `seq` that is missing, changed or out of order; undefined when the chain is whole. */
export function findBrokenLink(entries: Iterable<ChainEntry>): number | undefined {
  let seq = 0
  let prevHash = chainStart
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq || entry.prevHash !== prevHash) return seq
    if (evidenceHash(entry) !== entry.hash) return seq
    prevHash = entry.hash
  }
  return undefined
}
