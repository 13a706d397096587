import { z } from 'zod'
import { endingKind, id, instant, mark, message, nothing } from './shapes.ts'
import { timelineEntry } from './accounts.contract.ts'

export const jobView = z.object({
  id,
  accountId: id,
  /** The registration whose endpoints "edit-server" corrects. */
  clientRef: id,
  accountName: message,
  providerName: z.string(),
  mark,
  state: z.enum(['pending', 'running', 'closed', 'cancelled']),
  /** How a closed one ended. */
  ending: endingKind.nullable(),
  /** Why it waits and what is true meanwhile, or how it ended. */
  words: message,
  /** Why it needs the person, in plain words, or null. */
  attention: message.nullable(),
  wayOut: z.enum(['manage-page', 'edit-server', 'restore-keychain', 'link-again']).nullable(),
  attempts: z.number().int(),
  createdAt: instant,
  closedAt: instant.nullable(),
  canTryNow: z.boolean(),
  canCancel: z.boolean(),
  canCloseByHand: z.boolean(),
})
export type JobView = z.infer<typeof jobView>

/** A host that is asked nothing for now. */
export const pauseView = z.object({
  host: z.string(),
  provider: z.string(),
  words: message,
  /** "Try now" with this one asks the host again; null: only one waits, and offers it itself. */
  jobId: id.nullable(),
})
export type PauseView = z.infer<typeof pauseView>

const one = z.object({ jobId: id }).strict()

export const activityRequests = {
  'activity.list': {
    input: z
      .object({
        before: instant.optional(),
        only: z.enum(['all', 'waiting', 'needs-you', 'finished']).optional(),
        typed: z.string().max(200).optional(),
      })
      .strict(),
    output: z.object({ jobs: z.array(jobView), more: z.boolean() }),
  },
  'activity.pauses': { input: nothing, output: z.array(pauseView) },
  'activity.details': {
    input: one,
    output: z.object({ job: jobView, entries: z.array(timelineEntry) }),
  },
  'activity.tryNow': { input: one, output: z.object({}) },
  'activity.cancel': { input: one, output: z.object({}) },
} as const
