import type Database from 'better-sqlite3'
import { failure } from '../domain/failure.ts'
import type { Run } from '../domain/run.ts'
import { prepareRunJobs } from './run-jobs.ts'
import { prepareStandings } from './run-standings.ts'
import type { RunStore } from './runs.types.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { Upkeep } from './upkeep.ts'

interface RunRow {
  readonly id: string
  readonly created_at: number
  readonly paused_at: number | null
  readonly stopped_at: number | null
}

const changeable = ['created_at', 'paused_at', 'stopped_at'] as const
const open = `state IN ('pending', 'running')`
/** Accounts that can still be ended; the ids come as one JSON array. */
const endable = `json_each(@ids) JOIN accounts ON accounts.id = value
  WHERE there <> 'ended' AND removed_at IS NULL`

export function createRunStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantBackup'>,
): RunStore {
  const insert = prepareWrite<RunRow>(db, insertSql('runs', ['id', ...changeable]))
  const update = prepareWrite<RunRow>(db, updateSql('runs', changeable, 'id = @id'))
  const addMembers = prepareWrite<{ run: string; ids: string }>(
    db,
    `INSERT INTO run_accounts (run_id, position, account_id)
     SELECT @run, min(key), accounts.id FROM ${endable} GROUP BY accounts.id`,
  )
  return {
    ...prepareReads(db),
    ...prepareMembers(db),
    ...prepareRunJobs(db),
    ...prepareStandings(db),
    insert: (run, accountIds) => {
      upkeep.wantBackup()
      insert.run(toRow(run))
      return addMembers.run({ run: run.id, ids: JSON.stringify(accountIds) })
    },
    update: (run) => {
      if (update.run(toRow(run)) === 0) throw failure('not-found', { id: run.id })
    },
  }
}

type Reads = 'find' | 'get' | 'list' | 'findAtWorkOn' | 'countMembers'

function prepareReads(db: Database.Database): Pick<RunStore, Reads> {
  const byId = db.prepare<[string], RunRow>('SELECT * FROM runs WHERE id = ?')
  const newest = db.prepare<[number], RunRow & { total: number }>(
    `SELECT runs.*, (SELECT count(*) FROM run_accounts WHERE run_id = runs.id) AS total
     FROM runs ORDER BY created_at DESC, rowid DESC LIMIT ?`,
  )
  const members = db
    .prepare<[string], number>('SELECT count(*) FROM run_accounts WHERE run_id = ?')
    .pluck()
  const atWork = db
    .prepare<{ ids: string }, string>(
      `WITH wanted AS MATERIALIZED (SELECT DISTINCT accounts.id FROM ${endable})
       SELECT runs.id FROM wanted
         JOIN run_accounts ON run_accounts.account_id = wanted.id
         JOIN runs ON runs.id = run_accounts.run_id
         LEFT JOIN jobs ON jobs.id = job_id
       WHERE stopped_at IS NULL AND CASE WHEN job_id IS NULL THEN left_out IS NULL ELSE ${open} END
       GROUP BY runs.id HAVING count(*) = (SELECT count(*) FROM wanted)
       ORDER BY runs.created_at DESC LIMIT 1`,
    )
    .pluck()
  const find = (id: string): Run | undefined => {
    const row = byId.get(id)
    return row === undefined ? undefined : readRun(row)
  }
  return {
    find,
    get: (id) => {
      const run = find(id)
      if (run === undefined) throw failure('not-found', { id })
      return run
    },
    list: (limit) => newest.all(limit).map((row) => ({ ...readRun(row), total: row.total })),
    findAtWorkOn: (accountIds) => atWork.get({ ids: JSON.stringify(accountIds) }),
    countMembers: (id) => members.get(id) ?? 0,
  }
}

type Members =
  | 'listToStore'
  | 'setJob'
  | 'leaveOut'
  | 'countFailed'
  | 'storeAgain'
  | 'findLastClosedJob'
  | 'keepUnstored'

function prepareMembers(db: Database.Database): Pick<RunStore, Members> {
  const toStore = db.prepare<[number], { runId: string; accountId: string }>(
    `SELECT run_id AS runId, account_id AS accountId FROM run_accounts
     WHERE job_id IS NULL AND left_out IS NULL ORDER BY run_id, position LIMIT ?`,
  )
  const lastClosed = db
    .prepare<[string], string>(
      `SELECT id FROM jobs WHERE account_id = ? AND state = 'closed'
       ORDER BY closed_at DESC, rowid DESC LIMIT 1`,
    )
    .pluck()
  const setJob = prepareWrite<{ run: string; account: string; job: string }>(
    db,
    `UPDATE run_accounts SET job_id = @job, left_out = NULL
     WHERE run_id = @run AND account_id = @account`,
  )
  const leaveOut = prepareWrite<{ run: string; account: string; why: string }>(
    db,
    `UPDATE run_accounts SET left_out = @why
     WHERE run_id = @run AND account_id = @account AND job_id IS NULL`,
  )
  const failed = db
    .prepare<[], number>(`SELECT count(*) FROM run_accounts WHERE left_out = 'failed'`)
    .pluck()
  const storeAgain = prepareWrite(
    db,
    `UPDATE run_accounts SET left_out = NULL WHERE left_out = 'failed'`,
  )
  const keep = prepareWrite<{ run: string }>(
    db,
    `UPDATE run_accounts SET left_out = 'stopped' WHERE run_id = @run AND job_id IS NULL
       AND left_out IS NOT 'abandoned'`,
  )
  return {
    listToStore: (limit) => toStore.all(limit),
    findLastClosedJob: (accountId) => lastClosed.get(accountId),
    setJob: (run, account, job) => {
      setJob.run({ run, account, job })
    },
    leaveOut: (run, account, why) => {
      leaveOut.run({ run, account, why })
    },
    countFailed: () => failed.get() ?? 0,
    storeAgain: () => storeAgain.run({}),
    keepUnstored: (run) => {
      keep.run({ run })
    },
  }
}

function readRun(row: RunRow): Run {
  return {
    id: row.id,
    createdAt: row.created_at,
    pausedAt: row.paused_at,
    stoppedAt: row.stopped_at,
  }
}

function toRow(run: Run): RunRow {
  return {
    id: run.id,
    created_at: run.createdAt,
    paused_at: run.pausedAt,
    stopped_at: run.stoppedAt,
  }
}
