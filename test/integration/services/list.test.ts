import { describe, expect, test } from 'vitest'
import { accountView } from '../../../main/ipc/account-view.ts'
import { jobView } from '../../../main/ipc/activity-view.ts'
import { FetchPicture } from '../../../main/services/fetch-picture.ts'
import { createEvents } from '../../../main/system/events.ts'
import { silentLog } from '../../../main/system/log.ts'
import { openWorld } from '../../support/revocation-world.ts'
import { response, scriptedHttp } from '../../support/scripted-http.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

const people = (picture: string) => [
  { login: 'alice', name: 'Alice Meadows', email: 'alice@example.test', picture },
]

describe('the list', () => {
  test('shows a person’s own name, also while logged out, and the provider’s again without it', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const name = () => accountView(desk.app.overviews.get(account.id)).name
    await desk.app.editList.rename(account.id, '  Work\u202e ')
    await desk.app.logOut.logOut(account.id)
    expect(name()).toMatchObject({ values: { name: 'Work' } })
    await desk.app.editList.rename(account.id, '')
    expect(name()).toMatchObject({ key: 'account.name.unnamed' })
    await desk.app.logOut.undo(account.id)
    expect(name()).toMatchObject({ values: { name: 'alice' } })
  })

  test('keeps an account until access has ended; removed, its revocation stays in the activity', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await expect(desk.app.editList.removeFromList(account.id)).rejects.toThrow('not-now')
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    await desk.app.editList.removeFromList(account.id)
    expect(desk.app.overviews.list()).toEqual([])
    const [job] = desk.app.activity.list().jobs.map(jobView)
    expect(job).toMatchObject({ state: 'closed', accountName: { key: 'account.name.unnamed' } })
    expect(desk.app.activity.get(job?.id ?? '').evidence).not.toEqual([])
    expect((await desk.link(provider, 'alice')).account.id).toBe(account.id)
  })

  test('deleting without revoking destroys the tokens here, asks nobody, and says so', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const asked = desk.sent.filter(({ url }) => !url.includes('/pictures/')).length
    await desk.app.editList.deleteWithoutRevoking(account.id)
    const after = desk.app.overviews.get(account.id)
    expect(after).toMatchObject({
      heldTokens: 0,
      account: { here: 'logged-out', there: 'ended', ending: { kind: 'abandoned' } },
    })
    expect(desk.sent.filter(({ url }) => !url.includes('/pictures/'))).toHaveLength(asked)
    expect(accountView(after).there.words.key).toBe('lamp.there.ended-abandoned')
  })

  test('the activity’s pages lose no row of one instant', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    desk.network(false)
    // The fake clock stands still: every one of these has the same instant.
    for (let round = 0; round < 52; round++) {
      await desk.app.activity.cancel(await desk.app.revoke.revoke(account.id))
    }
    const first = desk.app.activity.list()
    const rest = first.more
      ? desk.app.activity.list({ before: first.jobs.at(-1)?.job.createdAt ?? 0 }).jobs
      : []
    expect(first.jobs.length + rest.length).toBe(52)
  })

  test('the activity is found by account, provider and state, however far back', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const [alice, bob] = [await desk.link(provider, 'alice'), await desk.link(provider, 'bob')]
    await desk.app.editList.rename(alice.account.id, 'Bookshop')
    desk.network(false)
    const wanted = await desk.app.revoke.revoke(alice.account.id)
    await desk.app.activity.cancel(wanted)
    for (let round = 0; round < 120; round++) {
      desk.clock.advance(1_000)
      await desk.app.activity.cancel(await desk.app.revoke.revoke(bob.account.id))
    }
    const waiting = await desk.app.revoke.revoke(bob.account.id)
    const ids = (asked: Parameters<typeof desk.app.activity.list>[0]) =>
      desk.app.activity.list(asked).jobs.map(({ job }) => job.id)
    expect(ids({ typed: ' bookSHOP ' })).toEqual([wanted])
    expect(ids({ typed: 'nobody' })).toEqual([])
    expect(ids({ only: 'waiting' })).toEqual([waiting])
    expect(ids({ only: 'needs-you' })).toEqual([])
    const finished = desk.app.activity.list({ only: 'finished', typed: 'meadow' })
    expect(finished).toMatchObject({ more: true })
    expect(finished.jobs).toHaveLength(50)
    const last = desk.app.activity.list({ only: 'finished', before: desk.clock.now() - 70_500 })
    expect([last.more, last.jobs.at(-1)?.job.id]).toEqual([false, wanted])
  })
})

describe('the provider’s pages', () => {
  test('signing out there goes with client and hint, and without any token', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    desk.browser.person = null
    await desk.app.pages.open(account.id, 'sign-out')
    const { searchParams } = new URL(desk.browser.opened.at(-1) ?? '')
    expect([...searchParams.keys()].sort()).toEqual(['client_id', 'logout_hint'])
    await desk.app.pages.open(account.id, 'manage')
    expect(desk.browser.opened.at(-1)).toBe(`${provider.issuer}/apps`)
  })

  test('a server that nothing is known about has no page to open', async () => {
    const [provider, desk] = [await startProvider({ name: 'orchard' }), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await expect(desk.app.pages.open(account.id, 'manage')).rejects.toThrow('page-unknown')
  })
})

describe('pictures', () => {
  test('are fetched through the gate and shown while logged in', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const png = await desk.until(({ pictures }) => pictures.find(account.id))
    expect(png[0]).toBe(0x89)
    expect(accountView(desk.app.overviews.get(account.id)).picture).toBe(`/picture/${account.id}`)
  })

  test.each([
    'https://10.0.0.7/me.png',
    'https://intranet.example/me.png',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/me.png',
  ])('an address inside somebody’s network is not contacted: %s', async (picture) => {
    const provider = await startProvider({ people: people(picture) })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    await desk.app.pictures.refresh(account.id)
    expect(account.profile.pictureUrl).toBe(picture)
    expect(desk.sent.filter(({ url }) => url === picture)).toEqual([])
    expect(desk.app.pictures.find(account.id)).toBeUndefined()
  })

  test.each(['http://127.0.0.1:8080/me.png', 'https://[::1]/me.png', 'https://localhost/me.png'])(
    'a provider on the internet can’t have this computer asked: %s',
    async (pictureUrl) => {
      const { storage } = await openWorld({})
      await storage.commit((stores) => {
        const account = stores.accounts.get('account-1')
        const profile = { ...account.profile, pictureUrl }
        stores.accounts.update({ ...account, issuer: 'https://id.example.test', profile })
      })
      const http = scriptedHttp(() => response(200, 'a picture'))
      const pictures = new FetchPicture({
        storage,
        http,
        resolve: () => Promise.resolve(['127.0.0.1']),
        codec: { toPng: (bytes) => bytes },
        events: createEvents(),
        log: silentLog,
      })
      await pictures.refresh('account-1')
      expect(http.sent).toEqual([])
    },
  )
})
