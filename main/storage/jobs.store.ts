import type Database from 'better-sqlite3'
import { failure } from '../domain/failure.ts'
import type { RevocationJob } from '../domain/job.ts'
import {
  jobChangeable,
  jobFixed,
  readJob,
  readStep,
  stepChangeable,
  toJobRow,
  toStepRow,
  type JobRow,
  type StepRow,
} from './job-rows.ts'
import { insertSql, prepareWrite, updateSql } from './statements.ts'
import type { JobsListed, JobStore, ReadOnly } from './storage.types.ts'
import type { Upkeep } from './upkeep.ts'

const open = `state IN ('pending', 'running')`
const claimable = `state = 'pending' AND paused = 0`
const unshown = `state = 'pending' AND paused = 0 AND attention IS NULL AND reason <> 'ends-at'`

export function createJobStore(
  db: Database.Database,
  upkeep: Pick<Upkeep, 'wantBackup'>,
): JobStore {
  const insert = prepareWrite<JobRow>(db, insertSql('jobs', [...jobFixed, ...jobChangeable]))
  const update = prepareWrite<JobRow>(db, updateSql('jobs', jobChangeable, 'id = @id'))
  const insertStep = prepareWrite<StepRow>(
    db,
    insertSql('job_steps', ['job_id', 'token_id', ...stepChangeable]),
  )
  const updateStep = prepareWrite<StepRow>(
    db,
    updateSql('job_steps', stepChangeable, 'job_id = @job_id AND token_id = @token_id'),
  )
  return {
    ...prepareReads(db),
    ...prepareQueue(db),
    enqueue: (job, steps) => {
      upkeep.wantBackup()
      insert.run(toJobRow(job))
      for (const step of steps) insertStep.run(toStepRow(step))
    },
    update: (job) => {
      if (update.run(toJobRow(job)) === 0) throw failure('not-found', { id: job.id })
    },
    addStep: (step) => {
      insertStep.run(toStepRow(step))
    },
    updateStep: (step) => {
      if (updateStep.run(toStepRow(step)) === 0) throw failure('not-found', { id: step.tokenId })
    },
  }
}

/** Moves jobs between pending and running. */
function prepareQueue(db: Database.Database): Pick<JobStore, 'claimDue' | 'releaseStuck'> {
  const due = db.prepare<[string, number, number], JobRow>(
    `SELECT * FROM jobs WHERE host = ? AND ${claimable} AND next_attempt_at <= ?
     ORDER BY next_attempt_at, rowid LIMIT ?`,
  )
  const claim = prepareWrite<{ id: string }>(
    db,
    `UPDATE jobs SET state = 'running' WHERE id = @id AND state = 'pending'`,
  )
  const release = prepareWrite<{ now: number }>(
    db,
    `UPDATE jobs SET state = 'pending', reason = 'due', next_attempt_at = @now
     WHERE state = 'running'`,
  )
  return {
    claimDue: (host, now, limit) =>
      due.all(host, now, limit).map((row) => {
        claim.run({ id: row.id })
        return readJob({ ...row, state: 'running' })
      }),
    releaseStuck: (now) => release.run({ now }),
  }
}

