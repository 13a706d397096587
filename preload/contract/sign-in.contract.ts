import { z } from 'zod'
import { appEdit, clientTestView, ownApp, ownAppView } from './own-app.contract.ts'
import { failureView, id, mark, message, nothing, said } from './shapes.ts'

const endpoint = z.string().max(2048)

/** Endpoints a person may fill in where discovery lacks them. */
export const endpointEdits = z
  .object({
    authorizationEndpoint: endpoint.optional(),
    tokenEndpoint: endpoint.optional(),
    userinfoEndpoint: endpoint.optional(),
    jwksUri: endpoint.optional(),
    revocationEndpoint: endpoint.optional(),
    introspectionEndpoint: endpoint.optional(),
  })
  .strict()
export type EndpointEdits = z.infer<typeof endpointEdits>

/** How sure what is said about a provider is. */
const confidence = z.enum(['tried', 'documented', 'secondary', 'memory'])

export const galleryEntry = z.object({
  id,
  name: z.string(),
  mark,
  needs: z.enum(['nothing', 'address', 'own-app', 'cannot']),
  /** There are many servers of this make: its address is asked for. */
  byAddress: z.boolean(),
  /** This distribution of Handback comes with an app there. */
  throughDistribution: z.boolean(),
})
export type GalleryEntryView = z.infer<typeof galleryEntry>

/** What is behind an address the person typed, or a name they chose. */
export const serverView = z.object({
  issuer: z.string(),
  /** Its file in the catalogue. */
  providerId: id,
  name: z.string(),
  host: z.string(),
  mark,
  /** Already set up: linking needs nothing more. */
  knownClientRef: id.nullable(),
  /** The server registers apps by itself (RFC 7591). */
  canRegister: z.boolean(),
  /** As discovered; empty string where missing. */
  endpoints: z.object({
    authorizationEndpoint: z.string(),
    tokenEndpoint: z.string(),
    userinfoEndpoint: z.string(),
    jwksUri: z.string(),
    revocationEndpoint: z.string(),
    introspectionEndpoint: z.string(),
  }),
  /** What the person must register where `canRegister` is false, for either redirect rule. */
  redirectUris: z.object({ anyPort: z.string(), fixedPorts: z.array(z.string()) }),
  redirectToken: z.string(),
  permissions: z.array(z.object({ scope: z.string(), words: message })),
  /** "This creates a permission that does not exist today." and what it is. */
  promise: message,
  /** Said before linking where the server offers no revocation. */
  warning: message.nullable(),
  /** What a person should know before, most important first. */
  notes: z.array(said),
  confidence,
  /** How what Handback does there was tried. */
  restsOn: z.enum(['tried', 'emulated', 'partly-memory', 'memory', 'refusal']),
  /** Why it can't be linked at all; null: it can. */
  cannotLink: message.nullable(),
  /** The developer app to register where one is needed. */
  app: ownAppView,
})
export type ServerView = z.infer<typeof serverView>

export const clientChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), clientRef: id }).strict(),
  z.object({ kind: z.literal('register') }).strict(),
  z.object({ kind: z.literal('distribution') }).strict(),
  ownApp.extend({ kind: z.literal('own') }).strict(),
])
export type ClientChoice = z.infer<typeof clientChoice>

/** The ladder: how the provider's answer gets here. */
export const rung = z.enum(['browser', 'device-code', 'pasted-address'])
export type Rung = z.infer<typeof rung>

/** A code to be entered on any device (RFC 8628). */
export const userCodeView = z.object({
  text: z.string(),
  /** To be typed. */
  address: z.string(),
  /** The same address, with the code in it where the server gives one, as one path of squares. */
  qr: z.object({ size: z.number(), path: z.string() }),
  givenAt: z.number(),
  expiresAt: z.number(),
})
export type UserCodeView = z.infer<typeof userCodeView>

/** Somebody else than the account that was to be logged in. */
export const otherAccountView = z.object({
  accountId: id,
  found: z.string(),
  standing: z.enum(['new', 'known', 'logged-in', 'ending']),
})
export type OtherAccountView = z.infer<typeof otherAccountView>

