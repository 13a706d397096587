import { z } from 'zod'
import type { Profile } from '../domain/account.ts'
import type { ServerMetadata } from '../domain/client.ts'
import type { Ending } from '../domain/ending.ts'
import type { EvidenceBody } from '../domain/evidence.ts'
import type { Attention, Outcome, ProbeResult } from '../domain/job.ts'

// What the JSON columns may hold. The annotations tie each schema to its domain type: a member
// missing here fails to compile where the type has it.

const text = z.string()
const instant = z.number().int()
const tokenKind = z.enum(['access_token', 'refresh_token'])
const verdict = z.enum(['alive', 'dead', 'unclear'])
const wayOut = z.enum(['manage-page', 'edit-server', 'restore-keychain', 'link-again'])
const attentionReason = z.enum([
  'client-rejected',
  'no-endpoint',
  'endpoint-gone',
  'request-rejected',
  'token-type-unsupported',
  'token-damaged',
  'token-unreadable',
  'certificate',
  'redirected',
  'refused',
  'host-gone',
  'still-alive',
  'no-success-for-a-day',
])

export const texts: z.ZodType<string[]> = z.array(text)

export const profile: z.ZodType<Profile> = z.object({
  displayName: text.nullable(),
  username: text.nullable(),
  email: text.nullable(),
  pictureUrl: text.nullable(),
})

export const serverMetadata: z.ZodType<ServerMetadata> = z.object({
  issuer: text,
  authorizationEndpoint: text,
  tokenEndpoint: text,
  userinfoEndpoint: text.nullable(),
  jwksUri: text.nullable(),
  revocationEndpoint: text.nullable(),
  introspectionEndpoint: text.nullable(),
  registrationEndpoint: text.nullable(),
  endSessionEndpoint: text.nullable(),
  // Left out in rows from before these were known.
  deviceAuthorizationEndpoint: text.nullable().default(null),
  pushedRequestEndpoint: text.nullable().default(null),
  scopesSupported: texts.nullable(),
  promptValuesSupported: texts.nullable(),
  tokenEndpointAuthMethodsSupported: texts.nullable(),
  codeChallengeMethodsSupported: texts.nullable(),
  idTokenSigningAlgValuesSupported: texts.nullable(),
  issParameterSupported: z.boolean(),
  offersDpop: z.boolean().default(false),
  serviceDocumentation: text.nullable(),
  trustedHosts: z.array(text),
})

export const ending: z.ZodType<Ending> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proven') }),
  z.object({ kind: z.literal('answered') }),
  z.object({ kind: z.literal('ends-at'), at: instant }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('closed-by-you') }),
  z.object({ kind: z.literal('abandoned') }),
])

export const attention: z.ZodType<Attention> = z.object({
  reason: attentionReason,
  since: instant,
  wayOut,
})

export const probeResult: z.ZodType<ProbeResult> = z.object({
  method: z.enum(['introspection', 'userinfo', 'refresh']),
  verdict,
  at: instant,
})

const outcome: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revoked') }),
  z.object({ kind: z.literal('already-gone') }),
  z.object({ kind: z.literal('retry'), why: text }),
  z.object({ kind: z.literal('wait'), untilMs: z.number(), why: text }),
  z.object({ kind: z.literal('attention'), reason: attentionReason, wayOut, why: text }),
])

export const evidenceBody: z.ZodType<EvidenceBody> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('linked'), scopes: texts }),
  z.object({ kind: z.literal('handed-in'), token: text }),
  z.object({ kind: z.literal('logged-in') }),
  z.object({ kind: z.literal('logged-out') }),
  z.object({ kind: z.literal('logged-out-undone') }),
  z.object({ kind: z.literal('refreshed') }),
  z.object({ kind: z.literal('checked'), verdict, method: text }),
  z.object({ kind: z.literal('permissions-changed'), added: texts, removed: texts }),
  z.object({ kind: z.literal('revocation-requested'), tokens: z.number() }),
  z.object({ kind: z.literal('revocation-cancelled') }),
  z.object({
    kind: z.literal('attempt'),
    token: tokenKind,
    method: z.enum(['DELETE', 'GET']).optional(),
    endpoint: text,
    outcome,
    status: z.number().nullable(),
    answer: text,
  }),
  z.object({
    kind: z.literal('probe'),
    token: tokenKind,
    when: z.enum(['before', 'after']),
    result: probeResult,
    status: z.number().nullable(),
  }),
  z.object({ kind: z.literal('reopened') }),
  z.object({ kind: z.literal('closed'), ending }),
  z.object({ kind: z.literal('tokens-destroyed'), tokens: z.number() }),
  z.object({ kind: z.literal('removed-from-list'), keptDays: z.number().optional() }),
])
