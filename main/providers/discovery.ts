import type { ServerMetadata } from '../domain/client.ts'
import { failure } from '../domain/failure.ts'
import type { Http, HttpResponse } from '../system/http.ts'
import { errorLine, jsonObject, plainText, textOf, type JsonObject } from './json-answer.ts'
import { readServerMetadata } from './server-metadata.ts'
import { failureOfSilence } from './silence-failure.ts'
import { issuerFromTyped, withoutSlash } from './typed-address.ts'

/** Finds the OpenID provider behind what a person typed; throws a FailureError that says why not. */
export async function discoverServer(
  address: string,
  http: Http,
  trustedHosts: readonly string[] = [],
): Promise<ServerMetadata> {
  const issuer = issuerFromTyped(address)
  let lastAnswer = ''
  let mismatch: string | null = null
  for (const url of documentAddresses(issuer)) {
    const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } })
    if (answer.kind === 'silence') {
      // A redirect is never followed: the other form of the address may be the real one.
      if (answer.reason !== 'redirected') throw failureOfSilence(answer, issuer.host)
      lastAnswer = `${answer.reason}: ${answer.detail}`
      continue
    }
    const document = discoveryDocument(answer)
    if (document === null) {
      lastAnswer = errorLine(answer.status, null)
      continue
    }
    const claimed = textOf(document, 'issuer') ?? ''
    // RFC 8414 §3.3, but for the slash a person leaves out or adds.
    const base = withoutSlash(issuer.href)
    if (claimed === base || claimed === `${base}/`) {
      return readServerMetadata(document, trustedHosts)
    }
    mismatch ??= claimed
  }
  throw notFound(issuer, mismatch, lastAnswer)
}

/**
 * Where the document may be, the usual place first: OpenID Connect Discovery §4 appends, RFC 8414
 * §3.1 inserts before the path. Some frameworks answer only with a trailing slash.
 */
function documentAddresses(issuer: URL): readonly string[] {
  const base = withoutSlash(issuer.href)
  const path = withoutSlash(issuer.pathname)
  const openid = '/.well-known/openid-configuration'
  const oauth = '/.well-known/oauth-authorization-server'
  const places = [base + openid, `${base}${openid}/`, issuer.origin + oauth + path]
  if (path === '') return places
  return [
    ...places,
    `${issuer.origin}${oauth}${path}/`,
    base + oauth,
    // RFC 8414 §5: inserted before the path as well, by some.
    issuer.origin + openid + path,
  ]
}

function discoveryDocument(answer: HttpResponse): JsonObject | null {
  if (answer.status !== 200) return null
  const document = jsonObject(answer)
  return document === null || textOf(document, 'issuer') === null ? null : document
}

function notFound(issuer: URL, mismatch: string | null, lastAnswer: string): Error {
  const host = issuer.host
  if (mismatch !== null) {
    return failure('issuer-mismatch', { host, claimed: plainText(mismatch, 200) })
  }
  return failure('not-an-openid-server', { host }, { detail: lastAnswer })
}
