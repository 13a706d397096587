import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { SignInRequest } from '../../../main/sign-in/sign-in.types.ts'
import { failure } from '../../../main/domain/failure.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import { bodyText, type Http } from '../../../main/system/http.ts'
import { startOpenIdProvider } from '../../support/openid-provider.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import { deliverCallback, navigation, signInAsPerson } from '../../support/person.ts'
import { clientAt, failureOf, trip } from '../../support/sign-in-setup.ts'

const running: TestProvider[] = []

async function start(options: ProviderOptions = {}): Promise<TestProvider> {
  const provider = await startOpenIdProvider(options)
  running.push(provider)
  return provider
}

afterEach(async () => {
  for (const provider of running.splice(0)) await provider.close()
})

const alice = { login: 'alice' }

/** Status of a raw request, with headers that fetch would not let us set. */
function status(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('wrong callbacks', () => {
  test('do not consume the flow, and learn nothing', async () => {
    const provider = await start()
    const statuses: Record<string, number> = {}
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const asked = new URL(address).searchParams
      const uri = asked.get('redirect_uri') ?? ''
      const state = asked.get('state') ?? ''
      const good = `${uri}?code=x&state=${state}`
      const tries: [string, string, string, Record<string, string>][] = [
        ['wrong state', 'GET', `${uri}?code=x&state=nope`, {}],
        ['no state', 'GET', `${uri}?code=x`, {}],
        ['two states', 'GET', `${good}&state=${state}`, {}],
        ['two codes', 'GET', `${good}&code=y`, {}],
        ['code and error', 'GET', `${good}&error=access_denied`, {}],
        ['error with wrong state', 'GET', `${uri}?error=access_denied&state=nope`, {}],
        ['garbage', 'GET', `${uri}?%00=%ff&&&==`, {}],
        ['nothing', 'GET', uri, {}],
        ['wrong path', 'GET', good.replace('/callback/test', '/callback/other'), {}],
        ['longer path', 'GET', good.replace('/callback/test', '/callback/test/'), {}],
        ['favicon', 'GET', new URL('/favicon.ico', uri).href, {}],
        ['wrong host', 'GET', good, { host: 'evil.example' }],
        ['localhost', 'GET', good, { host: `localhost:${new URL(uri).port}` }],
        ['host without port', 'GET', good, { host: '127.0.0.1' }],
        ['POST', 'POST', good, {}],
        ['OPTIONS', 'OPTIONS', good, {}],
        ['HEAD', 'HEAD', good, {}],
        ['fetch of a page', 'GET', good, { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
        [
          'image of a page',
          'GET',
          good,
          { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
        ],
        ['frame of a page', 'GET', good, { ...navigation, 'sec-fetch-dest': 'iframe' }],
      ]
      for (const [name, method, url, headers] of tries) {
        statuses[name] = await status(url, method, headers)
      }
      await signInAsPerson(address, alice)
    }
    const { result } = await trip(await clientAt(provider), alice, { openBrowser })
    expect(result.subject).toBe('alice')
    expect(statuses).toEqual({
      'wrong state': 400,
      'no state': 400,
      'two states': 400,
      'two codes': 400,
      'code and error': 400,
      'error with wrong state': 400,
      garbage: 400,
      nothing: 400,
      'wrong path': 404,
      'longer path': 404,
      favicon: 404,
      'wrong host': 403,
      localhost: 403,
      'host without port': 403,
      POST: 405,
      OPTIONS: 405,
      HEAD: 405,
      'fetch of a page': 403,
      'image of a page': 403,
      'frame of a page': 403,
    })
  })

  test('two hundred held connections do not keep the answer out', async () => {
    const provider = await start()
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const { port } = new URL(new URL(address).searchParams.get('redirect_uri') ?? '')
      const sockets = Array.from({ length: 200 }, () => {
        const socket = connect({ port: Number(port), host: '127.0.0.1' })
        socket.on('error', () => {})
        socket.write('GET / HTTP/1.1\r\nHost:')
        return socket
      })
      await signInAsPerson(address, alice)
      for (const socket of sockets) socket.destroy()
    }
    const { result } = await trip(await clientAt(provider), alice, { openBrowser })
    expect(result.subject).toBe('alice')
  })
})

describe('ends of a sign-in that brings nothing', () => {
  test('denial says so', async () => {
    const provider = await start()
    const denied = failureOf(trip(await clientAt(provider), { ...alice, decision: 'deny' }))
    expect(await denied).toMatchObject({ code: 'sign-in-denied', retryable: true })
  })

  test('a person who never comes back is a timeout', async () => {
    const provider = await start()
    const openBrowser = (): Promise<void> => Promise.resolve()
    const late = failureOf(trip(await clientAt(provider), alice, { openBrowser, timeoutMs: 20 }))
    expect(await late).toMatchObject({ code: 'sign-in-timed-out' })
  })

  test('cancelling ends the wait and the listener', async () => {
    const provider = await start()
    const controller = new AbortController()
    let uri = ''
    const openBrowser = (address: string): Promise<void> => {
      uri = new URL(address).searchParams.get('redirect_uri') ?? ''
      controller.abort()
      return Promise.resolve()
    }
    const more = { openBrowser, signal: controller.signal }
    const ended = failureOf(trip(await clientAt(provider), alice, more))
    expect(await ended).toMatchObject({ code: 'sign-in-cancelled' })
    const answer = await nodeHttp.send({ method: 'GET', url: uri, headers: {} })
    expect(answer).toMatchObject({ kind: 'silence', reason: 'refused' })
  })

  test('cancelling once the answer is here does not lose the grant', async () => {
    const provider = await start()
    const controller = new AbortController()
    const onStep: SignInRequest['onStep'] = (step) => {
      if (step === 'finishing') controller.abort()
    }
    const { result } = await trip(await clientAt(provider), alice, {
      onStep,
      signal: controller.signal,
    })
    expect(result.subject).toBe('alice')
  })

  test('a browser that does not open leaves the address to be copied', async () => {
    const provider = await start()
    const steps: string[] = []
    const { result } = await trip(await clientAt(provider), alice, {
      openBrowser: () => Promise.reject(failure('browser-did-not-open')),
      onStep: (step) => steps.push(step),
      onAddress: (address) => void signInAsPerson(address, alice),
    })
    expect(result.subject).toBe('alice')
    expect(steps).toEqual(['browser-failed', 'finishing'])
  })

  test('an address the gate refuses ends the sign-in at once', async () => {
    const provider = await start()
    const openBrowser = (): Promise<void> => Promise.reject(failure('address-not-allowed'))
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'address-not-allowed' })
  })

  test('a wrong client secret is told apart', async () => {
    const provider = await start()
    const client = await clientAt(provider, {
      clientId: provider.postClientId,
      authMethod: 'client_secret_post',
      secretText: 'wrong',
    })
    expect(await failureOf(trip(client, alice))).toMatchObject({ code: 'client-rejected' })
  })

  test('an unregistered redirect address stays at the provider and ends in a timeout', async () => {
    const provider = await start({ exactRedirects: true })
    const ended = failureOf(trip(await clientAt(provider), alice, { timeoutMs: 1500 }))
    expect(await ended).toMatchObject({ code: 'sign-in-timed-out' })
  })

  test('a server that went away during the sign-in is unreachable', async () => {
    const provider = await start()
    const onStep: SignInRequest['onStep'] = (step) => {
      if (step === 'finishing') void provider.goDown()
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { onStep }))
    expect(await ended).toMatchObject({ code: 'server-unreachable' })
  })

  test('nothing is opened where ID tokens could not be checked', async () => {
    const provider = await start({ discoveryHides: ['jwks_uri'] })
    const opened: string[] = []
    const openBrowser = (address: string): Promise<void> => {
      opened.push(address)
      return Promise.resolve()
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'server-answer-odd' })
    expect(opened).toEqual([])
  })
})

