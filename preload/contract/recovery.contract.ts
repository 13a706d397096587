import { z } from 'zod'
import { mark, message, nothing } from './shapes.ts'

/** An account that the damaged data file still names. */
export const rememberedAccount = z.object({
  /** Its place in the list, by which its page is opened. */
  index: z.number().int().nonnegative(),
  name: message,
  providerName: z.string(),
  issuer: z.string(),
  mark,
  /** What became of it in the data that was restored, in words. */
  restored: message,
  /** Handback can't end this access any more, or does not know that it was being ended. */
  needsLook: z.boolean(),
  /** What its button opens: the page where access is ended, or the provider's address. */
  page: z.enum(['manage', 'issuer']),
})
export type RememberedAccountView = z.infer<typeof rememberedAccount>

/** Shown after a damaged data file was replaced, until the person has read it. */
export const recoveryView = z.object({
  happened: message,
  /** Where the damaged files lie. */
  setAside: z.array(z.string()),
  /** Those that need a look come first. */
  accounts: z.array(rememberedAccount),
  /** What the list is worth, or why there is none. */
  about: message,
})
export type RecoveryView = z.infer<typeof recoveryView>

export const recoveryRequests = {
  'recovery.get': { input: nothing, output: z.object({ recovery: recoveryView.nullable() }) },
  'recovery.openPage': {
    input: z.object({ index: z.number().int().nonnegative() }).strict(),
    output: nothing,
  },
  /** "I have read this." */
  'recovery.dismiss': { input: nothing, output: nothing },
} as const
