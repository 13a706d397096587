import { describe, expect, test } from 'vitest'
import type { SignInFlow } from '../../../main/services/sign-in-flow.types.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { deliverCallback, signInAsPerson } from '../../support/person.ts'
import { silent } from '../../support/scripted-http.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import {
  aboutBob,
  alteredSubject,
  damagedSignature,
  tampering,
  withoutIdToken,
} from '../../support/tampering.ts'

const alive = (provider: TestProvider): Promise<boolean[]> =>
  Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))

async function linkAs(desk: Desk, provider: TestProvider, login: string): Promise<SignInFlow> {
  desk.browser.person = { login }
  return desk.ended(await desk.startLink(provider))
}

/** What a window or the log could show of the tokens. */
const shown = (desk: Desk, flow: SignInFlow, provider: TestProvider): string[] =>
  provider.issued
    .map(({ token }) => token)
    .filter((token) => (JSON.stringify(flow) + desk.log.join()).includes(token))

const sixMinutes = 6 * 60_000

describe('a grant that is refused after its tokens arrived is handed back', () => {
  test.each<[string, (desk: Desk) => unknown]>([
    ['an altered subject', (desk) => (desk.between = tampering(alteredSubject))],
    ['a damaged signature', (desk) => (desk.between = tampering(damagedSignature))],
    ['no ID token', (desk) => (desk.between = tampering(withoutIdToken))],
    ['somebody else’s user info', (desk) => (desk.between = tampering(aboutBob, '/me'))],
    ['an ID token from the past', (desk) => desk.clock.advance(sixMinutes)],
    [
      'no way to the keys',
      (desk) =>
        (desk.between = (request, go) =>
          request.url.endsWith('/jwks') ? Promise.resolve(silent('reset')) : go(request)),
    ],
  ])('because of %s', async (_, spoil) => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    spoil(desk)
    const flow = await linkAs(desk, provider, 'alice')
    expect(flow.failure?.code).toBe('sign-in-answer-odd')
    expect(await alive(provider)).toEqual([false, false])
    expect(shown(desk, flow, provider)).toEqual([])
    expect(desk.app.overviews.list()).toEqual([])
    const told = desk.sent.filter(({ body = '' }) => /(^|&)token=/.test(body))
    expect(told.map(({ url }) => url)).toEqual(
      Array.from({ length: 2 }, () => `${provider.issuer}/token/revocation`),
    )
  })
})

test('a refused grant leaves the access of an account of the same client alone', async () => {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  desk.between = tampering(aboutBob, '/me')
  const flow = await linkAs(desk, provider, 'alice')
  expect(flow.failure?.code).toBe('sign-in-answer-odd')
  expect(await alive(provider)).toEqual([true, true, true, true])
  expect(desk.app.overviews.get(account.id).account.there).toBe('allowed')
})

test('a refused grant is handed back again once the earlier access has ended', async () => {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  await desk.app.revoke.revoke(account.id)
  await desk.ending(account.id)
  desk.between = tampering(aboutBob, '/me')
  const flow = await linkAs(desk, provider, 'alice')
  expect(flow.failure?.code).toBe('sign-in-answer-odd')
  expect(await alive(provider)).toEqual([false, false, false, false])
})

test('a mix-up of servers is refused before anything is sent', async () => {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const started = await desk.startLink(provider)
  const address = await desk.until(({ flows }) =>
    flows.get(started.flowId).step === 'waiting' ? flows.address(started.flowId) : undefined,
  )
  const visit = await signInAsPerson(address, { login: 'alice', deliver: false })
  const callback = new URL(visit.callbackUrl ?? '')
  callback.searchParams.set('iss', 'https://evil.example')
  await deliverCallback(callback)
  expect((await desk.ended(started)).failure?.code).toBe('sign-in-answer-odd')
  expect(provider.issued).toEqual([])
  expect(desk.sent.filter(({ url }) => /\/token(\/|$)/.test(url))).toEqual([])
})