/** Changes the token endpoint's JSON on its way to us. */
function tampering(change: (answer: Record<string, unknown>) => unknown, part = '/token'): Http {
  return {
    async send(request) {
      const answer = await nodeHttp.send(request)
      if (answer.kind !== 'response' || !request.url.endsWith(part)) return answer
      const changed = change(JSON.parse(bodyText(answer)) as Record<string, unknown>)
      return { ...answer, body: Buffer.from(JSON.stringify(changed)) }
    },
  }
}

const parts = (token: unknown): string[] => String(token).split('.')
const claimsOf = (token: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(parts(token)[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('answers that must not be believed', () => {
  async function refused(http: Http): Promise<string> {
    const provider = await start()
    return (await failureOf(trip(await clientAt(provider), alice, { http }))).code
  }

  test('an altered subject under the old signature', async () => {
    const http = tampering((answer) => {
      const [header, , signature] = parts(answer['id_token'])
      const claims = encoded({ ...claimsOf(answer['id_token']), sub: 'bob' })
      return { ...answer, id_token: [header, claims, signature].join('.') }
    })
    expect(await refused(http)).toBe('sign-in-answer-odd')
  })

  test('a damaged signature', async () => {
    const http = tampering((answer) => {
      const [header, claims, signature = ''] = parts(answer['id_token'])
      const damaged = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
      return { ...answer, id_token: [header, claims, damaged].join('.') }
    })
    expect(await refused(http)).toBe('sign-in-answer-odd')
  })

  test('an unsigned ID token (alg none)', async () => {
    const http = tampering((answer) => {
      const claims = parts(answer['id_token'])[1]
      return { ...answer, id_token: `${encoded({ alg: 'none' })}.${claims ?? ''}.` }
    })
    expect(await refused(http)).toBe('sign-in-answer-odd')
  })

  test('no ID token at all', async () => {
    const http = tampering((answer) => ({ ...answer, id_token: undefined }))
    expect(await refused(http)).toBe('sign-in-answer-odd')
  })

  test('user info about somebody else', async () => {
    const http = tampering((answer) => ({ ...answer, sub: 'bob' }), '/me')
    expect(await refused(http)).toBe('sign-in-answer-odd')
  })

  test('an ID token issued long before or after now', async () => {
    const provider = await start()
    for (const offMs of [-6 * 60_000, 6 * 60_000]) {
      const clock = {
        now: () => Date.now() + offMs,
        at: () => () => {},
      }
      const ended = failureOf(trip(await clientAt(provider), alice, { clock }))
      expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
    }
  })

  test('a huge token answer is cut and refused', async () => {
    const http = tampering((answer) => ({ ...answer, padding: 'x'.repeat(100_000) }))
    const cutting: Http = {
      async send(request) {
        const answer = await http.send(request)
        const tooLong = answer.kind === 'response' && answer.body.byteLength > 65_536
        return tooLong ? { ...answer, body: answer.body.subarray(0, 65_536), cut: true } : answer
      },
    }
    expect(await refused(cutting)).toBe('sign-in-answer-odd')
  })

  test('an answer in the name of another issuer (RFC 9207)', async () => {
    const provider = await start()
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const visit = await signInAsPerson(address, { ...alice, deliver: false })
      const callback = new URL(visit.callbackUrl ?? '')
      callback.searchParams.set('iss', 'https://evil.example')
      await deliverCallback(callback)
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
    expect(provider.requests.some((one) => one.path.endsWith('/token'))).toBe(false)
  })

  test('an answer without issuer where the server promises one (RFC 9207)', async () => {
    const provider = await start()
    const openBrowser: SignInRequest['openBrowser'] = async (address) => {
      const visit = await signInAsPerson(address, { ...alice, deliver: false })
      const callback = new URL(visit.callbackUrl ?? '')
      callback.searchParams.delete('iss')
      await deliverCallback(callback)
    }
    const ended = failureOf(trip(await clientAt(provider), alice, { openBrowser }))
    expect(await ended).toMatchObject({ code: 'sign-in-answer-odd' })
  })
})
