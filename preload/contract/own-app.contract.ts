import { z } from 'zod'
import { message, said } from './shapes.ts'

const authMethod = z.enum(['none', 'client_secret_basic', 'client_secret_post', 'basic-unencoded'])
const redirectRule = z.enum(['any-port', 'fixed-ports'])

/** A developer app that the person registered, as they typed it. */
export const ownApp = z
  .object({
    clientId: z.string().max(512),
    clientSecret: z.string().max(1024).optional(),
    /** The secret that main kept from before is meant. */
    keptSecret: z.boolean().optional(),
    authMethod,
    redirectRule,
  })
  .strict()

/** How one that is in use shows itself; no secret: the one that is kept. */
export const appEdit = ownApp.pick({ clientSecret: true, authMethod: true })

/** What there is to say about registering one. */
export const ownAppView = z.object({
  hasConsole: z.boolean(),
  /** This distribution of Handback comes with one: the person registers none. */
  throughDistribution: z.boolean(),
  /** What to choose on the provider's page, in order. */
  steps: z.array(said),
  /** The provider's page has permissions to tick. */
  asksScopes: z.boolean(),
  secret: z.enum(['needed', 'optional', 'none']),
  authMethod,
  redirectRule,
  /** Where the provider's own download has the two (JSON Pointers), and how the wrong one is told. */
  clientFile: z
    .object({
      id: z.string(),
      secret: z.string(),
      wrongTypes: z.array(z.object({ at: z.string(), says: said })),
    })
    .nullable(),
  /** In use, and the person's own; the secret itself stays in main. */
  stored: z.object({ clientId: z.string(), authMethod, hasSecret: z.boolean() }).nullable(),
  /** What a wrong app shows in the browser, where nothing of it comes back. */
  pageErrors: z.array(z.object({ shows: z.string(), means: said })),
  /** Typed before, and did not work yet; the secret itself stays in main. */
  draft: z
    .object({ clientId: z.string(), authMethod, redirectRule, hasSecret: z.boolean() })
    .nullable(),
})

/** What could be shown of an app before anybody signs in. */
export const clientTestView = z.object({
  findings: z.array(
    z.object({
      verdict: z.enum(['right', 'wrong', 'untold']),
      words: message,
      /** What to do about it; null: nothing. */
      toDo: message.nullable(),
      /** The step where it is put right. */
      step: z.enum(['address', 'client']),
    }),
  ),
  /** The provider's own answer, redacted; shown behind "Details". */
  detail: z.string().nullable(),
})
export type ClientTestView = z.infer<typeof clientTestView>
