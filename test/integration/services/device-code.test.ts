import { describe, expect, test, vi } from 'vitest'
import type { SignInFlow } from '../../../main/services/sign-in-flow.types.ts'
import type { HttpAnswer } from '../../../main/system/http.ts'
import { jsonAnswer, oauthError, waitForCode, type CodeScene } from '../../support/code-scene.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'
import { enterCode, type CookieJar } from '../../support/person.ts'

const silence = (): Promise<HttpAnswer> =>
  Promise.resolve({ kind: 'silence', reason: 'offline', detail: 'no network' })

const now = ({ desk, flow }: CodeScene): SignInFlow => desk.app.flows.get(flow.flowId)

const aliveAt = async ({ provider }: CodeScene): Promise<boolean[]> =>
  Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))

/** Seconds between one question and the next. */
const pauses = ({ askedAt, code }: CodeScene): number[] =>
  askedAt.map((at, index) => (at - (askedAt[index - 1] ?? code.givenAt)) / 1000)

/** The provider names these pages as the ones where the code is entered (RFC 8628 §3.2). */
function sendTo(provider: TestProvider, page: string, complete: string): void {
  provider.intercept((request, response) => {
    if (request.url?.endsWith('/device/auth') !== true) return false
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        device_code: 'd',
        user_code: 'ABCD',
        verification_uri: page,
        verification_uri_complete: complete,
        expires_in: 600,
      }),
    )
    return true
  })
}

