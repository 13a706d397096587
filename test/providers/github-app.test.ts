import { expect, test } from 'vitest'
import { githubApp } from './emulators/github-app.ts'
import { link, openScene } from './kit/contract.ts'

const hourMs = 3_600_000

test('GitHub App: chosen by name only, and whoever came the other way has the same account', async () => {
  const scene = await openScene(githubApp)
  const { desk, emulation } = scene
  const byAddress = await desk.app.servers.discover(emulation.address)
  expect(byAddress.provider.id).toBe('github')
  const { id, issuer, subject } = (await link(scene)).account

  const again = await link({ ...scene, emulation: { ...emulation, chosenByName: false } })
  expect(again.account).toMatchObject({ id, issuer, subject })
  const clients = desk.app.servers.listKnown().map(({ providerId }) => providerId)
  expect(clients.sort()).toEqual(['github', 'github-app'])
})

test('GitHub App: “bad_refresh_token” with HTTP 200 means that access has ended', async () => {
  const scene = await openScene(githubApp)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  desk.clock.advance(9 * hourMs)
  expect(await desk.app.check.check(id)).toBe('alive')
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  expect(await desk.app.check.check(id)).toBe('dead')
})
