import { describe, expect, test } from 'vitest'
import { serverView } from '../../../main/ipc/sign-in-view.ts'
import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const basic = 'client_secret_basic'

const own = (clientId: string, clientSecret?: string): ClientChoice => ({
  kind: 'own',
  clientId,
  redirectRule: 'any-port',
  ...(clientSecret === undefined ? { authMethod: 'none' } : { authMethod: basic, clientSecret }),
})

async function linked() {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const { confidentialClientId: id, confidentialClientSecret: secret } = provider
  const { account } = await desk.link(provider, 'alice', own(id, secret))
  return { provider, desk, account, secret, ref: account.clientRef }
}

const storedApp = (desk: Desk, ref: string) => serverView(desk.app.servers.getKnown(ref)).app.stored

describe('the app of a linked account', () => {
  test('whose secret was changed at the provider is corrected, and the revocation that waited goes on', async () => {
    const { provider, desk, account, secret, ref } = await linked()
    // As it is after a new secret was made there: what is kept here is not the one any more.
    await desk.app.editServer.edit(ref, {}, { clientSecret: 'of last year', authMethod: basic })
    await desk.app.revoke.revoke(account.id)
    const { attention } = await desk.until(({ overviews }) => {
      const { job } = overviews.get(account.id)
      return job?.attention == null ? undefined : job
    })
    expect(attention).toMatchObject({ reason: 'client-rejected', wayOut: 'edit-server' })
    for (const { token } of provider.issued) expect(await provider.isActive(token)).toBe(true)

    await desk.restart()
    await desk.app.editServer.edit(ref, {}, { clientSecret: secret, authMethod: basic })
    expect(await desk.ending(account.id)).toBe('proven')
    for (const { token } of provider.issued) expect(await provider.isActive(token)).toBe(false)
    const shown = JSON.stringify([desk.log, storedApp(desk, ref), desk.sent.map(({ url }) => url)])
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain('of last year')
  })

  test('keeps its secret where only how it is sent is corrected, and its id always', async () => {
    const { provider, desk, account, ref } = await linked()
    await desk.app.editServer.edit(ref, {}, { authMethod: 'client_secret_post' })
    expect(storedApp(desk, ref)).toEqual({
      clientId: provider.confidentialClientId,
      authMethod: 'client_secret_post',
      hasSecret: true,
    })
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    const sent = provider.requests.findLast(({ path }) => path.endsWith('/revocation'))
    expect(sent?.body.get('client_secret')).toBe(provider.confidentialClientSecret)
  })

  test('is changed whole or not at all', async () => {
    const { provider, desk, account, secret, ref } = await linked()
    const before = desk.app.servers.getKnown(ref).known
    const elsewhere = { revocationEndpoint: 'http://elsewhere.example/revoke' }
    const edited = { clientSecret: 'another', authMethod: 'client_secret_post' } as const
    const refused = await failureOf(desk.app.editServer.edit(ref, elsewhere, edited))
    expect(refused.code).toBe('address-not-allowed')
    expect(desk.app.servers.getKnown(ref).known).toEqual(before)
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    const shown = provider.requests.findLast(({ path }) => path.endsWith('/revocation'))?.headers
    const [, encoded = ''] = shown?.authorization?.toString().split(' ') ?? []
    expect(decodeURIComponent(atob(encoded))).toContain(secret)
  })

  test('that has no secret any more loses the one that is kept, and gets one only with its text', async () => {
    const { desk, ref } = await linked()
    await desk.app.editServer.edit(ref, {}, { clientSecret: 'ignored', authMethod: 'none' })
    expect(storedApp(desk, ref)).toMatchObject({ authMethod: 'none', hasSecret: false })
    const without = desk.app.editServer.edit(ref, {}, { authMethod: basic })
    expect((await failureOf(without)).values).toEqual({ field: 'clientSecret' })
    expect(storedApp(desk, ref)).toMatchObject({ authMethod: 'none', hasSecret: false })
  })

  test('that Handback registered by itself is not corrected by hand', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    expect(storedApp(desk, account.clientRef)).toBeNull()
    const edit = desk.app.editServer.edit(account.clientRef, {}, { authMethod: 'none' })
    expect((await failureOf(edit)).code).toBe('bad-input')
  })
})

describe('an app of one’s own in place of another', () => {
  /** Links bob through the public client, after alice went through the confidential one. */
  async function replaced() {
    const { provider, desk, account } = await linked()
    const known = await desk.app.servers.discover(provider.issuer)
    expect(known.redirectUris.anyPort).toContain('/callback/')
    desk.browser.person = { login: 'bob' }
    const flow = desk.app.link.start({
      issuer: provider.issuer,
      redirectToken: known.redirectToken,
      endpoints: {},
      client: own(provider.publicClientId),
    })
    const { accountId: bob } = await desk.ended(flow)
    const { known: next } = await desk.app.servers.discover(provider.issuer)
    expect(next?.clientId).toBe(provider.publicClientId)
    desk.browser.person = { login: 'alice' }
    return { provider, desk, account, bob: bob ?? '', newRef: next?.ref }
  }

  test('new accounts go through it, old ones end through theirs', async () => {
    const { desk, account, bob } = await replaced()
    for (const id of [account.id, bob]) {
      await desk.app.revoke.revoke(id)
      expect(await desk.ending(id)).toBe('proven')
    }
  })

  test('a permission that lasts goes on through its own; given anew, it is given to the one that took its place', async () => {
    const { provider, desk, account, newRef } = await replaced()
    const { id, clientRef } = account
    const clientOf = () => desk.app.overviews.get(id).account.clientRef
    await desk.app.logOut.logOut(id)
    await desk.ended(desk.app.logIn.start(id))
    expect(clientOf()).toBe(clientRef)
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('proven')

    // Deleted at the provider since: whoever links again through it is refused.
    const gone = { clientSecret: 'deleted', authMethod: basic } as const
    await desk.app.editServer.edit(clientRef, {}, gone)
    expect(await desk.ended(desk.app.logIn.start(id))).toMatchObject({ accountId: id })
    expect([clientOf(), desk.app.overviews.get(id).account.there]).toEqual([newRef, 'allowed'])
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('proven')
    for (const { token } of provider.issued.filter((one) => one.subject === account.subject)) {
      expect(await provider.isActive(token)).toBe(false)
    }
  })

  test('the same person through both: one account, and each app ends what it was given', async () => {
    const { provider, desk, account } = await linked()
    const { redirectToken } = await desk.app.servers.discover(provider.issuer)
    const client = own(provider.publicClientId)
    const request = { issuer: provider.issuer, redirectToken, endpoints: {}, client }
    const flow = await desk.ended(desk.app.link.start(request))
    expect(flow.accountId).toBe(account.id)
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    for (const { token } of provider.issued) expect(await provider.isActive(token)).toBe(false)
    const ends = provider.requests.filter(({ path }) => path.endsWith('/revocation'))
    const asPublic = ends.filter(({ body }) => body.get('client_id') === provider.publicClientId)
    expect(asPublic.length).toBeGreaterThan(0)
    expect(asPublic.length).toBeLessThan(ends.length)
  })
})
