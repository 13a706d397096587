import type Database from 'better-sqlite3'
import type { Evidence } from '../domain/evidence.ts'
import { canonicalJson } from './canonical-json.ts'
import { evidenceBody } from './column-schemas.ts'
import { jsonReader } from './columns.ts'
import { chainStart, evidenceHash } from './evidence-chain.ts'
import { insertSql, prepareWrite } from './statements.ts'
import type { EvidenceStore } from './storage.types.ts'

interface EvidenceRow {
  readonly seq: number
  readonly at: number
  readonly account_id: string
  readonly job_id: string | null
  readonly body: string
  readonly prev_hash: string
  readonly hash: string
}

const columns = ['seq', 'at', 'account_id', 'job_id', 'body', 'prev_hash', 'hash'] as const

export function createEvidenceStore(db: Database.Database): EvidenceStore {
  const last = db.prepare<[], Pick<EvidenceRow, 'seq' | 'hash'>>(
    'SELECT seq, hash FROM evidence ORDER BY seq DESC LIMIT 1',
  )
  const insert = prepareWrite<EvidenceRow>(db, insertSql('evidence', columns))
  const forAccount = db.prepare<[string], EvidenceRow>(
    'SELECT * FROM evidence WHERE account_id = ? ORDER BY seq',
  )
  const forJob = db.prepare<[string], EvidenceRow>(
    'SELECT * FROM evidence WHERE job_id = ? ORDER BY seq',
  )
  const all = db.prepare<[], EvidenceRow>('SELECT * FROM evidence ORDER BY seq')
  return {
    append: (entry) => {
      const before = last.get()
      const linked = {
        ...entry,
        seq: (before?.seq ?? 0) + 1,
        prevHash: before?.hash ?? chainStart,
      }
      const evidence = { ...linked, hash: evidenceHash(linked) }
      insert.run(toRow(evidence))
      return evidence
    },
    listForAccount: (accountId) => forAccount.all(accountId).map((row) => readEvidence(row)),
    listForJob: (jobId) => forJob.all(jobId).map((row) => readEvidence(row)),
    getLatest: () => last.get()?.seq ?? 0,
    listAll: () => all.all().map((row) => readEvidence(row)),
  }
}

function readEvidence(row: EvidenceRow): Evidence {
  return {
    seq: row.seq,
    at: row.at,
    accountId: row.account_id,
    jobId: row.job_id,
    body: jsonReader('evidence', String(row.seq))('body', evidenceBody, row.body),
    prevHash: row.prev_hash,
    hash: row.hash,
  }
}

function toRow(entry: Evidence): EvidenceRow {
  return {
    seq: entry.seq,
    at: entry.at,
    account_id: entry.accountId,
    job_id: entry.jobId,
    body: canonicalJson(entry.body),
    prev_hash: entry.prevHash,
    hash: entry.hash,
  }
}
