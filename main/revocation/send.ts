import type { Secret } from '../domain/secret.ts'
import { authenticate } from '../providers/client-auth.ts'
import type { Http, HttpAnswer } from '../system/http.ts'
import type { StepAccess } from './step-access.ts'

export interface SendTools {
  readonly http: Http
  readonly signal: AbortSignal
  /** The access token that authorises the request, where the provider wants one (RFC 6750 §2.1). */
  readonly bearer: Secret | null
}

/**
 * One revocation request (RFC 7009 §2.1): the token in the form body, never in the URL, as the
 * client it was issued to. The answer is returned as it came; classify decides what it means.
 */
export async function sendRevocation(
  access: StepAccess,
  { http, signal, bearer }: SendTools,
): Promise<HttpAnswer> {
  const { endpoint, readable, step } = access
  if (endpoint === null || readable === null) throw new Error('this step cannot be sent')
  const form: Record<string, string> = { token: readable.secret.reveal() }
  // RFC 7009 §2.1: the hint is optional; some servers answer a wrong one with 200 and revoke nothing.
  if (endpoint.rules.sendHint) form['token_type_hint'] = step.kind
  const { headers, body } = authenticate(readable.opened, form)
  const authorized =
    bearer === null ? headers : { ...headers, authorization: `Bearer ${bearer.reveal()}` }
  return http.send({ method: 'POST', url: endpoint.url, headers: authorized, body, signal })
}
