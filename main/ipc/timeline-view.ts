import type { Evidence } from '../domain/evidence.ts'
import { evidenceProof, evidenceWords } from '../services/evidence-words.ts'
import type { TimelineEntry } from '../../preload/contract/accounts.contract.ts'

export function timelineEntry({ seq, at, body }: Evidence, provider: string): TimelineEntry {
  return { seq, at, words: evidenceWords(body, provider), proof: evidenceProof(body) }
}
