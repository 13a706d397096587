import type { AccountId } from '../../domain/account.ts'
import type { Ending } from '../../domain/ending.ts'
import type { AttentionReason, JobId, JobState, ProbeResult } from '../../domain/job.ts'
import type { RevocationStep } from '../../domain/job.ts'
import type { ChainEntry } from '../../storage/evidence-chain.ts'

export const reportFormat = 'handback-evidence'
export const reportVersion = 1

/** An account the report is about. Its name and email at the provider are not part of it. */
export interface ReportAccount {
  readonly id: AccountId
  readonly provider: string
  readonly issuer: string
  readonly subject: string
  /** The person's own name for it, or null. */
  readonly label: string | null
  /** The `seq` of each of its entries: signed, so that none of them can be taken out. */
  readonly seqs: readonly number[]
}

export interface ReportJob {
  readonly id: JobId
  readonly accountId: AccountId
  readonly state: JobState
  readonly createdAt: number
  readonly firstSentAt: number | null
  readonly closedAt: number | null
  readonly attempts: number
  readonly attention: AttentionReason | null
  readonly ending: Ending | null
  /** One per token; the probes are how an ending is known. */
  readonly steps: readonly ReportStep[]
}

export interface ReportStep extends Pick<RevocationStep, 'kind' | 'state' | 'sentCount'> {
  readonly probeBefore: ProbeResult | null
  readonly probeAfter: ProbeResult | null
}

/** Consecutive entries of other accounts; `hash` is that of the last one. */
export interface LeftOut {
  readonly from: number
  readonly to: number
  readonly hash: string
}

export interface SignedBy {
  readonly algorithm: 'Ed25519'
  /** SubjectPublicKeyInfo (RFC 8410), DER in Base64. */
  readonly publicKey: string
  /** SHA-256 of that DER, in hex. */
  readonly fingerprint: string
}

/** What is exported. `signature` covers the canonical JSON of everything else. Instants are epoch ms. */
export interface EvidenceReport {
  readonly format: typeof reportFormat
  readonly version: typeof reportVersion
  readonly madeAt: number
  readonly madeBy: string
  /** What Handback's evidence can be about at all, in words. */
  readonly scope: string
  readonly covers: 'all' | 'one-account'
  readonly signedBy: SignedBy
  readonly chain: {
    /** Entries in the whole log when the report was made. */
    readonly count: number
    /** Hash of the last one; of nothing, sixty-four zeros. */
    readonly head: string
    /** The first entry that no longer fitted the log when the report was made, or null. */
    readonly brokenAt: number | null
  }
  readonly accounts: readonly ReportAccount[]
  readonly jobs: readonly ReportJob[]
  readonly entries: readonly ChainEntry[]
  readonly leftOut: readonly LeftOut[]
  /** Ed25519, Base64. */
  readonly signature: string
}

export type UnsignedReport = Omit<EvidenceReport, 'signature'>
