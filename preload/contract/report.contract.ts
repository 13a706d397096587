import { z } from 'zod'
import { id } from './shapes.ts'

export const reportRequests = {
  /** Makes the report, lets the person choose where, and saves it. */
  'report.export': {
    input: z
      .object({
        /** Null: all accounts. */
        accountId: id.nullable(),
        format: z.enum(['html', 'json']),
      })
      .strict(),
    output: z.object({
      /** Null: the person chose no place. */
      path: z.string().nullable(),
      /** The first entry at which the log on this computer no longer fits, or null. */
      brokenAt: z.number().int().nullable(),
    }),
  },
} as const
