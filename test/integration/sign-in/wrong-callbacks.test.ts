import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { SignInRequest } from '../../../main/sign-in/sign-in.types.ts'
import { navigation, signInAsPerson } from '../../support/person.ts'
import { startProvider as start } from '../../support/service-desk.ts'
import { clientAt, trip } from '../../support/sign-in-setup.ts'

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
