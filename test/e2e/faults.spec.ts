// The whole app, windows and all, killed while its provider misbehaves: 20 of the runs that
// `npm run faults` makes by the thousand under plain Node (scripts/faults.ts says what is judged).
import type { ServerResponse } from 'node:http'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import type { TestProvider } from '../support/openid-provider.types.ts'
import { browserOf, link, revoke } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

type Fault = (response: ServerResponse) => void
/** The provider gets the request and acts; its answer is lost. */
type Strike = Fault | 'acts'

const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Fault =>
  (response) => {
    response.writeHead(status, headers).end(body)
  }
const html = '<!doctype html><title>Welcome to the airport</title>'

const faults: Readonly<Record<string, Strike>> = {
  '500': answer(500),
  '403': answer(403),
  '404': answer(404),
  '429 for an hour': answer(429, { 'retry-after': '3600' }),
  '503 until a date': answer(503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
  'a redirect': answer(307, { location: '/elsewhere' }),
  'a portal': answer(200, { 'content-type': 'text/html' }, html),
  '202 for nothing': answer(202),
  'a dropped line': (response) => response.socket?.destroy(),
  'a lost answer': 'acts',
}

type Order = 'fault, then kill' | 'kill, then fault'

test('killed ten times while it meets a fault, the whole app loses nothing', () =>
  killAndCome('fault, then kill'))

test('killed ten times and met by a fault when it comes back, the whole app loses nothing', () =>
  killAndCome('kill, then fault'))

/** One folder, ten people, one after the other: link, revoke, kill, start again, and ask the provider. */
async function killAndCome(order: Order): Promise<void> {
  test.setTimeout(600_000)
  const runs = Object.entries(faults).map(([name, strike]) => ({ name, strike }))
  const people = runs.map((_, index) => {
    const login = `person-${index + 1}`
    return { login, name: login, email: `${login}@example.test`, picture: null }
  })
  const meadow = await startOpenIdProvider({ name: 'meadow', people })
  const sent = (): (string | null)[] =>
    meadow.requests
      .filter((one) => one.path.endsWith('/token/revocation'))
      .map((one) => one.body.get('token'))
  let app = await launchApp()
  const { userData } = app
  try {
    for (const [index, { name, strike }] of runs.entries()) {
      const login = `person-${index + 1}`
      await test.step(`${login}: ${name}, ${order}`, async () => {
        await link(app, meadow, browserOf(login))
        const before = sent().length
        // One request meets the fault; where the kill comes first, one dies with the app before it.
        const first = order === 'fault, then kill' ? strike : () => {}
        strikeNext(meadow, first)
        await revoke(app.page, login)
        await expect.poll(() => sent().length).toBeGreaterThan(before)
        await app.kill()

        meadow.intercept(null)
        if (order === 'kill, then fault') strikeNext(meadow, strike)
        const atCrash = sent().length
        app = await launchApp({ userData })
        const tokens = meadow.issued.flatMap((one) => (one.subject === login ? [one.token] : []))
        await expect
          .poll(
            async () => {
              await tryNow(app)
              return (await Promise.all(tokens.map((token) => meadow.isActive(token)))).includes(
                true,
              )
            },
            { timeout: 60_000 },
          )
          .toBe(false)
        await expect(async () => {
          await tryNow(app)
          await expect(app.page.getByText('At Meadow: being revoked')).toHaveCount(0, {
            timeout: 1000,
          })
        }).toPass({ timeout: 60_000 })
        expect(tokens.length).toBeGreaterThanOrEqual(2)
        // Each token once, what the fault spoilt again, and what was in flight in the crash.
        const mine = sent().slice(before)
        expect(new Set(mine)).toEqual(new Set(tokens))
        const struck = order === 'kill, then fault' ? 1 : 0
        expect(mine.length).toBeLessThanOrEqual(tokens.length + (atCrash - before) + struck)
        for (const one of meadow.requests) expect(one.path).not.toContain('/elsewhere')
      })
    }
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
}

/** Strikes the next revocation request, and no other. */
function strikeNext(provider: TestProvider, strike: Strike): void {
  let isStruck = false
  provider.intercept((request, response) => {
    if (isStruck || request.url?.endsWith('/token/revocation') !== true) return false
    isStruck = true
    if (strike === 'acts') {
      const { socket } = response
      response.end = () => {
        socket?.destroy()
        return response
      }
      return false
    }
    request.resume()
    strike(response)
    return true
  })
}

/**
 * A person who sees that it waits need not: a wait of hours is not waited for. Found and pressed in one
 * go: the row changes at any moment, and the pointer would meet what has taken the button's place.
 */
async function tryNow({ page }: App): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('button[aria-label^="Try now to revoke"]')?.click()
  })
}
