import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, revoke } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'

test('killed while a request is in flight, it repeats that one request and no other', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  let app = await launchApp()
  const { userData } = app
  const sent = (): (string | null)[] =>
    meadow.requests
      .filter((one) => one.path.endsWith('/token/revocation'))
      .map((one) => one.body.get('token'))
  try {
    await link(app, meadow, browserOf('alice'))
    // The first revocation arrives and is never answered.
    meadow.intercept((request) => request.url?.endsWith('/token/revocation') === true)
    await revoke(app.page, 'alice')
    await expect.poll(() => sent().length).toBe(1)
    await app.kill()
    meadow.intercept(null)

    app = await launchApp({ userData })
    await expect(app.page.getByRole('row', { name: /^Meadow account( \d)?,/ })).toContainText(
      /At Meadow: ended, checked/,
      { timeout: 30_000 },
    )
    const tokens = meadow.issued.map((one) => one.token)
    for (const token of tokens) expect(await meadow.isActive(token)).toBe(false)
    expect(new Set(sent())).toEqual(new Set(tokens))
    expect(sent().length).toBe(tokens.length + 1)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})
