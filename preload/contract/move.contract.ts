import { z } from 'zod'
import { instant, nothing } from './shapes.ts'

const passphrase = z.string().min(1).max(1024)
const code = z.string().min(1).max(64)

/** Whether this computer acts on the accounts, and how a move to or from another one stands. */
export const moveView = z.object({
  kind: z.enum(['here', 'packing', 'packed', 'handed-over', 'arrived']),
  /** While it is being packed, and nothing can be asked for. */
  progress: z
    .object({ step: z.enum(['waiting', 'writing', 'checking']), share: z.number() })
    .nullable(),
  /** When it was packed. */
  at: instant.nullable(),
  /** Where the archive was written. */
  file: z.string().nullable(),
  /** Arrived: the code to be typed on the old computer. */
  request: z.string().nullable(),
  /** Handed over: the answer to be typed on the new computer. */
  answer: z.string().nullable(),
  accounts: z.number().int(),
  waiting: z.number().int(),
})
export type MoveView = z.infer<typeof moveView>

export const moveRequests = {
  'move.state': { input: nothing, output: moveView },
  /** Asks where to save; null: the person chose no place. */
  'move.pack': {
    input: z.object({ passphrase }).strict(),
    output: z.object({ path: z.string().nullable() }),
  },
  /** The old computer answers the import that shows this code. */
  'move.handOver': { input: z.object({ code }).strict(), output: nothing },
  /** `sure`: the person has read that the other computer must not act any more. */
  'move.takeBack': { input: z.object({ sure: z.boolean() }).strict(), output: nothing },
  /** Main keeps which file it was; the window learns its name. Null: none was chosen. */
  'move.chooseArchive': { input: nothing, output: z.object({ name: z.string().nullable() }) },
  'move.bring': { input: z.object({ passphrase }).strict(), output: nothing },
  'move.start': { input: z.object({ code }).strict(), output: nothing },
  'move.startWithoutAnswer': { input: nothing, output: nothing },
  /** Deletes everything on this computer. Only of a copy that does not act. */
  'move.erase': { input: nothing, output: nothing },
} as const
