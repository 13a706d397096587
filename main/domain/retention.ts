import type { Account } from './account.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How long an account stays in the list after its access has ended. */
export const retentions = ['for-ever', '30-days', '90-days', '1-year'] as const
export type Retention = (typeof retentions)[number]

const days: Readonly<Record<Exclude<Retention, 'for-ever'>, number>> = {
  '30-days': 30,
  '90-days': 90,
  '1-year': 365,
}

/** Days; null: for ever. */
export function daysKept(retention: Retention): number | null {
  return retention === 'for-ever' ? null : days[retention]
}

/** What ended at this moment (epoch ms) or before is kept no longer; null: everything is kept. */
export function keptSince(retention: Retention, now: number): number | null {
  const kept = daysKept(retention)
  return kept === null ? null : now - kept * dayMs
}

/**
 * Has access surely ended? One that was only given up here ("Delete without revoking…") may still be
 * allowed at the provider, and one that the provider let lapse was never ended by anybody: both stay,
 * since their row is what reminds the person.
 */
export function hasSurelyEnded({ there, ending, endedAt }: Account): boolean {
  if (there !== 'ended' || ending === null || endedAt === null) return false
  return ending.kind !== 'abandoned' && ending.kind !== 'ends-at'
}
