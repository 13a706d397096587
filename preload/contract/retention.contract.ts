import { z } from 'zod'
import { nothing } from './shapes.ts'

export const retentionRequests = {
  /** How many ended accounts leave the list next, by the setting `keepEnded`. */
  'retention.get': {
    input: nothing,
    output: z.object({
      due: z.number().int(),
      /** When, if Handback stays open until then (epoch ms); null: everything is kept. */
      nextAt: z.number().nullable(),
    }),
  },
} as const
