import type { HeldToken } from '../domain/token.ts'
import { reachOf } from '../providers/revocation-rules.ts'
import type { AttemptRun } from './attempt-run.ts'
import { storeMinted } from './minted-tokens.ts'
import { probeByRefresh } from './refresh-probe.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Some providers take a revocation only from a live access token of the same grant. Where none is
 * held, one is got with the refresh token (RFC 6749 §6), and everything it brings joins the plan. `none`: it could not be had, and the outcome says so.
 */
export async function obtainAccessToken(
  run: AttemptRun,
  sendable: readonly StepAccess[],
): Promise<'unneeded' | 'new' | 'none'> {
  const { clock, http } = run.deps
  const now = clock.now()
  const all = run.open()
  const wanted = sendable.some(({ endpoint }) => endpoint?.rules.authorizedBy === 'access-token')
  if (!wanted && !lacksAccessToken(all, now)) return 'unneeded'
  if (all.some(({ token, readable }) => readable !== null && isLive(token, now))) return 'unneeded'
  const source = all.find(isUsableRefreshToken)
  if (source === undefined) return noneToBeHad(run)
  const { minted, silence, status } = await probeByRefresh(source, http, now)
  if (minted.length === 0) {
    if (silence === null) return noneToBeHad(run)
    run.outcomes.push({ kind: 'retry', why: silence })
    return 'none'
  }
  await storeMinted(run.deps, source, minted)
  const ours = await run.commit((stores, at) => {
    const result = { method: 'refresh', verdict: 'alive', at } as const
    const { accountId } = source.token
    const body = { kind: 'probe', token: source.step.kind, when: 'before', result, status } as const
    stores.evidence.append({ at, accountId, jobId: run.jobId, body })
  })
  return ours ? 'new' : 'none'
}

/** The provider takes access tokens only, and one of them ends the rest: with none, one is worth getting. */
export function lacksAccessToken(all: readonly StepAccess[], now: number): boolean {
  const rules = all.find(isUsableRefreshToken)?.endpoint?.rules
  if (rules === undefined || rules.accepts.includes('refresh_token')) return false
  if (reachOf(rules, 'access_token') === 'token') return false
  const revoked = all.some(({ step }) => step.kind === 'access_token' && step.state === 'revoked')
  return !revoked && !all.some(({ token }) => isLive(token, now))
}

const isLive = (token: HeldToken, now: number): boolean =>
  token.kind === 'access_token' && (token.expiresAt === null || token.expiresAt > now)

const isUsableRefreshToken = ({ token, step, readable }: StepAccess): boolean =>
  readable !== null &&
  token.kind === 'refresh_token' &&
  token.replacedAt === null &&
  step.state === 'todo'

/** Matrix 18: only the provider's page is left. */
function noneToBeHad(run: AttemptRun): 'none' {
  run.outcomes.push({
    kind: 'attention',
    reason: 'request-rejected',
    wayOut: 'manage-page',
    why: 'no-live-access-token',
  })
  return 'none'
}
