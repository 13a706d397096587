import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, revoke } from './desk.ts'
import { axe, expect, test } from './fixture.ts'
import { tabTo } from './keyboard.ts'

test('a revocation that has nowhere to go is freed by typing the address, by keyboard alone', async ({
  app,
}) => {
  test.setTimeout(90_000)
  const orchard = await startOpenIdProvider({
    name: 'orchard',
    discoveryHides: ['revocation_endpoint'],
  })
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  try {
    await link(app, orchard, browserOf('alice'))
    await revoke(page, 'alice')
    await page.getByRole('navigation').getByRole('button', { name: 'Activity' }).click()
    const job = page.getByRole('main').getByRole('listitem').first()
    await expect(job).toContainText('offers no way for an app to end access')

    await tabTo(page, job.getByRole('button', { name: /^Edit addresses/ }))
    await keyboard.press('Enter')
    await expect(dialog).toContainText('Edit the server’s addresses')
    expect(await axe(page)).toEqual([])
    await tabTo(page, dialog.getByLabel(/\(revocation\)/))
    await keyboard.type(`${orchard.issuer}/token/revocation`)
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(job).toContainText('Access ended at')
    for (const { token } of orchard.issued) expect(await orchard.isActive(token)).toBe(false)
  } finally {
    await orchard.close()
  }
})
