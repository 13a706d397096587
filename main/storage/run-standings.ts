import type Database from 'better-sqlite3'
import type { HostWait, Run, RunMember, Standing, StandingCount } from '../domain/run.ts'
import type { RunStore } from './runs.types.ts'

interface About {
  readonly run: string
  readonly stopped: 0 | 1
  readonly now: number
}

interface MemberRow {
  readonly position: number
  readonly account_id: string
  readonly job_id: string | null
  readonly host: string | null
  readonly standing: string
  readonly at: number | null
}

/**
 * Every member with where it stands. A job that is due at a paused host waits for that host, and one
 * word of it ("wait until …") speaks for all its jobs.
 */
const standings = `
WITH paused_hosts AS MATERIALIZED (
  SELECT host, until, EXISTS (
    SELECT 1 FROM jobs WHERE jobs.host = host_pauses.host AND state = 'pending' AND paused = 0
      AND reason = 'asked-to-wait' AND next_attempt_at > @now) AS asked
  FROM host_pauses WHERE until > @now
), members AS (
  SELECT position, run_accounts.account_id, job_id, jobs.host,
    CASE
      WHEN job_id IS NULL THEN CASE left_out
        WHEN 'failed' THEN 'needs-you:not-stored'
        WHEN 'stopped' THEN 'kept:stopped'
        WHEN 'abandoned' THEN 'kept:abandoned'
        ELSE 'waiting:storing' END
      WHEN state = 'closed' THEN CASE json_extract(ending, '$.kind')
        WHEN 'abandoned' THEN 'kept:abandoned'
        ELSE 'ended:' || json_extract(ending, '$.kind') END
      WHEN state = 'cancelled' THEN 'kept:cancelled'
      WHEN state = 'running' THEN 'waiting:running'
      WHEN @stopped AND first_sent_at IS NULL AND jobs.run_id = @run THEN 'waiting:stopping'
      WHEN attention IS NOT NULL THEN 'needs-you:' || json_extract(attention, '$.reason')
      WHEN reason = 'ends-at' THEN 'waiting:ends-at'
      WHEN jobs.paused THEN 'waiting:paused'
      WHEN reason IN ('offline', 'vault-closed') THEN 'waiting:' || reason
      WHEN asked THEN 'waiting:asked-to-wait'
      WHEN until IS NOT NULL AND reason = 'asked-to-wait' THEN 'waiting:asked-to-wait'
      WHEN until IS NOT NULL THEN 'waiting:host-busy'
      WHEN next_attempt_at <= @now THEN 'waiting:due'
      ELSE 'waiting:' || reason END AS standing,
    CASE
      WHEN state IN ('closed', 'cancelled') THEN closed_at
      WHEN reason = 'ends-at' THEN COALESCE(json_extract(ending, '$.at'), next_attempt_at)
      ELSE MAX(next_attempt_at, COALESCE(until, 0)) END AS at
  FROM run_accounts
    LEFT JOIN jobs ON jobs.id = job_id
    LEFT JOIN paused_hosts ON paused_hosts.host = jobs.host
  WHERE run_accounts.run_id = @run
)`

/** Counted by the database: ten thousand members come back as a handful of rows. */
export function prepareStandings(
  db: Database.Database,
): Pick<RunStore, 'countStandings' | 'listHostWaits' | 'listMembers'> {
  const counted = db.prepare<About, { standing: string; count: number; at: number | null }>(
    `${standings} SELECT standing, count(*) AS count, min(at) AS at FROM members
     GROUP BY standing ORDER BY count(*) DESC, standing`,
  )
  const hostWaits = db.prepare<
    About & { limit: number },
    Omit<HostWait, 'why'> & { standing: string }
  >(
    `${standings} SELECT host, min(account_id) AS accountId, standing, count(*) AS count, min(at) AS until
     FROM members
     WHERE standing IN ('waiting:asked-to-wait', 'waiting:host-busy')
     GROUP BY host, standing ORDER BY count(*) DESC, host LIMIT @limit`,
  )
  const page = db.prepare<
    About & { first: string; last: string; after: number; limit: number },
    MemberRow
  >(
    `${standings} SELECT * FROM members
     WHERE position > @after AND standing > @first AND standing < @last
     ORDER BY position LIMIT @limit`,
  )
  return {
    countStandings: (run, now) =>
      counted
        .all(about(run, now))
        .map(({ standing, count, at }): StandingCount => ({ ...read(standing), count, at })),
    listHostWaits: (run, now, limit) =>
      hostWaits.all({ ...about(run, now), limit }).map(({ standing, ...wait }) => ({
        ...wait,
        why: standing === 'waiting:asked-to-wait' ? 'asked-to-wait' : 'host-busy',
      })),
    listMembers: (run, { group, after, limit, now }) =>
      page
        // `;` follows `:` in ASCII: everything that begins with `group:`.
        .all({ ...about(run, now), first: `${group}:`, last: `${group};`, after, limit })
        .map((row): RunMember => ({
          ...read(row.standing),
          runId: run.id,
          position: row.position,
          accountId: row.account_id,
          jobId: row.job_id,
          host: row.host,
          at: row.at,
        })),
  }
}

function about(run: Run, now: number): About {
  return { run: run.id, stopped: run.stoppedAt === null ? 0 : 1, now }
}

/** The words come from CHECKed columns and from JSON that our own types wrote. */
function read(standing: string): Standing {
  const [group, why] = standing.split(':')
  return { group, why } as Standing
}
