import { expect, test } from 'vitest'
import { findServer } from '../../main/providers/described-server.ts'
import { providerFor } from '../../main/providers/catalogue.ts'
import { zoho } from './emulators/zoho.ts'
import { expectNoToken, link, openScene, settled, untilClosed } from './kit/contract.ts'
import { silent } from './kit/silent.ts'

const hourMs = 3_600_000

test.each([
  ['zoho.com', 'https://accounts.zoho.com'],
  ['www.zoho.eu', 'https://accounts.zoho.eu'],
  ['accounts.zoho.com.au', 'https://accounts.zoho.com.au'],
  ['zohocloud.ca', 'https://accounts.zohocloud.ca'],
])('Zoho: %s is the data centre %s', async (typed, issuer) => {
  const { metadata } = await findServer(typed, silent)
  expect([metadata.issuer, metadata.revocationEndpoint]).toEqual([
    issuer,
    `${issuer}/oauth/v2/token/revoke`,
  ])
  expect(providerFor(issuer).id).toBe('zoho')
})

test.each(['zoho.example', 'notzoho.com', 'zoho.com.example.org', 'mail.zoho.com'])(
  'Zoho: %s is no data centre of it',
  (hostname) => {
    expect(providerFor(`https://${hostname}`).id).toBe('openid')
  },
)

test('Zoho: a 400 may come from the wrong data centre, so it is no success', async () => {
  const scene = await openScene(zoho)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  there.trouble = { status: 400, body: { status: 'error' } }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.reason]).toEqual(['ending', 'request-rejected'])
  expect(there.ledger.livingOf('ada')).not.toEqual([])
})

test('Zoho: the token in the address reaches no log and no evidence, whatever goes wrong', async () => {
  const scene = await openScene(zoho)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const [first] = there.ledger.tokens
  // An answer that repeats the token, and then a connection that is refused.
  there.trouble = { status: 400, body: { status: 'error', message: `${first?.text} is invalid` } }
  const jobId = await desk.app.revoke.revoke(id)
  await settled(desk)
  desk.between = (request, go) => {
    const { pathname, search } = new URL(request.url)
    return go({ ...request, url: `http://127.0.0.1:1${pathname}${search}` })
  }
  await desk.app.activity.tryNow(jobId)
  await settled(desk)
  const inAddress = desk.sent.filter(({ url }) =>
    there.ledger.tokens.some(({ text }) => url.includes(text)),
  )
  expect(inAddress.length).toBe(3)
  expectNoToken(scene)
})

test('Zoho: a refresh token that was seen alive is proven dead by invalid_code in a 200', async () => {
  const scene = await openScene(zoho)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  // Used once while it lives on, so that a refusal afterwards says something.
  desk.clock.advance(2 * hourMs)
  expect(await desk.app.check.check(id)).toBe('alive')
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(desk.app.overviews.get(id).account.ending?.kind).toBe('proven')
  expect(there.ledger.livingOf('ada')).toEqual([])
  expectNoToken(scene)
})
