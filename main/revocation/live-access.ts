import type { HeldToken } from '../domain/token.ts'
import { isSendable, type AttemptRun } from './attempt-run.ts'
import { holdLateTokens } from './late-tokens.ts'
import { probeByRefresh, sealMinted } from './refresh-probe.ts'
import type { StepAccess } from './step-access.ts'

/**
 * Some providers take a revocation only from a live access token of the same grant. Where none is
 * held, one is got with the refresh token (RFC 6749 §6), and everything it brings joins the plan in
 * the same transaction. False: none could be had, and the outcome says so.
 */
export async function obtainAccessToken(run: AttemptRun): Promise<boolean> {
  const { clock, http, vault } = run.deps
  const now = clock.now()
  const all = run.open()
  const wanted = all.some(
    (access) => isSendable(access) && access.endpoint?.rules.authorizedBy === 'access-token',
  )
  if (!wanted || all.some(({ token, readable }) => readable !== null && isLive(token, now))) {
    return true
  }
  const source = all.find(isUsableRefreshToken)
  if (source === undefined) return noneToBeHad(run)
  const { minted, silence, status } = await probeByRefresh(source, http, now)
  if (minted.length === 0) {
    if (silence === null) return noneToBeHad(run)
    run.outcomes.push({ kind: 'retry', why: silence })
    return false
  }
  return run.commit((stores, at) => {
    const result = { method: 'refresh', verdict: 'alive', at } as const
    const tokens = sealMinted(vault, source, minted, at)
    const rotated = tokens.some(({ kind }) => kind === 'refresh_token')
    if (rotated) stores.tokens.markReplaced(source.token.id, at)
    else stores.tokens.markRefreshedOk(source.token.id, at)
    const { accountId } = source.token
    const body = { kind: 'probe', token: source.step.kind, when: 'before', result, status } as const
    stores.evidence.append({ at, accountId, jobId: run.jobId, body })
    holdLateTokens(stores, accountId, tokens, at)
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
function noneToBeHad(run: AttemptRun): false {
  run.outcomes.push({
    kind: 'attention',
    reason: 'request-rejected',
    wayOut: 'manage-page',
    why: 'no-live-access-token',
  })
  return false
}
