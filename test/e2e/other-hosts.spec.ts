import { startOpenIdProvider } from '../support/openid-provider.ts'
import { expect, test } from './fixture.ts'

test('a server that works through other addresses names them, and is shown only after the person agrees', async ({
  app,
}) => {
  const elsewhere = '127.0.0.1:9'
  const meadow = await startOpenIdProvider({
    name: 'meadow',
    discoverySays: { token_endpoint: `http://${elsewhere}/token` },
  })
  const { page } = app
  try {
    await page.getByRole('button', { name: 'Link your first account' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Address of the provider').fill(meadow.issuer)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(dialog).toContainText(`wants to work through other addresses too: ${elsewhere}`)
    await expect(dialog).toContainText('Nothing was sent there, and no access was given.')
    await dialog.getByRole('button', { name: 'Trust these and go on' }).click()
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeVisible()
  } finally {
    await meadow.close()
  }
})
