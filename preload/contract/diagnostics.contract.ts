import { z } from 'zod'
import { nothing } from './shapes.ts'

const crashes = z.object({ count: z.number().int() })

export const diagnosticsRequests = {
  /** The whole text, to be read before it is copied or saved. */
  'diagnostics.make': { input: nothing, output: z.object({ text: z.string() }) },
  'diagnostics.copy': { input: nothing, output: nothing },
  /** Null: the person chose no place. */
  'diagnostics.save': { input: nothing, output: z.object({ path: z.string().nullable() }) },
  'diagnostics.crashes': { input: nothing, output: crashes },
  'diagnostics.openCrashFolder': { input: nothing, output: nothing },
  'diagnostics.deleteCrashDumps': { input: nothing, output: crashes },
} as const
