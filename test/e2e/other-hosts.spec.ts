import { startOpenIdProvider } from '../support/openid-provider.ts'
import { resize } from './desk.ts'
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
  await resize(app, { width: 640, height: 480 })
  try {
    const dialog = page.getByRole('dialog')
    await page.keyboard.press('Control+n')
    await expect(dialog.getByLabel('Address of the provider')).toBeFocused()
    await page.keyboard.type(meadow.issuer)
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText(`wants to work through other addresses too: ${elsewhere}`)
    await expect(dialog).toContainText('Nothing was sent there, and no access was given.')
    const trust = dialog.getByRole('button', { name: 'Trust these and go on' })
    const lowest = await trust.evaluate((node) => node.getBoundingClientRect().bottom)
    const buttons = dialog.locator('.dialog-buttons')
    const free = await buttons.evaluate((node) => node.getBoundingClientRect().top)
    expect(lowest, 'all of the question is in sight, in a small window too').toBeLessThanOrEqual(
      free,
    )
    // The question has the focus: neither a second Enter nor “Continue” answers it.
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled()
    await tabTo(page, trust)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeFocused()
  } finally {
    await meadow.close()
  }
})
