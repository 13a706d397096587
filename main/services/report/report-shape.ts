import { z } from 'zod'
import { reportFormat, reportVersion, type EvidenceReport } from './report.types.ts'

const text = z.string()
const instant = z.number().int()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.number().int().positive()
const probe = z.object({
  method: z.enum(['introspection', 'userinfo', 'refresh']),
  verdict: z.enum(['alive', 'dead', 'unclear']),
  at: instant,
})

const step = z.object({
  kind: z.enum(['access_token', 'refresh_token']),
  state: z.enum(['todo', 'revoked', 'already-gone', 'unsupported', 'expired']),
  sentCount: z.number().int(),
  probeBefore: probe.nullable(),
  probeAfter: probe.nullable(),
})

const job = z.object({
  id: text,
  accountId: text,
  state: z.enum(['pending', 'running', 'closed', 'cancelled']),
  createdAt: instant,
  firstSentAt: instant.nullable(),
  closedAt: instant.nullable(),
  attempts: z.number().int(),
  attention: text.nullable(),
  ending: z.object({ kind: text, at: instant.optional() }).nullable(),
  steps: z.array(step),
})

/** What the verifier reads. Kinds it does not know are let through: the signature covers them. */
export const reportShape = z.object({
  format: z.literal(reportFormat),
  version: z.literal(reportVersion),
  madeAt: instant,
  madeBy: text,
  scope: text,
  covers: z.enum(['all', 'one-account']),
  signedBy: z.object({ algorithm: z.literal('Ed25519'), publicKey: text, fingerprint: hash }),
  chain: z.object({
    count: z.number().int().nonnegative(),
    head: hash,
    brokenAt: seq.nullable(),
  }),
  accounts: z.array(
    z.object({
      id: text,
      provider: text,
      issuer: text,
      subject: text,
      label: text.nullable(),
      seqs: z.array(seq),
    }),
  ),
  jobs: z.array(job),
  entries: z.array(
    z.object({
      seq,
      at: instant,
      accountId: text,
      jobId: text.nullable(),
      body: z.looseObject({ kind: text }),
      prevHash: hash,
      hash,
    }),
  ),
  leftOut: z.array(z.object({ from: seq, to: seq, hash })),
  signature: text,
})

/** The first field that is not as it should be; undefined where all are. */
export function misshapenField(document: unknown): string | undefined {
  const result = reportShape.safeParse(document)
  if (result.success) return undefined
  return result.error.issues[0]?.path.join('.') ?? ''
}

export function isReport(document: unknown): document is EvidenceReport {
  return misshapenField(document) === undefined
}
