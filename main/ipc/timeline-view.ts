import type { Evidence } from '../domain/evidence.ts'
import { evidenceProof, evidenceWords } from '../services/evidence-words.ts'
import type { TimelineEntry } from '../../preload/contract/accounts.contract.ts'

export function timelineEntry(entry: Evidence, provider: string): TimelineEntry {
  const { seq, at, body } = entry
  return { seq, at, words: evidenceWords(entry, provider), proof: evidenceProof(body) }
}
