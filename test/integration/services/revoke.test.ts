import { describe, expect, test } from 'vitest'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'

const allDead = async (provider: TestProvider): Promise<boolean> => {
  const alive = await Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))
  return !alive.includes(true)
}

const job = (desk: Desk, accountId: string) => desk.app.overviews.get(accountId).job

/** Holds the answer of the next request to `path` until it is released. */
function hold(desk: Desk, path: string) {
  const arrived = Promise.withResolvers<undefined>()
  const release = Promise.withResolvers<undefined>()
  desk.between = async (request, go) => {
    const answer = await go(request)
    if (!request.url.endsWith(path) || request.body?.includes('refresh_token') !== true)
      return answer
    desk.between = (one, on) => on(one)
    arrived.resolve(undefined)
    await release.promise
    return answer
  }
  return { arrived: arrived.promise, release: () => release.resolve(undefined) }
}

describe('revoking', () => {
  test('while the provider is down is stored, survives a restart and is proven when it is back', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await provider.goDown()
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => (job(desk, account.id)?.reason === 'backoff' ? true : undefined))
    await desk.restart()
    expect(desk.app.overviews.get(account.id).account).toMatchObject({
      here: 'logged-out',
      there: 'ending',
    })
    await provider.comeBack()
    await desk.app.activity.tryNow(job(desk, account.id)?.id ?? '')
    expect(await desk.ending(account.id)).toBe('proven')
    expect(await allDead(provider)).toBe(true)
  })

  test('with a locked keychain is stored, and sent once the keychain is unlocked', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    desk.keychain.locked = true
    await desk.restart()
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => (job(desk, account.id)?.reason === 'vault-closed' ? true : undefined))
    expect(desk.app.activity.countWaiting()).toBe(1)
    // The look that the start began is over: it found the keychain locked.
    await desk.app.protection.retry()
    desk.keychain.locked = false
    await desk.app.protection.retry()
    expect(await desk.ending(account.id)).toBe('proven')
    expect(await allDead(provider)).toBe(true)
  })

  test('while the passphrase is asked for, listing, logging out and storing go on', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.app.protection.choosePassphrase('seven calm herons')
    await desk.restart()
    expect(desk.app.protection.describe().state.kind).toBe('passphrase-asked')
    await desk.app.logOut.logOut(account.id)
    await desk.app.revoke.revoke(account.id)
    expect(desk.app.overviews.list()).toHaveLength(1)
    await desk.app.protection.unlock('seven calm herons')
    expect(await desk.ending(account.id)).toBe('proven')
  })

  test('while a refresh is under way: the token it brings joins the job and dies with it', async () => {
    const provider = await startProvider({ rotatesRefreshTokens: true })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    const held = hold(desk, '/token')
    // Nothing but a refresh can tell here.
    await desk.app.editServer.edit(account.clientRef, {
      userinfoEndpoint: '',
      introspectionEndpoint: '',
    })
    const checking = desk.app.check.check(account.id)
    await held.arrived
    desk.network(false)
    await desk.app.revoke.revoke(account.id)
    held.release()
    expect(await checking).toBe('unclear')
    // Held, not only dead with its grant: other servers end one token at a time.
    expect(desk.app.overviews.get(account.id)).toMatchObject({
      account: { there: 'ending' },
      heldTokens: 4,
    })
    desk.network(true)
    expect(await desk.ending(account.id)).toBeDefined()
    expect(provider.issued).toHaveLength(4)
    expect(await allDead(provider)).toBe(true)
  })

  test('before a refresh brings its token: a job of its own ends that one too', async () => {
    const provider = await startProvider({ rotatesRefreshTokens: true })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    const held = hold(desk, '/token')
    await desk.app.editServer.edit(account.clientRef, { userinfoEndpoint: '' })
    await desk.app.editServer.edit(account.clientRef, { introspectionEndpoint: '' })
    const checking = desk.app.check.check(account.id)
    await held.arrived
    await desk.app.editList.deleteWithoutRevoking(account.id)
    held.release()
    await checking
    await desk.until(({ overviews }) => {
      const { heldTokens, account: now } = overviews.get(account.id)
      return now.there === 'ended' && heldTokens === 0 ? true : undefined
    })
    expect(await allDead(provider)).toBe(true)
  })

  test('takes with it what is linked while it is open', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.link(provider, 'bob')
    provider.intercept((request, response) => {
      if (request.url?.endsWith('/revocation') !== true) return false
      response.writeHead(503).end()
      return true
    })
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => (job(desk, account.id)?.reason === 'backoff' ? true : undefined))
    desk.browser.person = { login: 'alice' }
    const { flowId } = await desk.startLink(provider)
    const step = (): string => desk.app.flows.get(flowId).step
    await desk.until(() => (step() === 'ending-old' ? true : undefined))
    desk.app.flows.cancel(flowId)
    await desk.until(() => (step() === 'cancelled' ? true : undefined))
    expect(desk.app.overviews.get(account.id)).toMatchObject({
      account: { there: 'ending', here: 'logged-out' },
      heldTokens: 4,
    })
    provider.intercept(null)
    await desk.app.activity.tryNow(job(desk, account.id)?.id ?? '')
    expect(await desk.ending(account.id)).toBe('proven')
    const alive = provider.issued.map(async ({ token, subject }) =>
      (await provider.isActive(token)) ? subject : null,
    )
    expect((await Promise.all(alive)).filter((one) => one !== null)).toEqual(['bob', 'bob'])
  })

  test('is finished first where the same account is linked again meanwhile', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    provider.intercept((request, response) => {
      if (request.url?.endsWith('/revocation') !== true) return false
      response.writeHead(500).end()
      return true
    })
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => (job(desk, account.id)?.reason === 'backoff' ? true : undefined))
    const begun = await desk.startLink(provider)
    const linking = desk.ended(begun)
    await desk.until(({ flows }) =>
      flows.get(begun.flowId).step === 'ending-old' ? true : undefined,
    )
    const olds = provider.issued.map(({ token }) => token)
    provider.intercept(null)
    await desk.until(() => (job(desk, account.id)?.state === 'pending' ? true : undefined))
    await desk.app.activity.tryNow(job(desk, account.id)?.id ?? '')
    expect(await linking).toMatchObject({ step: 'done', accountId: account.id })
    expect(desk.app.overviews.get(account.id).account).toMatchObject({
      here: 'logged-in',
      there: 'allowed',
    })
    for (const { token } of provider.issued) {
      expect(await provider.isActive(token)).toBe(!olds.includes(token))
    }
  })

  test('that needs the person is said to whoever links the account again', async () => {
    const provider = await startProvider({ discoveryHides: ['revocation_endpoint'] })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => job(desk, account.id)?.attention ?? undefined)
    const flow = await desk.ended(await desk.startLink(provider))
    expect(flow.failure?.code).toBe('revocation-open')
  })

  test('ends a log-in that waits in the browser', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.app.logOut.logOut(account.id)
    desk.browser.person = null
    const flow = desk.app.logIn.start(account.id)
    await desk.until(({ flows }) => (flows.get(flow.flowId).step === 'waiting' ? true : undefined))
    await desk.app.revoke.revoke(account.id)
    expect((await desk.ended(flow)).step).toBe('cancelled')
    expect(() => desk.app.logIn.start(account.id)).toThrow('not-now')
  })

  test('a corrected revocation address gets a stuck job going at once', async () => {
    const provider = await startProvider({ discoveryHides: ['revocation_endpoint'] })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => job(desk, account.id)?.attention ?? undefined)
    expect(job(desk, account.id)?.attention).toMatchObject({ reason: 'no-endpoint' })
    // The queue's own look round is over: from here on only the correction can wake it.
    await new Promise(setImmediate)
    const revocationEndpoint = `${provider.issuer}/token/revocation`
    await desk.app.editServer.edit(account.clientRef, { revocationEndpoint })
    expect(await desk.ending(account.id)).toBe('proven')
    expect(await allDead(provider)).toBe(true)
    // And the correction is what the next link is shown.
    const { metadata } = await desk.app.servers.discover(provider.issuer)
    expect(metadata.revocationEndpoint).toBe(revocationEndpoint)
  })

  test('"I removed it there" is contradicted by a probe, and the queue goes on', async () => {
    const provider = await startProvider({ discoveryHides: ['revocation_endpoint'] })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => job(desk, account.id)?.attention ?? undefined)
    await expect(desk.app.revoke.closedByYou(account.id)).rejects.toThrow('still-alive-there')
    expect(desk.clock.armed()).not.toEqual([])
    await provider.endAccessOf('alice')
    expect(await desk.app.revoke.closedByYou(account.id)).toBe('proven')
  })
})
