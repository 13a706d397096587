import type { RevocationJob, RevocationStep } from '../domain/job.ts'
import { attention, ending, probeResult } from './column-schemas.ts'
import { jsonReader, nullableJson, readNullable } from './columns.ts'

export interface JobRow {
  readonly id: string
  readonly account_id: string
  readonly state: RevocationJob['state']
  readonly reason: RevocationJob['reason']
  readonly next_attempt_at: number
  readonly attempts: number
  readonly created_at: number
  readonly first_sent_at: number | null
  readonly attention: string | null
  readonly last_failure: string | null
  readonly closed_at: number | null
  readonly ending: string | null
  readonly host: string
  readonly run_id: string | null
  readonly paused: number
  readonly before_here: RevocationJob['before']['here']
  readonly before_there: RevocationJob['before']['there']
}

/** What a job is about never changes, so that no update can move it or touch those indexes. */
export const jobFixed = [
  'id',
  'account_id',
  'created_at',
  'host',
  'run_id',
  'before_here',
  'before_there',
] as const

export const jobChangeable = [
  'state',
  'reason',
  'next_attempt_at',
  'attempts',
  'first_sent_at',
  'attention',
  'last_failure',
  'closed_at',
  'ending',
  'paused',
] as const

export function readJob(row: JobRow): RevocationJob {
  const read = jsonReader('jobs', row.id)
  return {
    id: row.id,
    accountId: row.account_id,
    state: row.state,
    reason: row.reason,
    nextAttemptAt: row.next_attempt_at,
    attempts: row.attempts,
    createdAt: row.created_at,
    firstSentAt: row.first_sent_at,
    attention: readNullable(read, 'attention', attention, row.attention),
    lastFailure: row.last_failure,
    closedAt: row.closed_at,
    ending: readNullable(read, 'ending', ending, row.ending),
    host: row.host,
    runId: row.run_id,
    paused: row.paused === 1,
    before: { here: row.before_here, there: row.before_there },
  }
}

export function toJobRow(job: RevocationJob): JobRow {
  return {
    id: job.id,
    account_id: job.accountId,
    state: job.state,
    reason: job.reason,
    next_attempt_at: job.nextAttemptAt,
    attempts: job.attempts,
    created_at: job.createdAt,
    first_sent_at: job.firstSentAt,
    attention: nullableJson(job.attention),
    last_failure: job.lastFailure,
    closed_at: job.closedAt,
    ending: nullableJson(job.ending),
    host: job.host,
    run_id: job.runId,
    paused: job.paused ? 1 : 0,
    before_here: job.before.here,
    before_there: job.before.there,
  }
}

export interface StepRow {
  readonly job_id: string
  readonly token_id: string
  readonly kind: RevocationStep['kind']
  readonly position: number
  readonly state: RevocationStep['state']
  readonly sent_count: number
  readonly done_at: number | null
  readonly probe_before: string | null
  readonly probe_after: string | null
}

export const stepChangeable = [
  'kind',
  'position',
  'state',
  'sent_count',
  'done_at',
  'probe_before',
  'probe_after',
] as const

export function readStep(row: StepRow): RevocationStep {
  const read = jsonReader('job_steps', `${row.job_id}/${row.token_id}`)
  return {
    jobId: row.job_id,
    tokenId: row.token_id,
    kind: row.kind,
    position: row.position,
    state: row.state,
    sentCount: row.sent_count,
    doneAt: row.done_at,
    probeBefore: readNullable(read, 'probe_before', probeResult, row.probe_before),
    probeAfter: readNullable(read, 'probe_after', probeResult, row.probe_after),
  }
}

export function toStepRow(step: RevocationStep): StepRow {
  return {
    job_id: step.jobId,
    token_id: step.tokenId,
    kind: step.kind,
    position: step.position,
    state: step.state,
    sent_count: step.sentCount,
    done_at: step.doneAt,
    probe_before: nullableJson(step.probeBefore),
    probe_after: nullableJson(step.probeAfter),
  }
}
