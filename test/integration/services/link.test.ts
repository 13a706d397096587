import { describe, expect, test } from 'vitest'
import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { signInAsPerson } from '../../support/person.ts'

const paths = (provider: TestProvider): string[] =>
  provider.requests.map(({ path }) => path.replace('/meadow', ''))

const count = (provider: TestProvider, path: string): number =>
  paths(provider).filter((one) => one === path).length

const own = (more: Partial<Extract<ClientChoice, { kind: 'own' }>>): ClientChoice =>
  ({ kind: 'own', redirectRule: 'any-port', authMethod: 'none', ...more }) as ClientChoice

describe('linking an account', () => {
  test('registers Handback once and stores the account with both lamps on', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account, heldTokens, permissions } = await desk
      .link(provider, 'alice')
      .then(({ account: { id } }) => desk.app.overviews.getWithHistory(id))
    expect(account).toMatchObject({ here: 'logged-in', there: 'allowed', subject: 'alice' })
    expect(heldTokens).toBe(2)
    expect(permissions.map(({ scope }) => scope)).toContain('offline_access')
    expect(count(provider, '/reg')).toBe(1)
    // The browser is sent to this server and nowhere else (opener-gate).
    expect(desk.browser.allowed).toEqual([['127.0.0.1']])
    expect(desk.log).toEqual([])
  })

  test('a second account of the same provider uses the same registration', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const alice = await desk.link(provider, 'alice')
    const bob = await desk.link(provider, 'bob')
    expect(bob.account.id).not.toBe(alice.account.id)
    expect(bob.account.clientRef).toBe(alice.account.clientRef)
    expect(count(provider, '/reg')).toBe(1)
  })

  test('two links begun at once register once and both finish', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.person = { login: 'alice' }
    const register: ClientChoice = { kind: 'register' }
    const flows = [
      await desk.startLink(provider, register),
      await desk.startLink(provider, register),
    ]
    const [one, two] = await Promise.all(flows.map((flow) => desk.ended(flow)))
    expect([one?.step, two?.step]).toEqual(['done', 'done'])
    expect(one?.accountId).toBe(two?.accountId)
    expect(count(provider, '/reg')).toBe(1)
    expect(desk.app.servers.listKnown()).toHaveLength(1)
  })

  test.each([
    ['public', 'handback-public', false, 'none'],
    ['basic', 'handback-confidential', true, 'client_secret_basic'],
    ['post', 'handback-post', true, 'client_secret_post'],
  ] as const)('works with a %s client registered by hand', async (_, clientId, secret, method) => {
    const [provider, desk] = [await startProvider({ registration: false }), await openDesk()]
    const clientSecret = secret ? provider.confidentialClientSecret : undefined
    const client = own({ clientId, clientSecret, authMethod: method })
    const { account } = await desk.link(provider, 'alice', client)
    expect(account.there).toBe('allowed')
    expect(desk.app.servers.listKnown()).toMatchObject([{ clientId, registeredByUs: false }])
    // The secret was stored with it: a second account needs nothing more.
    expect((await desk.link(provider, 'bob')).account.clientRef).toBe(account.clientRef)
  })

  test('a client that did not work is not kept', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.person = { login: 'alice' }
    const wrong = own({
      clientId: provider.confidentialClientId,
      clientSecret: 'not the secret',
      authMethod: 'client_secret_basic',
    })
    const flow = await desk.ended(await desk.startLink(provider, wrong))
    expect(flow.failure?.code).toBe('client-rejected')
    expect(desk.app.servers.listKnown()).toEqual([])
  })

  test('a declined request leaves nothing here', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.person = { login: 'alice', decision: 'deny' }
    const flow = await desk.ended(await desk.startLink(provider))
    expect(flow).toMatchObject({ step: 'failed', failure: { code: 'sign-in-denied' } })
    expect(desk.app.overviews.list()).toEqual([])
  })

  test('nobody at the browser for ten minutes ends the wait with words for it', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const flow = await desk.startLink(provider)
    await desk.until(({ flows }) => (flows.get(flow.flowId).step === 'waiting' ? true : undefined))
    desk.clock.advance(10 * 60_000)
    expect((await desk.ended(flow)).failure?.code).toBe('sign-in-timed-out')
  })

  test('a browser that did not open leaves the address to be opened by hand', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.fails = true
    const flow = await desk.startLink(provider)
    await desk.until(({ flows }) => (flows.get(flow.flowId).browserFailed ? true : undefined))
    await signInAsPerson(desk.app.flows.address(flow.flowId), { login: 'alice' })
    expect((await desk.ended(flow)).step).toBe('done')
  })
})

