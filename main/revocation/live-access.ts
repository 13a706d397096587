import type { HeldToken } from '../domain/token.ts'
import { reachOf } from '../providers/revocation-rules.ts'
import type { AttemptRun } from './attempt-run.ts'
import { reaches } from './coverage.ts'
import { storeMinted } from './minted-tokens.ts'
import { probeByRefresh } from './refresh-probe.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Some providers take a revocation only from, or only of, a live access token of the same grant. Where
 * none is held, one is got with the refresh token (RFC 6749 §6), and everything it brings joins the plan.
 * `none`: it was needed for all, could not be had, and the outcome says so.
 */
export async function obtainAccessToken(
  run: AttemptRun,
  sendable: readonly StepAccess[],
): Promise<'unneeded' | 'new' | 'none'> {
  const now = run.deps.clock.now()
  const all = run.open()
  const wanted = sendable.some(({ endpoint }) => endpoint?.rules.authorizedBy === 'access-token')
  if (wanted && !all.some((access) => access.readable !== null && isLive(access.token, now))) {
    const source = all.find(isUsableRefreshToken)
    if (source === undefined) return noneToBeHad(run)
    return (await mintFrom(run, source)) ? 'new' : 'none'
  }
  let minted = false
  for (const source of lackingAccess(all, now)) if (await mintFrom(run, source)) minted = true
  return minted ? 'new' : 'unneeded'
}

async function mintFrom(run: AttemptRun, source: StepAccess): Promise<boolean> {
  const { clock, http } = run.deps
  const { minted, silence, status } = await probeByRefresh(source, http, clock.now())
  if (minted.length === 0) {
    if (silence === null) noneToBeHad(run)
    else run.outcomes.push({ kind: 'retry', why: silence })
    return false
  }
  await storeMinted(run.deps, source, minted)
  return run.commit((stores, at) => {
    const result = { method: 'refresh', verdict: 'alive', at } as const
    const { accountId } = source.token
    const body = { kind: 'probe', token: source.step.kind, when: 'before', result, status } as const
    stores.evidence.append({ at, accountId, jobId: run.jobId, body })
  })
}

/** The provider takes access tokens only, and one of them would end a refresh token that has none. */
export function lacksAccessToken(all: readonly StepAccess[], now: number): boolean {
  return lackingAccess(all, now).length > 0
}

function lackingAccess(all: readonly StepAccess[], now: number): StepAccess[] {
  return all.filter((access) => {
    const rules = access.endpoint?.rules
    if (rules === undefined || !isUsableRefreshToken(access)) return false
    if (rules.accepts.includes('refresh_token')) return false
    if (reachOf(rules, 'access_token') === 'token') return false
    // One that is not known to belong to it might end another sign-in's only.
    if (reachOf(rules, 'access_token') === 'pair' && access.token.lineage === null) return false
    const helps = ({ step, token }: StepAccess): boolean =>
      step.state === 'revoked' || (step.state === 'todo' && isLive(token, now))
    return !all.some((other) => reaches(other, access) && helps(other))
  })
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
