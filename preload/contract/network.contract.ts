import { z } from 'zod'
import { message, nothing } from './shapes.ts'

export const networkRequests = {
  /** Asks the servers of accounts that are in use whether they can be reached; a line for each. */
  'network.check': { input: nothing, output: z.object({ lines: z.array(message) }) },
} as const
