import type Database from 'better-sqlite3'
import type { NewsEntry, NoticeStore, UntoldAttention } from './notices.types.ts'
import { prepareWrite } from './statements.ts'

interface NewsRow {
  readonly seq: number
  readonly at: number
  readonly accountId: string
  readonly jobId: string | null
  readonly kind: string
  readonly ending: string | null
  readonly verdict: string | null
}

const untold = (key: string): string =>
  `NOT EXISTS (SELECT 1 FROM notices_told WHERE notices_told.key = ${key})`

export function createNoticeStore(db: Database.Database): NoticeStore {
  const told = db.prepare<[string], number>('SELECT at FROM notices_told WHERE key = ?').pluck()
  const seen = db.prepare<[], number>('SELECT evidence_seq FROM notices_seen').pluck()
  const tell = prepareWrite<{ key: string; at: number }>(
    db,
    'INSERT INTO notices_told (key, at) VALUES (@key, @at)',
  )
  const forget = prepareWrite<{ key: string }>(db, 'DELETE FROM notices_told WHERE key = @key')
  const see = prepareWrite<{ seq: number }>(db, 'UPDATE notices_seen SET evidence_seq = @seq')
  return {
    ...prepareNews(db),
    findTold: (key) => told.get(key),
    tell: (key, at) => {
      tell.run({ key, at })
    },
    forget: (key) => {
      forget.run({ key })
    },
    findSeen: () => seen.get() ?? 0,
    see: (seq) => {
      see.run({ seq })
    },
  }
}

type News = 'findNewestEntry' | 'listNews' | 'listUntoldAttention' | 'listUntoldDoneRuns'

function prepareNews(db: Database.Database): Pick<NoticeStore, News> {
  const newest = db.prepare<[], number | null>('SELECT max(seq) FROM evidence').pluck()
  const news = db.prepare<[number, number], NewsRow>(
    `SELECT seq, at, account_id AS accountId, job_id AS jobId, json_extract(body, '$.kind') AS kind,
       json_extract(body, '$.ending.kind') AS ending, json_extract(body, '$.verdict') AS verdict
     FROM evidence WHERE seq > ? AND seq <= ?
       AND json_extract(body, '$.kind') IN ('closed', 'checked', 'linked', 'logged-in')
     ORDER BY seq`,
  )
  const attention = db.prepare<[number], UntoldAttention>(
    `SELECT id AS jobId, account_id AS accountId, json_extract(attention, '$.reason') AS reason,
       json_extract(attention, '$.since') AS since
     FROM jobs WHERE attention IS NOT NULL AND state IN ('pending', 'running')
       AND ${untold(`'needs-you:' || id || ':' || json_extract(attention, '$.reason')`)}
     LIMIT ?`,
  )
  // From the open jobs to the run: as a rule the first one already shows that it goes on.
  const doneRuns = db
    .prepare<[], string>(
      `SELECT id FROM runs WHERE ${untold(`'run-done:' || id`)}
         AND NOT EXISTS (SELECT 1 FROM run_accounts
           WHERE run_id = runs.id AND job_id IS NULL AND left_out IS NULL)
         AND NOT EXISTS (SELECT 1 FROM jobs CROSS JOIN run_accounts ON job_id = jobs.id
           WHERE state IN ('pending', 'running') AND jobs.account_id > '' AND attention IS NULL
             AND run_accounts.run_id = runs.id)`,
    )
    .pluck()
  return {
    findNewestEntry: () => newest.get() ?? 0,
    // The kinds and their parts come from JSON that our own types wrote.
    listNews: (after, upTo) => news.all(after, upTo) as NewsEntry[],
    listUntoldAttention: (limit) => attention.all(limit),
    listUntoldDoneRuns: () => doneRuns.all(),
  }
}
