import type { Secret } from '../domain/secret.ts'
import { sendProved } from '../providers/dpop.ts'
import { revocationRequest } from '../providers/revocation-request.ts'
import type { Http, HttpAnswer } from '../system/http.ts'
import type { StepAccess } from './step-access.ts'

export interface SendTools {
  readonly http: Http
  readonly signal: AbortSignal
  /** The access token that authorises the request, where the provider wants one (RFC 6750 §2.1). */
  readonly bearer: Secret | null
}

/**
 * One revocation request (RFC 7009 §2.1), in this provider's way, as the client the token was issued
 * to. The answer is returned as it came; classify decides what it means.
 */
export async function sendRevocation(
  access: StepAccess,
  { http, signal, bearer }: SendTools,
): Promise<HttpAnswer> {
  const { endpoint, readable, step } = access
  if (endpoint === null || readable === null) throw new Error('this step cannot be sent')
  const { opened, secret } = readable
  const token = { kind: step.kind, secret, opened, bearer }
  const request = { ...revocationRequest(endpoint.rules, endpoint.url, token), signal }
  return sendProved(opened, request, http)
}
