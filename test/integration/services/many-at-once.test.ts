import { describe, expect, test } from 'vitest'
import { openDesk, startProvider } from '../../support/service-desk.ts'

async function threeAccounts() {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const ids: string[] = []
  for (const login of ['alice', 'bob', 'carol']) {
    ids.push((await desk.link(provider, login)).account.id)
  }
  const [alice = '', bob = '', carol = ''] = ids
  const here = () => desk.app.overviews.list().map(({ account }) => account.here)
  return { provider, desk, ids, alice, bob, carol, here }
}

describe('several accounts at once', () => {
  test('are logged out here and asked nothing; who is out already is not counted, and undo brings back just the others', async () => {
    const { desk, ids, alice, bob, carol, here } = await threeAccounts()
    await desk.app.logOut.logOut(bob)
    const asked = desk.sent.length
    expect(await desk.app.logOut.logOutMany(ids)).toEqual([alice, carol])
    expect(here()).toEqual(['logged-out', 'logged-out', 'logged-out'])
    await desk.app.logOut.undoMany([alice, carol])
    expect(here()).toEqual(['logged-in', 'logged-out', 'logged-in'])
    expect(desk.sent).toHaveLength(asked)
  })

  test('of which one was revoked meanwhile: undo leaves that one as it is', async () => {
    const { desk, ids, alice, here } = await threeAccounts()
    const out = await desk.app.logOut.logOutMany(ids)
    desk.network(false)
    await desk.app.revoke.revoke(alice)
    await desk.app.logOut.undoMany(out)
    expect(here()).toEqual(['logged-out', 'logged-in', 'logged-in'])
    expect(desk.app.overviews.get(alice).account.there).toBe('ending')
  })

  test('are removed from the list only where access has ended', async () => {
    const { desk, ids, bob } = await threeAccounts()
    await desk.app.revoke.revoke(bob)
    await desk.ending(bob)
    expect(await desk.app.editList.removeManyFromList(ids)).toBe(1)
    expect(desk.app.overviews.list().map(({ account }) => account.id)).not.toContain(bob)
    expect(desk.app.overviews.list()).toHaveLength(2)
  })

  test('get labels, each once whatever its case, and lose those taken off; a removed account keeps none', async () => {
    const { desk, ids, alice, bob } = await threeAccounts()
    const tags = (id: string) => desk.app.overviews.get(id).tags
    await desk.app.editList.tag(ids, { add: ['  Work ', 'home', ' '], remove: [] })
    await desk.app.editList.tag([alice], { add: ['WORK'], remove: ['home'] })
    expect([tags(alice), tags(bob)]).toEqual([['WORK'], ['home', 'Work']])
    await desk.restart()
    expect(tags(alice)).toEqual(['WORK'])
    await desk.app.revoke.revoke(alice)
    await desk.ending(alice)
    await desk.app.editList.removeFromList(alice)
    expect(tags(alice)).toEqual([])
  })

  test('with a label tell the list which rows changed, and no others', async () => {
    const { desk, alice } = await threeAccounts()
    const { version } = desk.app.overviews.listSince()
    await desk.app.editList.tag([alice], { add: ['club'], remove: [] })
    const { all, accounts } = desk.app.overviews.listSince(version)
    expect([all, accounts.map(({ account }) => account.id)]).toEqual([false, [alice]])
  })
})
