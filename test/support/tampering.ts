import { nodeHttp } from '../../main/system/http-node.ts'
import { bodyText, type Http, type HttpRequest } from '../../main/system/http.ts'

type Json = Record<string, unknown>
type Change = (answer: Json) => unknown

/** Changes the JSON one endpoint answers with on its way to us. */
export const tampering =
  (change: Change, part = '/token') =>
  async (request: HttpRequest, go: Http['send']): ReturnType<Http['send']> => {
    const answer = await go(request)
    if (answer.kind !== 'response' || !request.url.endsWith(part)) return answer
    const changed = change(JSON.parse(bodyText(answer)) as Json)
    return { ...answer, body: Buffer.from(JSON.stringify(changed)) }
  }

export const tamperingHttp = (change: Change, part = '/token'): Http => ({
  send: (request) => tampering(change, part)(request, (one) => nodeHttp.send(one)),
})

const parts = (token: unknown): string[] => String(token).split('.')
const claimsOf = (token: unknown): Json =>
  JSON.parse(Buffer.from(parts(token)[1] ?? '', 'base64url').toString()) as Json
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Somebody else's subject under the old signature. */
export const alteredSubject: Change = (answer) => {
  const [header, , signature] = parts(answer['id_token'])
  const claims = encoded({ ...claimsOf(answer['id_token']), sub: 'bob' })
  return { ...answer, id_token: [header, claims, signature].join('.') }
}

export const damagedSignature: Change = (answer) => {
  const [header, claims, signature = ''] = parts(answer['id_token'])
  const damaged = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
  return { ...answer, id_token: [header, claims, damaged].join('.') }
}

export const unsigned: Change = (answer) => {
  const claims = parts(answer['id_token'])[1]
  return { ...answer, id_token: `${encoded({ alg: 'none' })}.${claims ?? ''}.` }
}

export const withoutIdToken: Change = (answer) => ({ ...answer, id_token: undefined })
export const aboutBob: Change = (answer) => ({ ...answer, sub: 'bob' })
