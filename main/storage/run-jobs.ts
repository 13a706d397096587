import type Database from 'better-sqlite3'
import type { RunStore } from './runs.types.ts'
import { prepareWrite } from './statements.ts'

const open = `state IN ('pending', 'running')`

type Jobs =
  'pauseJobs' | 'resumeJobs' | 'handOver' | 'holdUnsent' | 'listToPutBack' | 'listRunningUnsent'

/** Changes to the jobs of a run as a whole: one statement each, however many they are. */
export function prepareRunJobs(db: Database.Database): Pick<RunStore, Jobs> {
  const ofRun = `id IN (SELECT job_id FROM run_accounts WHERE run_id = @run)`
  const others = `FROM run_accounts JOIN runs ON runs.id = run_accounts.run_id
    WHERE job_id = jobs.id AND runs.id <> @run AND stopped_at IS NULL`
  const unsent = `first_sent_at IS NULL AND ${open}`
  const stays = `(state = 'running' OR reason = 'ends-at'
    OR (reason = 'asked-to-wait' AND next_attempt_at > @now))`
  const pause = prepareWrite<{ run: string }>(
    db,
    `UPDATE jobs SET paused = 1 WHERE ${open} AND ${ofRun}`,
  )
  const resume = prepareWrite<{ run: string; now: number }>(
    db,
    `UPDATE jobs SET paused = 0,
       reason = CASE WHEN ${stays} THEN reason ELSE 'due' END,
       next_attempt_at = CASE WHEN ${stays} THEN next_attempt_at ELSE @now END
     WHERE paused = 1 AND ${open} AND ${ofRun}
       AND NOT EXISTS (SELECT 1 ${others} AND paused_at IS NOT NULL)`,
  )
  const handOver = prepareWrite<{ run: string }>(
    db,
    `UPDATE jobs SET run_id = (SELECT run_accounts.run_id ${others})
     WHERE run_id = @run AND ${open} AND EXISTS (SELECT 1 ${others})`,
  )
  const hold = prepareWrite<{ run: string }>(
    db,
    `UPDATE jobs SET paused = 1 WHERE run_id = @run AND ${unsent}`,
  )
  const toPutBack = db
    .prepare<[number], string>(
      `SELECT jobs.id FROM runs JOIN jobs ON jobs.run_id = runs.id
       WHERE stopped_at IS NOT NULL AND ${unsent} AND state = 'pending' LIMIT ?`,
    )
    .pluck()
  const runningUnsent = db
    .prepare<[string], string>(
      `SELECT id FROM jobs WHERE run_id = ? AND state = 'running' AND first_sent_at IS NULL`,
    )
    .pluck()
  return {
    pauseJobs: (run) => {
      pause.run({ run })
    },
    resumeJobs: (run, now) => {
      resume.run({ run, now })
    },
    handOver: (run) => {
      handOver.run({ run })
    },
    holdUnsent: (run) => {
      hold.run({ run })
    },
    listToPutBack: (limit) => toPutBack.all(limit),
    listRunningUnsent: (run) => runningUnsent.all(run),
  }
}