describe('cancelling', () => {
  test('while the person is in the browser, it stores nothing and listens no more', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const flow = await desk.startLink(provider)
    await desk.until(({ flows }) => (flows.get(flow.flowId).step === 'waiting' ? true : undefined))
    const address = desk.app.flows.address(flow.flowId)
    desk.app.flows.cancel(flow.flowId)
    await desk.app.flows.settled()
    await expect(signInAsPerson(address, { login: 'alice' })).rejects.toThrow()
    expect(desk.app.flows.get(flow.flowId)).toMatchObject({ step: 'cancelled', failure: null })
    expect(provider.issued).toEqual([])
  })

  test('before the browser opens, it is not opened any more', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const flow = await desk.startLink(provider)
    desk.app.flows.cancel(flow.flowId)
    await desk.app.flows.settled()
    expect(desk.browser.opened).toEqual([])
    expect(count(provider, '/reg')).toBe(0)
  })

  test('after the answer has arrived, it is finished all the same', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.person = { login: 'alice' }
    desk.between = (request, go) => {
      if (request.url.endsWith('/token')) desk.app.flows.cancel(flow.flowId)
      return go(request)
    }
    const flow = await desk.startLink(provider)
    expect((await desk.ended(flow)).step).toBe('done')
    expect(desk.app.overviews.list()).toHaveLength(1)
  })

  test('an opener that answers late does not take a finished sign-in back to waiting', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const opened = Promise.withResolvers<undefined>()
    desk.browser.open = async (address) => {
      await signInAsPerson(address, { login: 'alice' })
      await opened.promise
    }
    const flow = await desk.startLink(provider)
    expect((await desk.ended(flow)).step).toBe('done')
    opened.resolve(undefined)
    await new Promise(setImmediate)
    expect(desk.app.flows.get(flow.flowId).step).toBe('done')
  })

  test('quitting waits until a grant that has arrived is stored', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    desk.browser.person = { login: 'alice' }
    const arrived = Promise.withResolvers<undefined>()
    const release = Promise.withResolvers<undefined>()
    desk.between = async (request, go) => {
      if (!request.url.endsWith('/token')) return go(request)
      const answer = await go(request)
      arrived.resolve(undefined)
      await release.promise
      return answer
    }
    await desk.startLink(provider)
    await arrived.promise
    const stopped = desk.app.stop({ drainMs: 2000 })
    release.resolve(undefined)
    await stopped
    await desk.restart()
    expect(desk.app.overviews.list()).toHaveLength(1)
  })
})

describe('a closed vault', () => {
  test('stops linking before anybody is contacted, and a passphrase opens the way', async () => {
    const provider = await startProvider()
    const desk = await openDesk((keychain) => {
      keychain.available = 'basic-text'
    })
    await desk.until(({ protection }) =>
      protection.describe().state.kind === 'passphrase-wanted' ? true : undefined,
    )
    const flow = await desk.ended(await desk.startLink(provider))
    expect(flow.failure?.code).toBe('vault-closed')
    expect(desk.browser.opened).toEqual([])
    expect(count(provider, '/reg')).toBe(0)
    await desk.app.protection.choosePassphrase('seven calm herons')
    await desk.link(provider, 'alice')
    expect(desk.app.overviews.list()).toHaveLength(1)
  })
})
