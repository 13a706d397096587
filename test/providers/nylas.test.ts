import { expect, test } from 'vitest'
import { findServer } from '../../main/providers/described-server.ts'
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
