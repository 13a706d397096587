import { randomBytes } from 'node:crypto'
import { request as startRequest, type IncomingMessage } from 'node:http'
import type { ClientMetadata } from 'oidc-provider'

/** The provider's own confidential client that may look at every token. No app ever learns of it. */
export interface Checker {
  readonly client: ClientMetadata
  /** Its requests are not part of the provider's log, and nothing intercepts them. */
  readonly sent: (request: IncomingMessage) => boolean
  /** Asks the introspection endpoint, over HTTP as everybody else. */
  readonly isActive: (endpoint: string, token: string) => Promise<boolean>
}

export const checkerClientId = 'checker'

export function createChecker(): Checker {
  // Hexadecimal: the same in Basic with and without percent-encoding.
  const secret = randomBytes(16).toString('hex')
  const authorization = `Basic ${Buffer.from(`${checkerClientId}:${secret}`).toString('base64')}`
  return {
    client: {
      client_id: checkerClientId,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: [],
      response_types: [],
      redirect_uris: [],
    },
    sent: (request) => request.headers.authorization === authorization,
    isActive: async (endpoint, token) => {
      const { status, text } = await post(endpoint, authorization, new URLSearchParams({ token }))
      const answer: unknown = status === 200 ? JSON.parse(text) : null
      const active =
        typeof answer === 'object' && answer !== null && 'active' in answer ? answer.active : null
      if (typeof active === 'boolean') return active
      throw new Error(`The introspection endpoint answered ${status}: ${text}`)
    },
  }
}

/** On a connection of its own, so that a provider that goes down and comes back breaks none. */
function post(
  url: string,
  authorization: string,
  form: URLSearchParams,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' }
    startRequest(url, { method: 'POST', agent: false, headers }, (response) => {
      response.setEncoding('utf8')
      let text = ''
      response.on('data', (chunk: string) => (text += chunk))
      response.once('error', reject)
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
      .once('error', reject)
      .end(form.toString())
  })
}
