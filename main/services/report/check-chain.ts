import { chainStart, evidenceHash, type ChainEntry } from '../../storage/evidence-chain.ts'
import type { EvidenceReport } from './report.types.ts'

/** What is wrong with the entries of a report, and where. */
export type ChainFault =
  /** Its content no longer fits its hash. */
  | { readonly kind: 'edited'; readonly seq: number }
  /** It does not follow from the one before it: one of the two was edited. */
  | { readonly kind: 'unlinked'; readonly seq: number }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** The end is missing. */
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | { readonly kind: 'out-of-order'; readonly seq: number }
  /** The last hash is not the one the report names. */
  | { readonly kind: 'other-head' }
  /** The entries of an account are not those the report lists for it. */
  | { readonly kind: 'other-entries'; readonly accountId: string }
  /** An entry of an account that the report is not about. */
  | { readonly kind: 'foreign'; readonly seq: number }

/** A piece of the chain: an entry, or entries left out. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly hash: string
  readonly entry?: ChainEntry
}

export function chainFaults(report: EvidenceReport): ChainFault[] {
  const pieces: Piece[] = [
    ...report.entries.map((entry) => ({ from: entry.seq, to: entry.seq, hash: entry.hash, entry })),
    ...report.leftOut,
  ].sort((a, b) => a.from - b.from)
  return [
    ...orderFaults(report.entries),
    ...orderFaults(report.leftOut.map(({ from }) => ({ seq: from }))),
    ...linkFaults(pieces),
    ...endFaults(pieces.at(-1), report.chain),
    ...accountFaults(report),
  ]
}

function orderFaults(entries: readonly { readonly seq: number }[]): ChainFault[] {
  let highest = 0
  const faults: ChainFault[] = []
  for (const { seq } of entries) {
    if (seq <= highest) faults.push({ kind: 'out-of-order', seq })
    else highest = seq
  }
  return faults
}

/** Sorted by place, each piece must begin where the one before it ends, in number and in hash. */
function linkFaults(pieces: readonly Piece[]): ChainFault[] {
  const faults: ChainFault[] = []
  let before = { to: 0, hash: chainStart }
  for (const piece of pieces) {
    const { from, to, hash, entry } = piece
    if (from > before.to + 1) faults.push({ kind: 'missing', from: before.to + 1, to: from - 1 })
    if (from <= before.to || to < from) faults.push({ kind: 'out-of-order', seq: from })
    if (entry !== undefined) {
      const follows = from === before.to + 1
      if (evidenceHash(entry) !== entry.hash) faults.push({ kind: 'edited', seq: from })
      else if (follows && entry.prevHash !== before.hash) {
        faults.push({ kind: 'unlinked', seq: from })
      }
    }
    before = { to: Math.max(to, before.to), hash }
  }
  return faults
}

function endFaults(last: Piece | undefined, chain: EvidenceReport['chain']): ChainFault[] {
  const end = last ?? { to: 0, hash: chainStart }
  if (end.to < chain.count) return [{ kind: 'cut', from: end.to + 1, to: chain.count }]
  return end.to > chain.count || end.hash !== chain.head ? [{ kind: 'other-head' }] : []
}

function accountFaults({ accounts, covers, entries, leftOut }: EvidenceReport): ChainFault[] {
  const own = new Map<string, number[]>(accounts.map(({ id }) => [id, []]))
  const faults: ChainFault[] = []
  for (const { accountId, seq } of entries) {
    const seqs = own.get(accountId)
    if (seqs === undefined) faults.push({ kind: 'foreign', seq })
    else seqs.push(seq)
  }
  for (const { id, seqs } of accounts) {
    const found = own.get(id) ?? []
    const same = seqs.length === found.length && seqs.every((seq, at) => seq === found[at])
    if (!same) faults.push({ kind: 'other-entries', accountId: id })
  }
  const gap = leftOut[0]
  if (covers === 'all' && gap !== undefined) {
    faults.push({ kind: 'missing', from: gap.from, to: gap.to })
  }
  return faults
}
