import { describe, expect, test } from 'vitest'
import { accountDetails } from '../../../main/ipc/account-view.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import type { CookieJar } from '../../support/person.ts'

async function loggedOut(
  provider: TestProvider,
  login = 'alice',
): Promise<{ desk: Desk; id: string; jar: CookieJar }> {
  const desk = await openDesk()
  const jar: CookieJar = new Map()
  desk.browser.person = { login, jar }
  const { accountId } = await desk.ended(await desk.startLink(provider))
  const id = accountId ?? ''
  await desk.app.logOut.logOut(id)
  return { desk, id, jar }
}

const logIn = (desk: Desk, id: string) => desk.ended(desk.app.logIn.start(id))

describe('logging out', () => {
  test('contacts nobody, keeps the tokens and hides who it is', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.until(({ pictures }) => pictures.find(account.id))
    desk.network(false)
    const sent = desk.sent.length
    await desk.app.logOut.logOut(account.id)
    expect(desk.sent).toHaveLength(sent)
    const after = desk.app.overviews.getWithHistory(account.id)
    expect(after.account).toMatchObject({ here: 'logged-out', there: 'allowed' })
    expect(after.heldTokens).toBe(2)
    const shown = JSON.stringify(accountDetails(after, desk.clock.now()))
    expect(shown).not.toMatch(/alice/i)
    expect(desk.app.pictures.find(account.id)).toBeUndefined()
    await expect(desk.app.check.check(account.id)).rejects.toThrow('not-now')
  })

  test('can be undone, and once revoked it can’t', async () => {
    const { desk, id } = await loggedOut(await startProvider())
    await desk.app.logOut.undo(id)
    expect(desk.app.overviews.get(id).account.here).toBe('logged-in')
    await desk.app.revoke.revoke(id)
    await expect(desk.app.logOut.undo(id)).rejects.toThrow('not-now')
  })
})

describe('logging in again', () => {
  test('lands on the same account and is shown no consent page', async () => {
    const { desk, id } = await loggedOut(await startProvider())
    const flow = await logIn(desk, id)
    expect(flow).toMatchObject({ step: 'done', accountId: id, purpose: 'log-in' })
    expect(desk.browser.visits.map(({ pages }) => pages)).toEqual([['login', 'consent'], []])
    expect(desk.app.overviews.list()).toHaveLength(1)
  })

  test('without a new refresh token keeps the old one and what it allows', async () => {
    const provider = await startProvider({ alwaysRefreshTokens: false })
    const { desk, id } = await loggedOut(provider)
    await logIn(desk, id)
    expect(provider.issued.map(({ kind }) => kind)).toEqual([
      'access_token',
      'refresh_token',
      'access_token',
    ])
    const { heldTokens, permissions } = desk.app.overviews.getWithHistory(id)
    expect(heldTokens).toBe(3)
    expect(permissions.map(({ scope }) => scope)).toContain('offline_access')
  })

  test('replaced tokens stay held and are revoked with the new ones', async () => {
    const provider = await startProvider()
    const { desk, id } = await loggedOut(provider)
    await logIn(desk, id)
    expect(desk.app.overviews.get(id).heldTokens).toBe(4)
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('proven')
    const alive = await Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))
    expect(alive).toEqual([false, false, false, false])
    const revoked = provider.requests.filter(({ path }) => path.endsWith('/token/revocation'))
    expect(new Set(revoked.map(({ body }) => body.get('token'))).size).toBe(4)
  })

  test('a second one for the same account ends the first, which waits', async () => {
    const { desk, id } = await loggedOut(await startProvider())
    desk.browser.person = null
    const first = desk.app.logIn.start(id)
    desk.browser.person = { login: 'alice' }
    expect((await logIn(desk, id)).step).toBe('done')
    expect(desk.app.flows.get(first.flowId).step).toBe('cancelled')
  })

  test('after access ended asks for consent and keeps the account’s id', async () => {
    const { desk, id } = await loggedOut(await startProvider())
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('proven')
    const flow = await logIn(desk, id)
    expect(flow).toMatchObject({ step: 'done', accountId: id, purpose: 'link' })
    expect(desk.browser.visits.at(-1)?.pages).toEqual(['consent'])
    expect(desk.app.overviews.get(id)).toMatchObject({
      account: { here: 'logged-in', there: 'allowed', ending: null },
      heldTokens: 2,
    })
  })
})