describe('a code for another device', () => {
  test('links the account once it was entered there, and revoking it is proven', async () => {
    const scene = await waitForCode()
    const { desk, code, flow, provider } = scene
    expect(code.text).toMatch(/^[A-Z]{4}-[A-Z]{4}$/)
    expect(code.address).toBe(`${provider.issuer}/device`)
    expect(code.fullAddress).toBe(`${provider.issuer}/device?user_code=${code.text}`)
    await scene.ask()
    expect(now(scene)).toMatchObject({ step: 'waiting', rung: 'device-code', isReached: true })
    const jar: CookieJar = new Map()
    const person = { login: 'alice', jar, code: code.text }
    // Typed by hand on the short address.
    const { pages } = await enterCode(code.address, person)
    expect(pages).toEqual(['code', 'confirm', 'login', 'consent'])
    await scene.ask()
    const { accountId, step } = await desk.ended(flow)
    expect(step).toBe('done')
    const { account, heldTokens } = desk.app.overviews.get(accountId ?? '')
    expect(account).toMatchObject({ subject: 'alice', here: 'logged-in', there: 'allowed' })
    expect(account.profile).toMatchObject({ displayName: 'Alice Meadows' })
    expect(heldTokens).toBe(2)

    // Logged out and in again by code: the provider remembers the consent and asks nothing.
    await desk.app.logOut.logOut(account.id)
    const logIn = desk.app.flows.again(desk.app.logIn.start(account.id).flowId, 'device-code')
    const next = await desk.until(({ flows }) => flows.get(logIn.flowId).code ?? undefined)
    expect((await enterCode(next.fullAddress, { login: 'alice', jar })).pages).toEqual([
      'code',
      'confirm',
    ])
    await scene.ask()
    expect(await desk.ended(logIn)).toMatchObject({ step: 'done', accountId })

    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    expect(await aliveAt(scene)).toEqual([false, false, false, false])
    for (const { token } of provider.issued) expect(desk.log.join()).not.toContain(token)
  })

  test('is asked about every five seconds, and more slowly when the server says so', async () => {
    const scene = await waitForCode()
    scene.answers.push(
      oauthError('authorization_pending'),
      oauthError('slow_down'),
      oauthError('authorization_pending'),
      // One provider names the new pause.
      oauthError('slow_down', { interval: 40 }, 200),
      oauthError('authorization_pending', {}, 403),
    )
    for (let turns = 0; turns < 6; turns += 1) await scene.ask()
    expect(pauses(scene)).toEqual([5, 5, 10, 10, 40, 40])
  })

  test('outlives a network that is gone, a portal’s page and a server that is down', async () => {
    const scene = await waitForCode()
    const portal: HttpAnswer = {
      kind: 'response',
      status: 200,
      headers: new Map([['content-type', 'text/html']]),
      body: Buffer.from('<h1>Welcome to our hotel</h1>'),
      cut: false,
    }
    scene.answers.push(
      silence,
      silence,
      () => Promise.resolve(portal),
      jsonAnswer({ error: 'server_error' }, 503),
      oauthError('too_many_requests', {}, 429),
    )
    await scene.ask()
    expect(now(scene)).toMatchObject({ step: 'waiting', isReached: false })
    for (let turns = 0; turns < 4; turns += 1) await scene.ask()
    await enterCode(scene.code.fullAddress, { login: 'alice' })
    await scene.ask()
    // Less and less often while there is no answer (RFC 8628 §3.5).
    expect(pauses(scene)).toEqual([5, 10, 20, 30, 30, 30])
    expect((await scene.desk.ended(scene.flow)).step).toBe('done')
  })

  test('says that it is reached again', async () => {
    const scene = await waitForCode()
    scene.answers.push(silence, oauthError('authorization_pending'))
    await scene.ask()
    await scene.ask()
    expect(now(scene).isReached).toBe(true)
  })

  test.each([
    ['at the page that shows the code', { confirms: false }],
    ['at the page that asks for consent', { decision: 'deny' as const }],
  ])('that the person refuses %s leaves nothing', async (_, refusal) => {
    const scene = await waitForCode()
    await enterCode(scene.code.fullAddress, { login: 'alice', ...refusal })
    await scene.ask()
    const ended = await scene.desk.ended(scene.flow)
    expect(ended.failure?.code).toBe('sign-in-denied')
    expect(scene.provider.issued).toEqual([])
    expect(scene.desk.app.overviews.list()).toEqual([])
  })

  test('that has run out says so, and a new one works', async () => {
    const scene = await waitForCode({ deviceCodeSeconds: 60 })
    const { desk, flow, code } = scene
    await scene.ask()
    desk.clock.advance(60_000)
    expect((await desk.ended(flow)).failure?.code).toBe('device-code-expired')
    const again = desk.app.flows.again(flow.flowId, 'device-code')
    const next = await desk.until(({ flows }) => flows.get(again.flowId).code ?? undefined)
    expect(next.text).not.toBe(code.text)
    await enterCode(next.fullAddress, { login: 'alice' })
    await scene.ask()
    expect((await desk.ended(again)).step).toBe('done')
  })

  test('that the server calls expired ends at once', async () => {
    const scene = await waitForCode()
    scene.answers.push(oauthError('expired_token'))
    await scene.ask()
    expect((await scene.desk.ended(scene.flow)).failure?.code).toBe('device-code-expired')
  })

  test('is not offered where the server has none, and asking for it says so', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const flow = await desk.startLink(provider)
    await desk.until(({ flows }) => (flows.get(flow.flowId).step === 'waiting' ? true : undefined))
    expect(desk.app.flows.get(flow.flowId).ways).toEqual(['browser', 'pasted-address'])
    const again = desk.app.flows.again(flow.flowId, 'device-code')
    expect((await desk.ended(again)).failure?.code).toBe('device-code-refused')
  })

  test('an app that may not use codes there is told so before anybody types one', async () => {
    const [provider, desk] = [await startProvider({ deviceCodes: true }), await openDesk()]
    provider.intercept((request, response) => {
      if (request.url?.endsWith('/device/auth') !== true) return false
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end('{"error":"unauthorized_client"}')
      return true
    })
    const first = await desk.startLink(provider)
    const flow = desk.app.flows.again(first.flowId, 'device-code')
    expect((await desk.ended(flow)).failure).toMatchObject({
      code: 'device-code-refused',
      detail: expect.stringContaining('unauthorized_client') as string,
    })
  })

  test.each([
    ['https://evil.example/device', 'address-not-allowed'],
    ['javascript:alert(1)', 'address-not-allowed'],
    ['http://127.0.0.1@evil.example/', 'address-not-allowed'],
    ['', 'address-not-allowed'],
  ])('a server can’t send people to “%s”', async (address, expected) => {
    const [provider, desk] = [await startProvider({ deviceCodes: true }), await openDesk()]
    sendTo(provider, address, `${address}?user_code=ABCD`)
    const first = await desk.startLink(provider)
    const flow = desk.app.flows.again(first.flowId, 'device-code')
    expect((await desk.ended(flow)).failure?.code).toBe(expected)
    expect(desk.app.flows.get(flow.flowId).code).toBeNull()
  })

  test('a page for the code alone that lies elsewhere is left out', async () => {
    const [provider, desk] = [await startProvider({ deviceCodes: true }), await openDesk()]
    const page = `${provider.issuer}/device`
    sendTo(provider, page, 'https://evil.example/device?user_code=ABCD')
    const first = await desk.startLink(provider)
    const flow = desk.app.flows.again(first.flowId, 'device-code')
    const code = await desk.until(({ flows }) => flows.get(flow.flowId).code ?? undefined)
    expect(code).toMatchObject({ address: page, fullAddress: page, hosts: ['127.0.0.1'] })
  })
})

