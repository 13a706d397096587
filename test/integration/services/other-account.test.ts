import { expect, test, vi } from 'vitest'
import type { SignInFlow } from '../../../main/services/sign-in-flow.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'

interface Scene {
  readonly provider: TestProvider
  readonly desk: Desk
  /** Alice's row, logged out. */
  readonly id: string
  /** The log-in to it that Bob answered. */
  readonly flow: SignInFlow
}

/** Alice's row is to be logged in, and it is Bob who signs in there. */
async function bobAnswers(
  before: (desk: Desk, provider: TestProvider) => Promise<unknown> = () => Promise.resolve(),
): Promise<Scene> {
  const [provider, desk] = [await startProvider({ selectAccount: true }), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  await desk.app.logOut.logOut(account.id)
  await before(desk, provider)
  desk.browser.person = { login: 'bob' }
  const flow = await desk.ended(desk.app.logIn.start(account.id))
  return { provider, desk, id: account.id, flow }
}

const rowOf = (desk: Desk, subject: string) => {
  const row = desk.app.overviews.list().find(({ account }) => account.subject === subject)
  if (row === undefined) throw new Error(`no row of ${subject}`)
  return row
}

const alive = ({ provider }: Scene, login: string): Promise<boolean[]> =>
  Promise.all(
    provider.issued
      .filter(({ subject }) => subject === login)
      .map(({ token }) => provider.isActive(token)),
  )

test('somebody else is asked about; the row that was meant is untouched, and nobody hidden is named', async () => {
  const scene = await bobAnswers()
  const { desk, flow, id } = scene
  expect(flow).toMatchObject({ step: 'other-account', failure: null, accountId: null })
  expect(flow.other).toMatchObject({ found: 'bob', standing: 'new' })
  expect(JSON.stringify(flow)).not.toMatch(/alice/i)
  const { account, evidence } = desk.app.overviews.getWithHistory(id)
  expect(account).toMatchObject({ here: 'logged-out', there: 'allowed', subject: 'alice' })
  expect(evidence.map(({ body }) => body.kind)).toEqual(['linked', 'logged-out'])
  // Stored before the question: what is not stored can't be revoked.
  expect(rowOf(desk, 'bob')).toMatchObject({
    account: { here: 'logged-out', there: 'allowed' },
    heldTokens: 2,
  })
  expect(desk.sent.some(({ url }) => url.endsWith('/bob.png'))).toBe(false)
})

test('a crash before the answer loses nothing: the row is there, and its access can be ended', async () => {
  const scene = await bobAnswers()
  const { desk } = scene
  await desk.restart()
  const { account } = rowOf(desk, 'bob')
  await desk.app.revoke.revoke(account.id)
  expect(await desk.ending(account.id)).toBe('proven')
  expect(await alive(scene, 'bob')).toEqual([false, false])
})

test('linking the other one too logs it in, and the question is over', async () => {
  const scene = await bobAnswers()
  const { desk, flow } = scene
  await desk.app.otherAccounts.keep(flow.flowId)
  const { account } = rowOf(desk, 'bob')
  expect(account).toMatchObject({ here: 'logged-in', there: 'allowed' })
  expect(desk.app.flows.get(flow.flowId)).toMatchObject({ step: 'done', accountId: account.id })
  await vi.waitFor(() => expect(desk.sent.some(({ url }) => url.endsWith('/bob.png'))).toBe(true))
  await expect(desk.app.otherAccounts.keep(flow.flowId)).rejects.toThrow('not-now')
  await desk.app.otherAccounts.leave(flow.flowId)
  expect(rowOf(desk, 'bob').account.there).toBe('allowed')
})

test('not wanting it gives back what was allowed, with proof, and leaves the row that was meant alone', async () => {
  const scene = await bobAnswers()
  const { desk, flow, id } = scene
  await desk.app.otherAccounts.leave(flow.flowId)
  expect(desk.app.flows.get(flow.flowId).step).toBe('cancelled')
  expect(await desk.ending(rowOf(desk, 'bob').account.id)).toBe('proven')
  expect(await alive(scene, 'bob')).toEqual([false, false])
  expect(await alive(scene, 'alice')).toEqual([true, true])
  expect(desk.app.overviews.get(id).account).toMatchObject({ there: 'allowed' })
})

test('trying again lets the provider ask which account, and lands on the right one', async () => {
  const scene = await bobAnswers()
  const { desk, flow, id } = scene
  await desk.app.otherAccounts.leave(flow.flowId, 'try-again')
  desk.browser.person = { login: 'alice' }
  const again = desk.app.flows.again(flow.flowId, 'browser')
  expect(await desk.ended(again)).toMatchObject({ step: 'done', accountId: id })
  expect(new URL(desk.browser.opened.at(-1) ?? '').searchParams.get('prompt')).toBe(
    'select_account',
  )
  expect(await desk.ending(rowOf(desk, 'bob').account.id)).toBe('proven')
  expect(await alive(scene, 'bob')).toEqual([false, false])
})

test('one that is on the list and logged out keeps its access when it is not wanted now', async () => {
  const scene = await bobAnswers(async (desk, provider) => {
    const bob = await desk.link(provider, 'bob')
    await desk.app.logOut.logOut(bob.account.id)
  })
  const { desk, flow } = scene
  expect(flow.other?.standing).toBe('known')
  await desk.app.otherAccounts.leave(flow.flowId)
  // Handing the new tokens back would end the old ones with them: they are one grant there.
  expect(rowOf(desk, 'bob')).toMatchObject({
    account: { here: 'logged-out', there: 'allowed' },
    heldTokens: 4,
  })
  expect(await alive(scene, 'bob')).toEqual([true, true, true, true])
})

test('one that is logged in already stays so, whatever is answered', async () => {
  const scene = await bobAnswers((desk, provider) => desk.link(provider, 'bob'))
  const { desk, flow } = scene
  expect(flow.other?.standing).toBe('logged-in')
  await desk.app.otherAccounts.leave(flow.flowId)
  expect(rowOf(desk, 'bob').account).toMatchObject({ here: 'logged-in', there: 'allowed' })
})

test('one whose access had ended is as new: not wanted, it is ended again', async () => {
  const scene = await bobAnswers(async (desk, provider) => {
    const bob = await desk.link(provider, 'bob')
    await desk.app.revoke.revoke(bob.account.id)
    await desk.ending(bob.account.id)
  })
  const { desk, flow } = scene
  expect(flow.other?.standing).toBe('new')
  await desk.app.otherAccounts.leave(flow.flowId)
  expect(await desk.ending(rowOf(desk, 'bob').account.id)).toBe('proven')
  expect(await alive(scene, 'bob')).toEqual([false, false, false, false])
})

test('one that is just being ended says so, and what was allowed now ends with it', async () => {
  const scene = await bobAnswers(async (desk, provider) => {
    const bob = await desk.link(provider, 'bob')
    desk.network(false)
    await desk.app.revoke.revoke(bob.account.id)
  })
  const { desk, flow } = scene
  expect(flow.other?.standing).toBe('ending')
  await desk.app.otherAccounts.leave(flow.flowId)
  desk.network(true)
  expect(await desk.ending(rowOf(desk, 'bob').account.id)).toBe('proven')
  expect(await alive(scene, 'bob')).toEqual([false, false, false, false])
})

test('revoked from the list while the question is open, it is not revoked twice', async () => {
  const { desk, flow } = await bobAnswers()
  const { account } = rowOf(desk, 'bob')
  await desk.app.revoke.revoke(account.id)
  await desk.app.otherAccounts.leave(flow.flowId)
  expect(await desk.ending(account.id)).toBe('proven')
})