function prepareReads(db: Database.Database): ReadOnly<JobStore> {
  const byId = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?')
  const openOf = db.prepare<[string], JobRow>(`SELECT * FROM jobs WHERE account_id = ? AND ${open}`)
  // "Revoke everything" gives many jobs one createdAt. A page therefore takes the whole of the last
  // instant it reaches, even past `limit`: a bare `created_at < before` would lose the rest of it.
  const pageOf = (which: string) =>
    db.prepare<{ before: number; limit: number }, JobRow>(
      `SELECT * FROM jobs WHERE ${which} AND created_at < @before AND created_at >= (
         SELECT min(created_at) FROM (SELECT created_at FROM jobs
           WHERE ${which} AND created_at < @before ORDER BY created_at DESC LIMIT @limit))
       ORDER BY created_at DESC, rowid DESC`,
    )
  const pages: Readonly<Record<JobsListed, ReturnType<typeof pageOf>>> = {
    all: pageOf('true'),
    waiting: pageOf(`${open} AND attention IS NULL`),
    'needs-you': pageOf(`${open} AND attention IS NOT NULL`),
    finished: pageOf(`NOT (${open})`),
  }
  const allOpen = db.prepare<[], JobRow>(
    `SELECT * FROM jobs WHERE ${open} ORDER BY created_at, rowid`,
  )
  const steps = db.prepare<[string], StepRow>('SELECT * FROM job_steps WHERE job_id = ?')
  // Through the index of open jobs, by account: what closed long ago costs nothing.
  const pending = `${open} AND state = 'pending'`
  const pendingAfter = db.prepare<[string, number], JobRow>(
    `SELECT * FROM jobs WHERE ${pending} AND account_id > ? ORDER BY account_id LIMIT ?`,
  )
  const unsaid = db.prepare<
    { now: number; reason: string; attention: string | null; limit: number },
    JobRow
  >(
    `SELECT * FROM jobs WHERE ${pending} AND account_id > '' AND next_attempt_at <= @now
       AND (reason <> @reason
         OR (@attention IS NOT NULL AND json_extract(attention, '$.reason') IS NOT @attention))
     LIMIT @limit`,
  )
  const unshownBy = db.prepare<[number, number], JobRow>(
    `SELECT * FROM jobs WHERE ${unshown} AND created_at <= ? LIMIT ?`,
  )
  const oldestUnshown = db
    .prepare<[], number | null>(`SELECT min(created_at) FROM jobs WHERE ${unshown}`)
    .pluck()
  // From host to host through the index: thousands of jobs at one host cost one step.
  const hosts = db.prepare<[], { host: string; nextAttemptAt: number }>(
    `WITH RECURSIVE busy (host) AS (
       SELECT min(host) FROM jobs WHERE ${claimable}
       UNION ALL
       SELECT (SELECT min(host) FROM jobs WHERE ${claimable} AND host > busy.host)
       FROM busy WHERE busy.host IS NOT NULL)
     SELECT busy.host AS host, (SELECT min(next_attempt_at) FROM jobs
       WHERE ${claimable} AND jobs.host = busy.host) AS nextAttemptAt
     FROM busy WHERE busy.host IS NOT NULL`,
  )
  // `id` is that of the row with the least next_attempt_at: so SQLite reads a bare column beside min().
  const waitingByHost = db.prepare<[], { host: string; waiting: number; first: string }>(
    `SELECT host, count(*) AS waiting, id AS first, min(next_attempt_at) FROM jobs
     WHERE ${claimable} GROUP BY host`,
  )
  const countOpen = db.prepare<[], number>(`SELECT count(*) FROM jobs WHERE ${open}`).pluck()
  const countNeedingYou = db
    .prepare<[], number>(`SELECT count(*) FROM jobs WHERE ${open} AND attention IS NOT NULL`)
    .pluck()
  const optional = (row: JobRow | undefined): RevocationJob | undefined =>
    row === undefined ? undefined : readJob(row)
  const find = (id: string): RevocationJob | undefined => optional(byId.get(id))
  return {
    find,
    get: (id) => {
      const job = find(id)
      if (job === undefined) throw failure('not-found', { id })
      return job
    },
    findOpen: (accountId) => optional(openOf.get(accountId)),
    list: ({ limit, before, only }) =>
      pages[only ?? 'all']
        .all({ before: before ?? Number.MAX_SAFE_INTEGER, limit })
        .map((row) => readJob(row)),
    listOpen: () => allOpen.all().map((row) => readJob(row)),
    listSteps: (id) =>
      steps
        .all(id)
        .map((row) => readStep(row))
        .sort((a, b) => a.position - b.position),
    listPendingAfter: (accountId, limit) =>
      pendingAfter.all(accountId, limit).map((row) => readJob(row)),
    listUnsaid: (now, why, limit) => unsaid.all({ now, ...why, limit }).map((row) => readJob(row)),
    listUnshown: (createdBy, limit) => unshownBy.all(createdBy, limit).map((row) => readJob(row)),
    findOldestUnshown: () => oldestUnshown.get() ?? undefined,
    listHosts: () => hosts.all(),
    countWaitingByHost: () =>
      waitingByHost.all().map(({ host, waiting, first }) => ({ host, waiting, first })),
    countNeedingYou: () => countNeedingYou.get() ?? 0,
    countOpen: () => countOpen.get() ?? 0,
  }
}
