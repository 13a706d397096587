import { expect, test } from 'vitest'
import { accountHandlers } from '../../main/ipc/account-handlers.ts'
import { box } from './emulators/box.ts'
import { dropbox } from './emulators/dropbox.ts'
import { google } from './emulators/google.ts'
import { link, openScene, settled, untilClosed, type Scene } from './kit/contract.ts'

const day = 24 * 60 * 60 * 1000

const revocable = ({ desk }: Scene, accountId: string) =>
  Promise.resolve(accountHandlers(desk.app)['accounts.details']({ accountId })).then(
    (details) => details.revocable,
  )

test.each([
  ['Box', box, 60],
  ['Google', google, 180],
])(
  '%s: until when access can be revoked from here is what it documents, said and reminded of',
  async (provider, emulation, days) => {
    const scene = await openScene(emulation)
    const { desk } = scene
    const { id, linkedAt } = (await link(scene)).account
    const until = desk.app.overviews.get(id).account.revocableUntil ?? 0
    expect(Math.abs(until - linkedAt - days * day)).toBeLessThan(60_000)
    expect(await revocable(scene, id)).toMatchObject({
      key: 'revocable.until.documented',
      values: { provider, at: until },
    })
    await desk.app.logOut.logOut(id)
    await settled(desk)
    desk.clock.advance((days - 8) * day)
    await settled(desk)
    expect(desk.app.reminders.list()).toEqual([])
    desk.clock.advance(2 * day)
    await settled(desk)
    expect(desk.app.reminders.list()).toMatchObject([{ kind: 'lapse', at: until, accountId: id }])
  },
)

test('Box: a token that was used starts anew', async () => {
  const scene = await openScene(box)
  const { desk } = scene
  const { id } = (await link(scene)).account
  const before = desk.app.overviews.get(id).account.revocableUntil ?? 0
  desk.clock.advance(30 * day)
  expect(await desk.app.check.check(id)).toBe('alive')
  const after = desk.app.overviews.get(id).account.revocableUntil ?? 0
  expect(Math.abs(after - before - 30 * day)).toBeLessThan(60_000)
})

test('past that day nothing is claimed: it is asked for all the same, and the answer counts', async () => {
  const scene = await openScene(google)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(200 * day)
  await settled(desk)
  expect((await revocable(scene, id)).key).toBe('revocable.lapsed.documented')
  expect(there.ledger.livingOf('ada')).not.toEqual([])
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.asks.some(({ path }) => path === '/revoke')).toBe(true)
  expect(there.ledger.livingOf('ada')).toEqual([])
  expect(desk.app.overviews.get(id).account.there).toBe('ended')
})

test('where nothing is documented no end is said', async () => {
  const scene = await openScene(dropbox)
  const { id } = (await link(scene)).account
  expect((await revocable(scene, id)).key).toBe('revocable.no-end')
})
