import { reachOf } from '../providers/revocation-rules.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Does another token's confirmed revocation end this one too, as the provider's file says? `pair` reaches
 * only the tokens of the same sign-in: another sign-in's pair lives on.
 */
export function isCovered(one: StepAccess, all: readonly StepAccess[]): boolean {
  return all.some((other) => other.step.state === 'revoked' && reaches(other, one))
}

/** Would revoking the first end the second as well? */
export function reaches(from: StepAccess, to: StepAccess): boolean {
  if (from.token.id === to.token.id || from.endpoint === null) return false
  if (from.token.clientRef !== to.token.clientRef) return false
  switch (reachOf(from.endpoint.rules, from.step.kind)) {
    case 'grant':
      return true
    case 'pair':
      return from.token.lineage !== null && from.token.lineage === to.token.lineage
    case 'token':
      return false
  }
}
