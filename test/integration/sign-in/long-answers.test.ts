import { describe, expect, test } from 'vitest'
import { failureOf } from '../../support/sign-in-setup.ts'
import { padding } from '../../support/padded-answers.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

describe('an answer longer than 64 KiB', () => {
  test('is no discovery document', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    provider.intercept(padding(/\/\.well-known\//))
    const found = await failureOf(desk.app.servers.discover(provider.issuer))
    expect(found.code).toBe('not-an-openid-server')
  })

  test.each([
    ['holds no keys', /\/jwks$/],
    ['holds no tokens to keep, only tokens to hand back', /\/token$/],
  ])('%s', async (_, place) => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    provider.intercept(padding(place))
    desk.browser.person = { login: 'alice' }
    const flow = await desk.ended(await desk.startLink(provider))
    expect(flow.failure?.code).toBe('sign-in-answer-odd')
    expect(desk.app.overviews.list()).toEqual([])
    const alive = await Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))
    expect(alive).toEqual([false, false])
  })

  test('about the person is left unread, and the ID token names them', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    provider.intercept(padding(/\/me$/))
    const { account } = await desk.link(provider, 'alice')
    expect(account).toMatchObject({ subject: 'alice', there: 'allowed' })
    expect(account.profile).toMatchObject({ displayName: null, email: null })
  })
})
