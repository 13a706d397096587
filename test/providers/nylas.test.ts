import { expect, test } from 'vitest'
import { findServer } from '../../main/providers/described-server.ts'
import { nylas } from './emulators/nylas.ts'
import { link, openScene, settled } from './kit/contract.ts'
import { silent } from './kit/silent.ts'

test('Nylas: each region is a server of its own', async () => {
  const at = async (address: string): Promise<readonly (string | null)[]> => {
    const { metadata, provider } = await findServer(address, silent)
    expect(provider.id).toBe('nylas')
    return [metadata.issuer, metadata.revocationEndpoint]
  }
  const us = 'https://api.us.nylas.com'
  const eu = 'https://api.eu.nylas.com'
  expect(await at('nylas.com')).toEqual([us, `${us}/v3/connect/revoke`])
  expect(await at('api.us.nylas.com')).toEqual(await at('nylas.com'))
  expect(await at('api.eu.nylas.com')).toEqual([eu, `${eu}/v3/connect/revoke`])
})

test('Nylas: a 400 is “possibly” a token that was gone, so alone it is no end', async () => {
  const scene = await openScene(nylas)
  const { desk, there } = scene
  const { id } = (await link(scene)).account
  const { between } = desk
  let refused = false
  desk.between = (request, go) => {
    if (request.url.includes('/connect/revoke')) {
      refused = true
      there.trouble = { status: 400, body: { error: 'invalid_request_error' } }
    } else there.trouble = refused ? { status: 503, body: 'down' } : null
    return between(request, go)
  }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  const { account, job } = desk.app.overviews.get(id)
  expect(refused).toBe(true)
  expect([account.there, account.ending]).toEqual(['ending', null])
  expect(job?.attention?.reason).toBe('request-rejected')
})
