import fc from 'fast-check'
import { IncomingMessage } from 'node:http'
import { connect, Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readCallback } from '../../../main/sign-in/callback-request.ts'
import { openLoopback } from '../../../main/sign-in/loopback.ts'
import { right, wrongRequests, type Place, type Raw } from './callback-mutations.ts'
import { inEnglish } from '../../support/in-english.ts'

const requests = 100_000
const overSockets = 400

const placeAt = (port: number): Place => ({
  port,
  path: '/callback/8f3c5d1e-2b7a-4c90',
  state: 'RG9lcyBub3QgbWF0dGVyIG11Y2gsIGJ1dCBsb25n',
  code: 'c0de',
})

/** As Node would hand it over: header names in lower case, the raw ones beside them. */
function arrived({ method, target, headers }: Raw, socket: Socket): IncomingMessage {
  const message = new IncomingMessage(socket)
  message.method = method
  message.url = target
  message.rawHeaders = headers.flat()
  message.headers = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]))
  return message
}

test('of a hundred thousand callbacks exactly the one right answer is taken', () => {
  const place = placeAt(40_123)
  const expected = { host: `127.0.0.1:${place.port}`, path: place.path, state: place.state }
  const socket = new Socket()
  const taken: number[] = []
  const at = 61_803
  const wrong = fc.sample(wrongRequests, { numRuns: requests, seed: 8252 })
  for (const [index, make] of wrong.entries()) {
    const raw = index === at ? right(place) : make(place)
    const { kind } = readCallback(arrived(raw, socket), expected)
    if (kind === 'answer') taken.push(index)
  }
  expect(taken.map((index) => (index === at ? 'the right one' : wrong[index]?.(place)))).toEqual([
    'the right one',
  ])
  // Nothing is waited for: not even that one.
  const late = readCallback(arrived(right(place), socket), { ...expected, state: null })
  expect(late).toEqual({ kind: 'wrong', status: 400 })
}, 120_000)

/** Requests that no client library would write, byte by byte. */
const bytes = ({ target, headers }: Raw): readonly string[] => {
  const [host = ''] = headers.map(([name, value]) => `${name}: ${value}`)
  const get = `GET ${target} HTTP/1.1\r\n`
  return [
    `${get}Host : ${host}\r\n\r\n`,
    `${get}X: 1\r\n Host: y\r\n${host}x\r\n\r\n`,
    `GET ${target} HTTP/9.9\r\n${host}\r\n\r\n`,
    `GET ${target}\r\n\r\n`,
    `GET ${target} HTTP/1.1\r\n${host}\r\n${host}\r\n\r\n`,
    `POST ${target} HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
    `\u0016\u0003\u0001\u0002\u0000`,
    `${get}${host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
  ]
}

const written = ({ method, target, headers }: Raw): string =>
  `${method} ${target} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}Connection: close\r\n\r\n`

/** The status line of what comes back; '' where the connection is closed without a word. */
function say(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.end(text))
    socket.on('data', (chunk) => {
      heard += chunk.toString()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''))
  })
}

test('over a socket neither a wrong request nor a broken one is taken, and the right one still is', async () => {
  const loopback = await openLoopback({
    rule: 'any-port',
    path: placeAt(0).path,
    language: inEnglish,
  })
  const place = placeAt(Number(new URL(loopback.redirectUri).port))
  const arrivals: URL[] = []
  const arrival = loopback.waitFor(place.state).then((url) => arrivals.push(url))
  const wrong = fc
    .sample(wrongRequests, { numRuns: overSockets, seed: 9207 })
    .map((make) => written(make(place)))
  const all = [...wrong, ...bytes(right(place))]
  const heard: string[] = []
  for (let from = 0; from < all.length; from += 10) {
    heard.push(
      ...(await Promise.all(all.slice(from, from + 10).map((text) => say(place.port, text)))),
    )
  }
  const answered = all.filter((_, index) => {
    const line = heard[index] ?? ''
    return line !== '' && !/^HTTP\/1\.1 (400|403|404|405|431|505) /.test(line)
  })
  expect(answered).toEqual([])
  expect(arrivals).toEqual([])
  expect(await say(place.port, written(right(place)))).toBe('HTTP/1.1 200 OK')
  await arrival
  expect(arrivals.map((url) => url.searchParams.get('code'))).toEqual([place.code])
  // Once is enough: the same answer again is nobody's.
  expect(await say(place.port, written(right(place)))).toContain(' 400 ')
  loopback.close()
}, 120_000)
