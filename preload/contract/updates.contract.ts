import { z } from 'zod'
import { nothing } from './shapes.ts'

export const updatesView = z.object({
  /** Why this install looks for none; null: it does. */
  off: z.enum(['development', 'package-manager', 'no-feed', 'switched-off']).nullable(),
  /** Downloaded and verified; installed once Handback has quit. `notes` is plain text. */
  ready: z.object({ version: z.string(), notes: z.string() }).nullable(),
  lookedAt: z.number().nullable(),
  failed: z.boolean(),
})
export type UpdatesView = z.infer<typeof updatesView>

export const updatesRequests = {
  'updates.get': { input: nothing, output: updatesView },
  'updates.look': { input: nothing, output: nothing },
  /** Quits as from the menu, with its question; the update is installed after that. */
  'updates.quit': { input: nothing, output: nothing },
} as const
