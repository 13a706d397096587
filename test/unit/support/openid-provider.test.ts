import { expect, onTestFinished, test } from 'vitest'
import { startOpenIdProvider } from '../../support/openid-provider.ts'

test('the test provider is asked over HTTP whether a token is active, beside its log', async () => {
  const provider = await startOpenIdProvider({ decodesBasic: false })
  onTestFinished(() => provider.close())
  provider.intercept((_request, response) => {
    response.writeHead(503).end()
    return true
  })
  expect(await provider.isActive('never-issued')).toBe(false)
  expect(provider.requests).toEqual([])
  // Nobody else passes for the checker, and a provider that is away has no answer.
  const basic = { authorization: `Basic ${btoa('checker:guessed')}` }
  const address = `${provider.issuer}/token/introspection`
  await fetch(address, {
    method: 'POST',
    headers: basic,
    body: new URLSearchParams({ token: 'x' }),
  })
  expect(provider.requests.map(({ path }) => path)).toEqual(['/meadow/token/introspection'])
  await provider.goDown()
  await expect(provider.isActive('never-issued')).rejects.toThrow('ECONNREFUSED')
  await provider.comeBack()
  expect(await provider.isActive('never-issued')).toBe(false)
})
