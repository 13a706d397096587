import { z } from 'zod'
import { jobView } from './activity.contract.ts'
import { id, instant, mark, message, nothing } from './shapes.ts'

/** Runs a window is told of, rows of a page: answers stay small however many accounts there are. */
const listedRuns = 20
const rowsPerPage = 50

export const runGroup = z.enum(['ended', 'waiting', 'needs-you', 'kept'])
export type RunGroupName = z.infer<typeof runGroup>

/** "137 ended — 120 proven; 17 answered." */
export const runSentence = z.object({ lead: message, parts: z.array(message).max(40) })
export type RunSentence = z.infer<typeof runSentence>

export const runReport = z.object({
  id,
  createdAt: instant,
  total: z.number().int(),
  ended: z.number().int(),
  needsYou: z.number().int(),
  kept: z.number().int(),
  /** What is true right now, the most important first. */
  sentences: z.array(runSentence).max(6),
  /** Only groups with accounts in them; the counts add up to `total`. */
  groups: z.array(z.object({ group: runGroup, count: z.number().int() })).max(4),
  canPause: z.boolean(),
  canResume: z.boolean(),
  canStop: z.boolean(),
  /** Some accounts could not be stored. */
  canStoreAgain: z.boolean(),
})
export type RunReportView = z.infer<typeof runReport>

export const runRow = z.object({
  accountId: id,
  accountName: message,
  providerName: z.string(),
  mark,
  /** Where it stands and how that is known, or why it waits. */
  words: message,
  /** Steps, attempts and buttons come with it; null where none was stored. */
  job: jobView.nullable(),
})
export type RunRowView = z.infer<typeof runRow>

const one = z.object({ runId: id }).strict()

export const runRequests = {
  'runs.byHand': {
    input: nothing,
    output: z.object({ linked: z.array(z.string()), handedIn: z.array(z.string()) }),
  },
  /** Accounts that have ended are left out. The same accounts twice are one run. */
  'runs.start': {
    input: z.object({ accountIds: z.array(id).min(1).max(100_000) }).strict(),
    output: z.object({ runId: id }),
  },
  /** Newest first. */
  'runs.list': {
    input: nothing,
    output: z.object({
      runs: z
        .array(
          z.object({
            id,
            createdAt: instant,
            total: z.number().int(),
            /** Paused or stopped; null: neither. */
            state: message.nullable(),
          }),
        )
        .max(listedRuns),
    }),
  },
  'runs.report': { input: one, output: runReport },
  'runs.page': {
    input: z.object({ runId: id, group: runGroup, after: z.number().int().nullable() }).strict(),
    output: z.object({
      rows: z.array(runRow).max(rowsPerPage),
      next: z.number().int().nullable(),
    }),
  },
  'runs.pause': { input: one, output: nothing },
  'runs.resume': { input: one, output: nothing },
  /** Keeps the accounts of which nothing was sent. */
  'runs.stop': { input: one, output: nothing },
  'runs.storeAgain': { input: nothing, output: nothing },
} as const
