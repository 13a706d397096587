import { expect, test } from 'vitest'
import { providerById } from '../../main/providers/catalogue.ts'
import { readUserinfo } from '../../main/revocation/probe.ts'
import { figma } from './emulators/figma.ts'
import { link, openScene } from './kit/contract.ts'

test('Figma: refreshes at an address of its own, and the token it had ends with that', async () => {
  const scene = await openScene(figma)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const [first] = there.ledger.livingOf('ada').filter(({ kind }) => kind === 'access')
  desk.clock.advance(91 * 24 * 3_600_000)
  expect(await desk.app.check.check(id)).toBe('alive')
  const refreshes = there.asks.filter(({ form }) => form.has('refresh_token'))
  expect(refreshes.map(({ path, basic }) => [path, basic?.user])).toEqual([
    ['/v1/oauth/refresh', figma.app.clientId],
  ])
  const living = there.ledger.livingOf('ada').filter(({ kind }) => kind === 'access')
  expect(living).toHaveLength(1)
  expect(living).not.toContain(first)
})

test.each([
  ['Invalid token', 'dead'],
  ['Invalid scope', 'unclear'],
])('Figma: 403 “%s” says that the token is %s', (err, verdict) => {
  const body = Buffer.from(JSON.stringify({ status: 403, err }))
  const headers = new Map([['content-type', 'application/json']])
  const answer = { kind: 'response', status: 403, headers, body, cut: false } as const
  expect(readUserinfo(answer, providerById('figma').identity)).toBe(verdict)
})
