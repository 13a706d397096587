import { expect, test } from 'vitest'
import { microsoft } from './emulators/microsoft.ts'
import { link, openScene, settled, type Scene } from './kit/contract.ts'

async function openRevoking(): Promise<Scene & { readonly id: string }> {
  const scene = await openScene(microsoft)
  const { id } = (await link(scene)).account
  await scene.desk.app.revoke.revoke(id)
  await settled(scene.desk)
  return { ...scene, id }
}

test('Microsoft: an access token that outlives the consent does not contradict the person', async () => {
  const { desk, there, id } = await openRevoking()
  for (const token of there.ledger.tokens) if (token.kind === 'refresh') token.alive = false
  expect(there.ledger.livingOf('ada').map(({ kind }) => kind)).toEqual(['access'])
  expect(await desk.app.revoke.closedByYou(id)).toBe('closed-by-you')
})

test('Microsoft: while the refresh token works, a person’s word is not taken', async () => {
  const { desk, id } = await openRevoking()
  await expect(desk.app.revoke.closedByYou(id)).rejects.toMatchObject({
    message: 'still-alive-there',
  })
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
})

test('Microsoft: one organisation’s address keeps its tenant, every other means all accounts', async () => {
  const { desk, there } = await openScene(microsoft)
  const tokenEndpointAt = async (address: string): Promise<string> =>
    (await desk.app.servers.discover(address)).metadata.tokenEndpoint
  const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47'
  const at = (name: string): string => `https://login.microsoftonline.com/${name}/oauth2/v2.0/token`
  expect(await tokenEndpointAt(`login.microsoftonline.com/${tenant}/v2.0`)).toBe(at(tenant))
  expect(await tokenEndpointAt('https://www.outlook.com/mail')).toBe(at('common'))
  expect(there.asks).toEqual([])
  const ownPage = async (address: string): Promise<string | null> => {
    const { provider, metadata } = await desk.app.servers.discover(address)
    return provider.managePage(metadata)
  }
  expect(await ownPage(`login.microsoftonline.com/${tenant}/v2.0`)).toContain('//myapps.')
  expect(await ownPage('login.microsoftonline.com')).toContain('//account.live.com/')
})
