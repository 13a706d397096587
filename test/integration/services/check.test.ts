import { describe, expect, test } from 'vitest'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'

async function linked(options: ProviderOptions = {}): Promise<{
  provider: TestProvider
  desk: Desk
  id: string
}> {
  const [provider, desk] = [await startProvider(options), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  return { provider, desk, id: account.id }
}

/** Leaves only a refresh to tell. */
async function onlyRefresh(desk: Desk, id: string): Promise<void> {
  const { clientRef } = desk.app.overviews.get(id).account
  const gone = { userinfoEndpoint: '', introspectionEndpoint: '' }
  await desk.app.editServer.edit(clientRef, gone)
}

const account = (desk: Desk, id: string) => desk.app.overviews.get(id).account

describe('checking access', () => {
  test('finds it alive with a question that changes nothing', async () => {
    const { provider, desk, id } = await linked()
    desk.clock.advance(1000)
    expect(await desk.app.check.check(id)).toBe('alive')
    expect(account(desk, id)).toMatchObject({ there: 'allowed', checkedAt: desk.clock.now() })
    expect(provider.issued).toHaveLength(2)
  })

  test('finds an end at the provider, and what is left is to sign in or to revoke', async () => {
    const { provider, desk, id } = await linked()
    await provider.endAccessOf('alice')
    expect(await desk.app.check.check(id)).toBe('dead')
    expect(account(desk, id)).toMatchObject({ there: 'sign-in-needed', here: 'logged-in' })
    await desk.app.logOut.logOut(id)
    const flow = await desk.ended(desk.app.logIn.start(id))
    expect(flow).toMatchObject({ step: 'done', purpose: 'link' })
    expect(account(desk, id).there).toBe('allowed')
  })

  test('says nothing while the provider is down, and nothing while offline', async () => {
    const { provider, desk, id } = await linked()
    const before = account(desk, id)
    await provider.goDown()
    expect(await desk.app.check.check(id)).toBe('unclear')
    expect(account(desk, id)).toEqual(before)
    desk.network(false)
    await expect(desk.app.check.check(id)).rejects.toThrow('offline')
  })

  test('takes an odd answer of the token endpoint for no end', async () => {
    const { desk, id } = await linked()
    await onlyRefresh(desk, id)
    desk.between = (request, go) =>
      go(request.url.endsWith('/token') ? { ...request, url: `${request.url}/nowhere` } : request)
    expect(await desk.app.check.check(id)).toBe('unclear')
  })

  test('two at once use the refresh token once', async () => {
    const { provider, desk, id } = await linked({ rotatesRefreshTokens: true })
    await onlyRefresh(desk, id)
    const verdicts = await Promise.all([desk.app.check.check(id), desk.app.check.check(id)])
    expect(verdicts).toEqual(['alive', 'alive'])
    const refreshes = provider.requests.filter(
      ({ body }) => body.get('grant_type') === 'refresh_token',
    )
    expect(refreshes).toHaveLength(1)
    expect(desk.app.overviews.get(id).heldTokens).toBe(4)
  })

  test('asks nothing more once the person has logged out', async () => {
    const { desk, id } = await linked()
    desk.between = async (request, go) => {
      const answer = await go({ ...request, url: `${request.url}/nowhere` })
      if (request.url.endsWith('/introspection')) await desk.app.logOut.logOut(id)
      return answer
    }
    const from = desk.sent.length
    expect(await desk.app.check.check(id)).toBe('unclear')
    expect(desk.sent.slice(from).map(({ url }) => url.split('/').at(-1))).toEqual(['introspection'])
    expect(account(desk, id)).toMatchObject({ here: 'logged-out', there: 'allowed' })
  })

  test('an answer about tokens that a log-in replaced meanwhile counts for nothing', async () => {
    const { provider, desk, id } = await linked()
    await provider.endAccessOf('alice')
    let linkedAgain: Promise<unknown> | undefined
    desk.between = async (request, go) => {
      const answer = await go(request)
      const refreshes = request.body?.includes('grant_type=refresh_token') === true
      if (refreshes) await (linkedAgain ??= desk.link(provider, 'alice'))
      return answer
    }
    expect(await desk.app.check.check(id)).toBe('unclear')
    expect(account(desk, id)).toMatchObject({ here: 'logged-in', there: 'allowed' })
  })
})
