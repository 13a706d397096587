import { assertNever } from '../domain/assert-never.ts'
import type { ProbeMethod, ProbeResult, RevocationStep } from '../domain/job.ts'
import { authenticate } from '../providers/client-auth.ts'
import { sendWithToken } from '../providers/dpop.ts'
import type { Clock } from '../system/clock.ts'
import { isAnswer } from '../providers/answer-match.ts'
import { identityOf, identityRequestFor } from '../providers/identity.ts'
import { jsonObject, jsonValue } from '../providers/json-answer.ts'
import { openIdIdentity, type Identity } from '../providers/identity-rules.ts'
import type { Http, HttpAnswer, HttpRequest, HttpSilence } from '../system/http.ts'
import { looksLikeHtml } from './answer-body.ts'
import { probeByRefresh, type MintedToken } from './refresh-probe.ts'
import type { StepAccess } from './step-access.ts'

type Verdict = ProbeResult['verdict']

export interface ProbeAnswer {
  readonly result: ProbeResult
  readonly status: number | null
  readonly silence: HttpSilence['reason'] | null
  /** Tokens a refresh brought; they are stored already. */
  readonly minted: readonly MintedToken[]
}

export interface AskTools {
  readonly http: Http
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface ProbeTools extends AskTools {
  /** Stores tokens that a refresh brought, before anything else can go wrong. */
  readonly keep: (source: StepAccess, minted: readonly MintedToken[]) => Promise<void>
}

/**
 * The methods to ask with, in order, refresh last. Before the first send a refresh is made only
 * with a token known to survive one: elsewhere it would rotate the very token to be revoked, and a
 * lost answer would leave a live one nobody holds (matrix 40). Afterwards only the method that was
 * positive before can prove an end, so it alone is asked again.
 */
export function methodsFor(access: StepAccess, when: 'before' | 'after'): ProbeMethod[] {
  const { provider, client, step, token } = access
  const before = step.probeBefore
  const possible = (provider?.probes ?? []).filter((method) => {
    switch (method) {
      case 'introspection':
        return client.metadata.introspectionEndpoint !== null
      case 'userinfo':
        return step.kind === 'access_token' && client.metadata.userinfoEndpoint !== null
      case 'refresh':
        return step.kind === 'refresh_token' && token.replacedAt === null
      default:
        return assertNever(method)
    }
  })
  const ordered = possible.toSorted((a, b) => Number(a === 'refresh') - Number(b === 'refresh'))
  if (when === 'before') {
    return ordered.filter((method) => method !== 'refresh' || token.refreshedOkAt !== null)
  }
  if (before?.verdict === 'alive') return ordered.filter((method) => method === before.method)
  return ordered
}

/**
 * Asks until one method finds life. "Dead" is no reason to stop: an introspection that may not see the
 * token says so of every token (RFC 7662 §2.2). Where a method was positive before, it alone is asked,
 * and its word decides. Null where there is nothing to ask with.
 */
export async function probe(
  access: StepAccess,
  when: 'before' | 'after',
  tools: ProbeTools,
): Promise<ProbeAnswer | null> {
  let best: ProbeAnswer | null = null
  for (const method of methodsFor(access, when)) {
    const answer = await probeBy(method, access, tools)
    const { verdict } = answer.result
    if (verdict === 'alive' || answer.silence !== null) return answer
    if (best === null || verdict === 'dead') best = answer
  }
  return best
}

async function probeBy(
  method: ProbeMethod,
  access: StepAccess,
  tools: ProbeTools,
): Promise<ProbeAnswer> {
  if (access.readable === null) throw new Error('this token cannot be probed')
  if (method === 'refresh') {
    const { verdict, minted, status, silence } = await probeByRefresh(
      access,
      tools.http,
      tools.clock.now(),
    )
    await tools.keep(access, minted)
    return { result: { method, verdict, at: tools.clock.now() }, status, silence, minted }
  }
  return method === 'introspection' ? askIntrospection(access, tools) : askUserinfo(access, tools)
}

/** What a question about one token needs to know. */
export type ProbeTarget = Pick<StepAccess, 'client' | 'readable' | 'provider'> & {
  readonly step: Pick<RevocationStep, 'kind'>
}

/** With the answer itself, for what else it says. */
export type Asked = ProbeAnswer & { readonly answer: HttpAnswer }

export async function askIntrospection(target: ProbeTarget, tools: AskTools): Promise<Asked> {
  const answer = await tools.http.send({ ...introspection(target), signal: tools.signal })
  return answered('introspection', readIntrospection(answer), answer, tools)
}

export async function askUserinfo(target: ProbeTarget, tools: AskTools): Promise<Asked> {
  const { client, readable, provider } = target
  const url = client.metadata.userinfoEndpoint
  if (readable === null || url === null) throw new Error('no userinfo here')
  const identity = provider?.identity ?? openIdIdentity
  const request = identityRequestFor(identity, url, readable.secret)
  const answer = await sendWithToken(
    readable.opened,
    { ...request, signal: tools.signal },
    tools.http,
  )
  return answered('userinfo', readUserinfo(answer, identity), answer, tools)
}

function answered(
  method: ProbeMethod,
  verdict: Verdict,
  answer: HttpAnswer,
  tools: AskTools,
): Asked {
  return {
    answer,
    result: { method, verdict, at: tools.clock.now() },
    status: answer.kind === 'response' ? answer.status : null,
    silence: answer.kind === 'silence' ? answer.reason : null,
    minted: [],
  }
}

/** RFC 7662 §2.1. */
function introspection({ client, readable, step }: ProbeTarget): HttpRequest {
  const url = client.metadata.introspectionEndpoint
  if (readable === null || url === null) throw new Error('no introspection here')
  const form = { token: readable.secret.reveal(), token_type_hint: step.kind }
  const { headers, body } = authenticate(readable.opened, form)
  return { method: 'POST', url, headers: { accept: 'application/json', ...headers }, body }
}

/** RFC 7662 §2.2: `active` is required and a boolean; anything else says nothing. */
export function readIntrospection(answer: HttpAnswer): Verdict {
  if (answer.kind === 'silence' || answer.status !== 200) return 'unclear'
  const document = jsonObject(answer) ?? {}
  const active = Object.hasOwn(document, 'active') ? document['active'] : undefined
  if (typeof active !== 'boolean') return 'unclear'
  return active ? 'alive' : 'dead'
}

/**
 * OpenID Connect Core §5.3.2: claims with `sub`; RFC 6750 §3.1: 401 for a token that is no good.
 * Providers with a request of their own say in their file what those two look like.
 */
export function readUserinfo(answer: HttpAnswer, identity: Identity = openIdIdentity): Verdict {
  if (answer.kind === 'silence') return 'unclear'
  if (identity.kind === 'request') {
    const match = identity.dead.find((one) => isAnswer(answer, one))
    // A page of somebody between has a status, but not the words of this provider.
    const certain = match?.body !== undefined || match?.text !== undefined
    if (match !== undefined) return certain || !looksLikeHtml(answer) ? 'dead' : 'unclear'
  } else if (answer.status === 401) return looksLikeHtml(answer) ? 'unclear' : 'dead'
  if (answer.status !== 200) return 'unclear'
  if (identity.kind === 'request') {
    return identityOf(identity, jsonValue(answer)) === null ? 'unclear' : 'alive'
  }
  // Signed user info is a JWT and says `application/jwt`; it is an answer to a living token too.
  const signed = answer.headers.get('content-type')?.startsWith('application/jwt') === true
  const claims = jsonObject(answer) ?? {}
  const known = ['sub', 'id', 'login'].some((name) => Object.hasOwn(claims, name))
  return signed || known ? 'alive' : 'unclear'
}
