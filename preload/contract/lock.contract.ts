import { z } from 'zod'
import { nothing } from './shapes.ts'

export const lockRequests = {
  /**
   * `canLock`: there is a passphrase that would open it again. `goesOn`: the vault is open, so that
   * revocations are sent meanwhile; after a start it waits for the passphrase.
   */
  'lock.state': {
    input: nothing,
    output: z.object({ locked: z.boolean(), canLock: z.boolean(), goesOn: z.boolean() }),
  },
  'lock.now': { input: nothing, output: nothing },
  'lock.unlock': {
    input: z.object({ passphrase: z.string().max(1024) }).strict(),
    output: nothing,
  },
} as const
