import * as oidc from 'openid-client'
import type { ServerMetadata } from '../domain/client.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import type { Http, HttpRequest, HttpSilence } from '../system/http.ts'
import { authenticate } from './client-auth.ts'
import { provingHttp } from './dpop.ts'
import type { OpenedClient } from './server-access.types.ts'

/** Carries a silence through openid-client, which wraps it as the `cause` of its own error. */
export class SilenceError extends Error {
  readonly silence: HttpSilence

  constructor(silence: HttpSilence) {
    super(silence.reason)
    this.name = 'SilenceError'
    this.silence = silence
  }
}

/** Asymmetric algorithms only: `none` and the shared-secret ones sign nothing for a public client. */
const signingAlgorithms = new Set(
  ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].concat([
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
    'Ed25519',
  ]),
)

/** openid-client for one of our clients, over our own network rules. */
export function openidConfiguration(opened: OpenedClient, http: Http): oidc.Configuration {
  const { client } = opened
  const configuration = new oidc.Configuration(
    serverOf(client.metadata),
    client.clientId,
    {},
    clientAuth(opened),
  )
  // By default it trusts TLS instead of the ID token's signature (OpenID Connect Core §3.1.3.7).
  oidc.enableNonRepudiationChecks(configuration)
  const issuer = new URL(client.metadata.issuer)
  if (issuer.protocol === 'http:' && isLoopbackHost(issuer.hostname)) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its author marks it so that it stands out; here it is for loopback issuers only
    oidc.allowInsecureRequests(configuration)
  }
  configuration[oidc.customFetch] = fetchOver(provingHttp(opened, http))
  return configuration
}

function serverOf(metadata: ServerMetadata): oidc.ServerMetadata {
  const algorithms = metadata.idTokenSigningAlgValuesSupported ?? ['RS256']
  return {
    issuer: metadata.issuer,
    authorization_endpoint: metadata.authorizationEndpoint,
    token_endpoint: metadata.tokenEndpoint,
    ...(metadata.userinfoEndpoint === null ? {} : { userinfo_endpoint: metadata.userinfoEndpoint }),
    ...(metadata.jwksUri === null ? {} : { jwks_uri: metadata.jwksUri }),
    authorization_response_iss_parameter_supported: metadata.issParameterSupported,
    id_token_signing_alg_values_supported: algorithms.filter((one) => signingAlgorithms.has(one)),
  }
}

/** The one implementation of client authentication, in openid-client's shape. */
function clientAuth(opened: OpenedClient): oidc.ClientAuth {
  return (_server, _client, body, headers) => {
    const form = authenticate(opened, {})
    for (const [name, value] of new URLSearchParams(form.body)) body.set(name, value)
    const authorization = form.headers['authorization']
    if (authorization !== undefined) headers.set('authorization', authorization)
  }
}

function fetchOver(http: Http): oidc.CustomFetch {
  return async (url, options) => {
    const answer = await http.send({
      method: options.method as HttpRequest['method'],
      url,
      headers: options.headers,
      ...(options.body === undefined || options.body === null
        ? {}
        : { body: String(options.body as string | URLSearchParams) }),
    })
    if (answer.kind === 'silence') throw new SilenceError(answer)
    if (answer.cut !== false) throw new Error('the answer was too long or broke off')
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304
    return new Response(empty ? null : Buffer.from(answer.body), {
      status: answer.status,
      headers: [...answer.headers],
    })
  }
}

/** The silence behind an error of openid-client, or null. */
export function silenceBehind(error: unknown): HttpSilence | null {
  if (error instanceof SilenceError) return error.silence
  return error instanceof Error && error.cause !== undefined ? silenceBehind(error.cause) : null
}
