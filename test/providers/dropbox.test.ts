import { expect, test } from 'vitest'
import { dropbox } from './emulators/dropbox.ts'
import { link, openScene, settled, untilClosed } from './kit/contract.ts'

test('Dropbox: the revocation has no body, and its token in the header only', async () => {
  const scene = await openScene(dropbox)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  const sent = there.asks.filter(({ path }) => path === '/2/auth/token/revoke')
  expect(sent.map(({ body, query }) => [body, query.size])).toEqual([['', 0]])
  expect(sent[0]?.headers['content-type']).toBeUndefined()
})

test('Dropbox: an access token that ran out is renewed first, and takes its refresh token along', async () => {
  const scene = await openScene(dropbox)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(5 * 3_600_000)
  await desk.app.revoke.revoke(id)
  await untilClosed(scene, id)
  expect(there.asks.some(({ form }) => form.get('grant_type') === 'refresh_token')).toBe(true)
  expect(there.ledger.livingOf('ada')).toEqual([])
  expect(desk.app.overviews.get(id).account.there).toBe('ended')
})

test('Dropbox: an access token that was gone before vouches for no refresh token', async () => {
  const scene = await openScene(dropbox)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  for (const token of there.ledger.tokens) token.alive = token.kind === 'refresh'
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect([account.there, job?.attention?.wayOut]).toEqual(['ending', 'manage-page'])
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  expect(await desk.app.revoke.closedByYou(id)).toBe('closed-by-you')
})

test.each(['user_suspended', 'expired_access_token'])(
  'Dropbox: 401 %s does not mean that the token was gone',
  async (tag) => {
    const scene = await openScene(dropbox)
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    there.trouble = { status: 401, body: { error_summary: `${tag}/..`, error: { '.tag': tag } } }
    await desk.app.revoke.revoke(id)
    await settled(desk)
    const { account, evidence } = desk.app.overviews.getWithHistory(id)
    const outcomes = evidence.flatMap(({ body }) => (body.kind === 'attempt' ? [body.outcome] : []))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['attention'])
    expect(account.there).toBe('ending')
    expect(there.ledger.livingOf('ada')).not.toEqual([])
  },
)
