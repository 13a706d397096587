import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import { accountHandlers } from '../../../main/ipc/account-handlers.ts'
import { bodyText } from '../../../main/system/http.ts'
import type { ProviderOptions, TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

interface Scene {
  readonly provider: TestProvider
  readonly desk: Desk
  readonly id: AccountId
}

async function linked(options: ProviderOptions = {}): Promise<Scene> {
  const [provider, desk] = [await startProvider(options), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  return { provider, desk, id: account.id }
}

const account = (desk: Desk, id: AccountId) => desk.app.overviews.get(id).account

/** As the window does: it asks for what the details of an account show. */
const look = (desk: Desk, id: AccountId) =>
  accountHandlers(desk.app)['accounts.details']({ accountId: id })

async function rounds(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await turn()
}

/** The person goes on looking, and whatever that began has had its turn. */
async function settle(desk: Desk): Promise<void> {
  await rounds()
  desk.clock.advance(5_000)
  await rounds()
}

const asksOf = ({ requests }: TestProvider) =>
  requests.filter(({ path }) => !path.includes('/pictures/')).length

/** The provider knows the person by another name, and lets the app do less. */
function renamed(desk: Desk, scopes: readonly string[]): void {
  const changes: Record<string, object> = {
    me: { name: 'Alice Newname' },
    introspection: { scope: scopes.join(' ') },
  }
  desk.between = async (request, go) => {
    const answer = await go(request)
    const change = changes[new URL(request.url).pathname.split('/').at(-1) ?? '']
    if (change === undefined || answer.kind !== 'response' || answer.status !== 200) return answer
    const said = { ...(JSON.parse(bodyText(answer)) as object), ...change }
    return { ...answer, body: new TextEncoder().encode(JSON.stringify(said)) }
  }
}

describe('details on the screen', () => {
  test('bring profile and permissions up to date once the provider said nothing for a day', async () => {
    const { desk, id } = await linked()
    const before = account(desk, id)
    renamed(
      desk,
      before.scopes.filter((scope) => scope !== 'email'),
    )
    desk.clock.advance(day)
    await look(desk, id)
    desk.clock.advance(5_000)
    await desk.until(() => (account(desk, id).checkedAt === before.checkedAt ? undefined : true))
    const { who, permissions, timeline, permissionChange } = await look(desk, id)
    expect(who?.displayName).toBe('Alice Newname')
    expect(permissions.map(({ scope }) => scope)).not.toContain('email')
    expect(permissionChange?.lines).toMatchObject([{ scope: 'email', which: 'removed' }])
    // What was found stands in the history; that it was looked at does not.
    const kinds = desk.app.overviews.getWithHistory(id).evidence.map(({ body }) => body.kind)
    expect(kinds.filter((kind) => kind === 'checked')).toEqual([])
    expect(kinds.at(-1)).toBe('permissions-changed')
    expect(timeline).toHaveLength(kinds.length)
    expect(desk.app.reminders.list()).toEqual([])
  })

  test('ask once a day, however often they are opened', async () => {
    const { provider, desk, id } = await linked()
    const start = asksOf(provider)
    await look(desk, id)
    await settle(desk)
    expect(asksOf(provider)).toBe(start)
    const { checkedAt } = account(desk, id)
    desk.clock.advance(day)
    for (let times = 0; times < 5; times += 1) {
      await look(desk, id)
      await settle(desk)
    }
    await desk.until(() => (account(desk, id).checkedAt === checkedAt ? undefined : true))
    const once = asksOf(provider)
    expect(once).toBe(start + 2)
    desk.clock.advance(day - 60_000)
    await look(desk, id)
    await settle(desk)
    expect(asksOf(provider)).toBe(once)
  })

  test('of many that are leafed through ask about the one that stays', async () => {
    const { provider, desk, id } = await linked()
    const others = [await desk.link(provider, 'bob'), await desk.link(provider, 'carol')]
    desk.clock.advance(day)
    const [bob, carol] = others.map(({ account: one }) => one.id)
    const before = [id, bob, carol].map((one) => account(desk, one ?? '').checkedAt)
    for (const one of [id, bob, carol]) await look(desk, one ?? '')
    desk.clock.advance(1_000)
    await rounds()
    expect([id, bob, carol].map((one) => account(desk, one ?? '').checkedAt)).toEqual(before)
    desk.clock.advance(1_000)
    await desk.until(() => (account(desk, carol ?? '').checkedAt === before[2] ? undefined : true))
    await settle(desk)
    expect([id, bob].map((one) => account(desk, one ?? '').checkedAt)).toEqual(before.slice(0, 2))
  })

  test('find an end that came from elsewhere, and say so there', async () => {
    const { provider, desk, id } = await linked()
    await provider.endAccessOf('alice')
    desk.clock.advance(day)
    await look(desk, id)
    desk.clock.advance(5_000)
    await desk.until(() => (account(desk, id).there === 'sign-in-needed' ? true : undefined))
    const last = desk.app.overviews.getWithHistory(id).evidence.at(-1)?.body
    expect(last).toMatchObject({ kind: 'checked', verdict: 'dead' })
  })

  test('of a provider that is down ask again after hours, and conclude nothing', async () => {
    const { provider, desk, id } = await linked()
    const before = account(desk, id)
    await provider.goDown()
    desk.clock.advance(day)
    const sent = desk.sent.length
    const told = Promise.withResolvers<undefined>()
    desk.app.events.on(() => told.resolve(undefined))
    await look(desk, id)
    desk.clock.advance(5_000)
    await told.promise
    // Behind what was stored about the attempt.
    await desk.app.editList.rename(id, 'Alice')
    const once = desk.sent.length
    expect(once).toBeGreaterThan(sent)
    expect(account(desk, id)).toEqual({ ...before, label: 'Alice' })
    desk.clock.advance(3 * hour)
    await look(desk, id)
    await settle(desk)
    expect(desk.sent).toHaveLength(once)
    await provider.comeBack()
    desk.clock.advance(3 * hour)
    await look(desk, id)
    desk.clock.advance(5_000)
    await desk.until(() => (account(desk, id).checkedAt === before.checkedAt ? undefined : true))
  })

  test('hold up quitting for no provider that keeps it waiting', async () => {
    const { provider, desk, id } = await linked()
    const before = account(desk, id)
    const reached = new Promise<void>((resolve) => {
      provider.intercept(({ url }) => {
        if (url?.endsWith('/introspection') === true) resolve()
        return true
      })
    })
    desk.clock.advance(day)
    await look(desk, id)
    desk.clock.advance(5_000)
    await reached
    await desk.restart()
    provider.intercept(null)
    expect(account(desk, id)).toEqual(before)
  })
})

describe('nobody is asked because of details', () => {
  async function expectSilence({ desk, id }: Scene): Promise<void> {
    const sent = desk.sent.length
    desk.clock.advance(day)
    await look(desk, id)
    await settle(desk)
    expect(desk.sent).toHaveLength(sent)
  }

  test('of an account that is logged out', async () => {
    const scene = await linked()
    await scene.desk.app.logOut.logOut(scene.id)
    await expectSilence(scene)
  })

  test('of one that is logged out while they are looked at', async () => {
    const { desk, id } = await linked()
    const sent = desk.sent.length
    desk.clock.advance(day)
    await look(desk, id)
    await desk.app.logOut.logOut(id)
    await settle(desk)
    expect(desk.sent).toHaveLength(sent)
  })

  test('while offline, and nothing is asked by itself once the network is back', async () => {
    const scene = await linked()
    scene.desk.network(false)
    await expectSilence(scene)
    const sent = scene.desk.sent.length
    scene.desk.network(true)
    await settle(scene.desk)
    expect(scene.desk.sent).toHaveLength(sent)
  })

  test('while the vault is closed; it is not asked to open', async () => {
    const scene = await linked()
    await scene.desk.app.protection.choosePassphrase('four unrelated words')
    await scene.desk.restart()
    await expectSilence(scene)
    expect(scene.desk.app.protection.describe().state.kind).toBe('passphrase-asked')
  })

  test('while its server asked to be left alone', async () => {
    const { desk, provider, id } = await linked()
    const { account: other } = await desk.link(provider, 'bob')
    provider.intercept((request, response) => {
      if (request.url?.includes('/revocation') !== true) return false
      response.writeHead(429, { 'retry-after': '3600' }).end()
      return true
    })
    desk.clock.advance(day)
    await desk.app.revoke.revoke(other.id)
    await desk.until((app) => (app.activity.listPausedHosts().length > 0 ? true : undefined))
    const sent = desk.sent.length
    await look(desk, id)
    await settle(desk)
    expect(desk.sent).toHaveLength(sent)
  })

  test('in a copy that was packed to be moved', async () => {
    const scene = await linked()
    await scene.desk.app.moveAway.pack(
      'four unrelated words',
      `${scene.desk.folder}/moved.handback`,
    )
    await scene.desk.restart()
    await expectSilence(scene)
  })

  test('of one that is being ended, or was', async () => {
    const scene = await linked()
    await scene.desk.app.revoke.revoke(scene.id)
    await scene.desk.ending(scene.id)
    await expectSilence(scene)
  })
})