describe('leaving a code', () => {
  test('ends the asking; the browser goes on in its place', async () => {
    const scene = await waitForCode()
    const { desk, flow } = scene
    desk.browser.person = { login: 'alice' }
    const browser = desk.app.flows.again(flow.flowId, 'browser')
    expect((await desk.ended(browser)).step).toBe('done')
    expect(now(scene).step).toBe('cancelled')
    desk.clock.advance(60_000)
    expect(scene.askedAt).toEqual([])
  })

  test('while its answer is on the way: what it brings is stored, ended, and the end is proven', async () => {
    const scene = await waitForCode()
    const { desk, code, flow } = scene
    await enterCode(code.fullAddress, { login: 'alice' })
    scene.answers.push(async (go) => {
      const answer = await go()
      desk.app.flows.cancel(flow.flowId)
      return answer
    })
    await scene.ask()
    const { account } = await desk.until(({ overviews }) => overviews.list()[0])
    expect(account.here).toBe('logged-out')
    expect(await desk.ending(account.id)).toBe('proven')
    expect(now(scene)).toMatchObject({ step: 'cancelled', failure: null })
    expect(await aliveAt(scene)).toEqual([false, false])
  })

  test('while its answer is on the way keeps the access an account has already', async () => {
    const linked: { id?: string } = {}
    const scene = await waitForCode({}, async (desk, provider) => {
      linked.id = (await desk.link(provider, 'alice')).account.id
      desk.browser.person = null
      return desk.startLink(provider)
    })
    const { desk, code, flow } = scene
    await enterCode(code.fullAddress, { login: 'alice' })
    scene.answers.push(async (go) => {
      const answer = await go()
      desk.app.flows.cancel(flow.flowId)
      return answer
    })
    await scene.ask()
    await vi.waitFor(() => expect(desk.app.overviews.list()[0]?.heldTokens).toBe(4))
    const { account } = desk.app.overviews.get(linked.id ?? '')
    expect(account).toMatchObject({ here: 'logged-in', there: 'allowed' })
    expect(await aliveAt(scene)).toEqual([true, true, true, true])
  })

  test('quitting while its answer is on the way loses nothing', async () => {
    const scene = await waitForCode()
    const { desk, code } = scene
    await enterCode(code.fullAddress, { login: 'alice' })
    const arrived = Promise.withResolvers<null>()
    const release = Promise.withResolvers<null>()
    scene.answers.push(async (go) => {
      const answer = await go()
      arrived.resolve(null)
      await release.promise
      return answer
    })
    const asked = scene.ask()
    await arrived.promise
    const stopped = desk.app.stop({ drainMs: 2000 })
    release.resolve(null)
    await Promise.all([asked, stopped])
    await desk.restart()
    const [row] = desk.app.overviews.list()
    expect(row?.account.subject).toBe('alice')
    expect(await desk.ending(row?.account.id ?? '')).toBe('proven')
    expect(await aliveAt(scene)).toEqual([false, false])
  })
})

test('an ID token that is not believed hands the tokens of a code back', async () => {
  const scene = await waitForCode()
  const { desk, code, flow, provider } = scene
  await enterCode(code.fullAddress, { login: 'alice' })
  scene.answers.push(async (go) => {
    const answer = await go()
    if (answer.kind !== 'response') return answer
    const document = JSON.parse(Buffer.from(answer.body).toString()) as { id_token: string }
    const [head = '', body = '', signature = ''] = document.id_token.split('.')
    const forged = Buffer.from(body, 'base64url').toString().replace('alice', 'carol')
    const id_token = [head, Buffer.from(forged).toString('base64url'), signature].join('.')
    return { ...answer, body: Buffer.from(JSON.stringify({ ...document, id_token })) }
  })
  await scene.ask()
  expect((await desk.ended(flow)).failure?.code).toBe('sign-in-answer-odd')
  expect(desk.app.overviews.list()).toEqual([])
  expect(provider.issued).toHaveLength(2)
  expect(await aliveAt(scene)).toEqual([false, false])
})
