import { startOpenIdProvider } from '../support/openid-provider.ts'
import { expect, test } from './fixture.ts'
import { tabTo } from './keyboard.ts'

test('a server that works through other addresses names them, and is shown only after the person agrees, by keyboard alone', async ({
  app,
}) => {
  const elsewhere = '127.0.0.1:9'
  const meadow = await startOpenIdProvider({
    name: 'meadow',
    discoverySays: { token_endpoint: `http://${elsewhere}/token` },
  })
  const { page } = app
  try {
    const dialog = page.getByRole('dialog')
    await page.keyboard.press('Control+n')
    await expect(dialog.getByLabel('Address of the provider')).toBeFocused()
    await page.keyboard.type(meadow.issuer)
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText(`wants to work through other addresses too: ${elsewhere}`)
    await expect(dialog).toContainText('Nothing was sent there, and no access was given.')
    await tabTo(page, dialog.getByRole('button', { name: 'Trust these and go on' }))
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeFocused()
  } finally {
    await meadow.close()
  }
})
