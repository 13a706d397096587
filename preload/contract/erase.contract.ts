import { z } from 'zod'
import { id, instant, nothing } from './shapes.ts'

/** "Erase everything when access has ended": asked for, and how far it is. */
export const eraseProgress = z.object({
  askedAt: instant,
  ending: z.number().int(),
  needsYou: z.number().int(),
  /** Accounts whose access nobody is ending. */
  notAsked: z.number().int(),
  done: z.number().int(),
})
export type EraseProgressView = z.infer<typeof eraseProgress>

export const eraseRequests = {
  'erase.state': {
    input: nothing,
    output: z.object({
      erasing: eraseProgress.nullable(),
      /** How often everything was erased since the app started. */
      times: z.number().int(),
    }),
  },
  /** Null: there was nothing to end. */
  'erase.afterEnding': { input: nothing, output: z.object({ runId: id.nullable() }) },
  'erase.callOff': { input: nothing, output: nothing },
  /** Without ending access. `sure`: the person has typed that they want it. */
  'erase.now': { input: z.object({ sure: z.literal(true) }).strict(), output: nothing },
  /** For whoever has forgotten the passphrase: the old data stays in a folder beside the new. */
  'erase.setAside': { input: nothing, output: nothing },
} as const