export const signInView = z.object({
  flowId: id,
  providerName: z.string(),
  purpose: z.enum(['link', 'log-in']),
  step: z.enum([
    'preparing',
    'waiting',
    'finishing',
    /** Earlier access of the same account is being ended first. */
    'ending-old',
    /** Over but for a question: it was somebody else. */
    'other-account',
    'done',
    'failed',
    'cancelled',
  ]),
  rung,
  /** All ways to sign in there; empty where there is no choice. */
  ways: z.array(rung),
  /** True when the browser could not be opened: the address must be copied. */
  browserFailed: z.boolean(),
  accountId: id.nullable(),
  /** The address of the page the browser ended up on can be pasted. */
  takesPaste: z.boolean(),
  /** How that address begins. */
  pasteBegins: z.string(),
  code: userCodeView.nullable(),
  /** False while the server does not answer whether the code was entered. */
  isReached: z.boolean(),
  failure: failureView.nullable(),
  other: otherAccountView.nullable(),
  /** Cancelled because the same sign-in goes on under this id. */
  followedBy: id.nullable(),
})
export type SignInView = z.infer<typeof signInView>

const linkInput = z
  .object({
    issuer: z.string().max(2048),
    providerId: id.optional(),
    redirectToken: z.string().max(64),
    endpoints: endpointEdits,
    client: clientChoice,
  })
  .strict()

const flow = z.object({ flowId: id }).strict()

export const signInRequests = {
  'servers.known': {
    input: nothing,
    output: z.array(z.object({ clientRef: id, name: z.string(), host: z.string(), mark })),
  },
  'servers.discover': {
    input: z
      .object({
        address: z.string().min(1).max(2048),
        /** After failure `other-hosts`: the hosts the person agreed to. */
        trustedHosts: z.array(z.string().max(260)).max(8).optional(),
      })
      .strict(),
    output: serverView,
  },
  /** Every provider by name. */
  'servers.gallery': { input: nothing, output: z.array(galleryEntry) },
  'servers.choose': { input: z.object({ providerId: id }).strict(), output: serverView },
  /** Opens the page where a developer app is registered, in the person's browser. */
  'servers.openConsole': {
    input: z.object({ providerId: id, issuer: z.string().max(2048) }).strict(),
    output: nothing,
  },
  'servers.knownDetails': { input: z.object({ clientRef: id }).strict(), output: serverView },
  /** Asks about an app of the person's own before anybody signs in. */
  'servers.testClient': { input: linkInput, output: clientTestView },
  /** Keeps in main what was typed about it, its secret too: no reply brings that back. */
  'servers.keepApp': {
    input: z.object({ providerId: id, issuer: z.string().max(2048), app: ownApp }).strict(),
    output: nothing,
  },
  /** Corrects a server already set up, or how an app of one's own shows itself there: stuck revocations go on. */
  'servers.edit': {
    input: z.object({ clientRef: id, endpoints: endpointEdits, app: appEdit.nullable() }).strict(),
    output: nothing,
  },
  'signIn.link': { input: linkInput, output: signInView },
  'signIn.logIn': { input: z.object({ accountId: id }).strict(), output: signInView },
  'signIn.state': { input: flow, output: signInView },
  'signIn.cancel': { input: flow, output: nothing },
  'signIn.copyAddress': { input: flow, output: nothing },
  'signIn.openAgain': { input: flow, output: nothing },
  /** The same sign-in by another rung, or by the same one anew. */
  'signIn.again': { input: z.object({ flowId: id, rung }).strict(), output: signInView },
  /** The address of the page the browser ended up on; it holds a code, and is answered with no word of it. */
  'signIn.paste': {
    input: z.object({ flowId: id, address: z.string().max(8192) }).strict(),
    output: nothing,
  },
  /** The other account is wanted too. */
  'signIn.keepOther': { input: flow, output: nothing },
} as const
