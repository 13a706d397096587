import { z } from 'zod'
import { id, instant, mark, message, nothing, said } from './shapes.ts'

/** A kind of token of one provider: never the token itself. */
export const tokenKind = z.object({
  providerId: id,
  ruleId: id,
  providerName: z.string(),
  mark,
  /** "personal access token" */
  token: said,
  /** Many servers give out such tokens: the person says which. */
  anyServer: z.boolean(),
  /** The one that is meant most often; empty where there is none. */
  address: z.string(),
})
export type TokenKindView = z.infer<typeof tokenKind>

/** A found token, by its kind and line, never by its text. */
const draftToken = z.object({
  key: z.number().int(),
  line: z.number().int(),
  /** Null: its form says nothing, the person names the provider. */
  of: tokenKind.nullable(),
  /** The account that holds this very token. */
  already: id.nullable(),
})
export type DraftTokenView = z.infer<typeof draftToken>

export const given = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), accountId: id, already: z.boolean() }),
  z.object({
    kind: z.literal('choose'),
    draftId: id,
    tokens: z.array(draftToken),
    more: z.boolean(),
  }),
  /** No file was chosen. */
  z.object({ kind: z.literal('none') }),
])
export type GivenView = z.infer<typeof given>

/** What is known of a token that was handed in. */
export const handedIn = z.object({
  providerName: z.string(),
  token: said,
  /** Null: not asked yet, or the answer names nobody. */
  owner: z.string().nullable(),
  permissions: z.array(z.object({ scope: z.string(), words: message })),
  expiresAt: instant.nullable(),
  there: z.enum(['allowed', 'ending', 'ended', 'sign-in-needed', 'unknown']),
})
export type HandedInView = z.infer<typeof handedIn>

const one = z.object({ accountId: id }).strict()

export const handInRequests = {
  /** The text goes in and never comes back. */
  'handIn.give': { input: z.object({ text: z.string().max(65536) }).strict(), output: given },
  /** Main asks for the file and reads it: its text never comes here. */
  'handIn.openFile': { input: nothing, output: given },
  'handIn.choose': {
    input: z
      .object({
        draftId: id,
        key: z.number().int(),
        kind: z.object({ providerId: id, ruleId: id }).strict().optional(),
        address: z.string().max(2048).optional(),
        trustedHosts: z.array(z.string().max(260)).max(8).optional(),
      })
      .strict(),
    output: given,
  },
  /** What was given and not chosen is gone from memory. */
  'handIn.forgetDraft': { input: nothing, output: nothing },
  /** What a token without a known form may be. */
  'handIn.kinds': { input: nothing, output: z.array(tokenKind) },
  'handIn.get': { input: one, output: handedIn },
  'handIn.ask': {
    input: one,
    output: z.object({
      verdict: z.enum(['alive', 'dead', 'unclear', 'cannot-ask', 'offline']),
    }),
  },
  /** "Not mine": destroyed here, and nobody is asked anything. */
  'handIn.forget': { input: one, output: nothing },
} as const
