import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openLoopback, type Loopback } from '../../../main/sign-in/loopback.ts'
import { resultPage, type ResultPage } from '../../../main/sign-in/result-page.ts'
import { fixedPorts } from '../../../main/providers/redirect-uris.ts'
import { deliverCallback } from '../../support/person.ts'
import { failureOf } from '../../support/sign-in-setup.ts'
import { inEnglish } from '../../support/in-english.ts'

const holders: Server[] = []
let loopback: Loopback | null = null

afterEach(async () => {
  loopback?.close()
  await Promise.all(holders.splice(0).map((one) => new Promise((done) => one.close(done))))
})

/** Takes a port; where somebody else has it already, that is as good. */
const hold = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve())
    server.listen(port, '127.0.0.1', () => {
      holders.push(server)
      resolve()
    })
  })

const open = async (rule: 'any-port' | 'fixed-ports'): Promise<Loopback> =>
  (loopback = await openLoopback({ rule, path: '/callback/x', language: inEnglish }))

describe('loopback listener', () => {
  test('is bound before its address is known', async () => {
    const { redirectUri } = await open('any-port')
    expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback\/x$/)
    expect((await deliverCallback(new URL(redirectUri))).status).toBe(400)
  })

  test('takes the next fixed port where one is busy', async () => {
    await hold(fixedPorts[0] ?? 0)
    const { redirectUri } = await open('fixed-ports')
    expect(fixedPorts.slice(1)).toContain(Number(new URL(redirectUri).port))
  })

  test('says so when no fixed port is free', async () => {
    for (const port of fixedPorts) await hold(port)
    expect(await failureOf(open('fixed-ports'))).toMatchObject({
      code: 'no-port-free',
      values: { ports: fixedPorts.join(', ') },
    })
  })

  test('an answer counts once', async () => {
    const { redirectUri, waitFor } = await open('any-port')
    const arrival = waitFor('s1')
    const good = new URL(`${redirectUri}?code=c&state=s1`)
    expect((await deliverCallback(good)).status).toBe(200)
    expect((await deliverCallback(good)).status).toBe(400)
    expect((await arrival).searchParams.get('code')).toBe('c')
  })

  test('only the last request’s state is waited for', async () => {
    const { redirectUri, waitFor } = await open('any-port')
    void waitFor('s1')
    void waitFor('s2')
    expect((await deliverCallback(new URL(`${redirectUri}?code=c&state=s1`))).status).toBe(400)
    expect((await deliverCallback(new URL(`${redirectUri}?code=c&state=s2`))).status).toBe(200)
  })

  test('a declined request gets a page that says so, without the provider’s words', async () => {
    const { redirectUri, waitFor } = await open('any-port')
    void waitFor('s')
    const url = new URL(`${redirectUri}?error=access_denied&error_description=<b>boo&state=s`)
    const text = await (await deliverCallback(url)).text()
    expect(text).toContain('declined')
    expect(text).not.toContain('boo')
  })

  test.each(['received', 'declined', 'not-expected'] satisfies ResultPage[])(
    'the page “%s” is calm: no script, nothing loaded',
    (page) => {
      const html = resultPage(page, inEnglish)
      expect(html).toContain('Return to Handback')
      expect(html).not.toMatch(/<script|<img|<link|src=|href=|@import|url\(/)
      expect(html).toContain('prefers-color-scheme:dark')
    },
  )
})
