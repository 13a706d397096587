import type { Locator } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, chooseMenuItem, link, row } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, pressOn, tabTo } from './keyboard.ts'

const [first, second] = ['four unrelated quiet words', 'five other words altogether now']

test('changes the passphrase, locks, keeps ended accounts, sets a proxy and filters Activity by keyboard alone', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const press = (target: Locator): Promise<void> => pressOn(page, target)
  const settings = async (): Promise<void> => {
    await keyboard.press('Control+,')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await focusIsKept(page)
  }
  const choosePassphrase = async (button: Locator, chosen: string): Promise<void> => {
    await press(button)
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await keyboard.type(chosen)
    await tabTo(page, dialog.getByLabel('Repeat the passphrase'))
    await keyboard.type(chosen)
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }
  try {
    await link(app, meadow, browserOf('alice'))
    await settings()

    // A passphrase, and another one.
    const change = page.getByRole('button', { name: 'Change the passphrase…' })
    await choosePassphrase(page.getByRole('button', { name: 'Use a passphrase…' }), first)
    await expect(change).toBeFocused()
    await choosePassphrase(change, second)
    await expect(change).toBeFocused()

    // Locked: only the newer one opens it, and the focus is somewhere again.
    await tabTo(page, page.getByRole('radio', { name: 'Never' }))
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: '1 minute' })).toBeFocused()
    await expect(page.getByRole('radio', { name: '1 minute' })).toBeChecked()
    await press(page.getByRole('button', { name: 'Lock now' }))
    await expect(page.getByRole('heading', { name: 'Handback is locked' })).toBeVisible()
    await expect(page.getByLabel('Passphrase')).toBeFocused()
    await keyboard.type(first)
    await keyboard.press('Enter')
    await expect(page.getByText(/That passphrase is wrong/)).toBeVisible()
    await expect(page.getByLabel('Passphrase')).toBeFocused()
    await keyboard.type(second)
    await keyboard.press('Enter')
    await expect(row(page, 'alice')).toBeVisible()
    await focusIsKept(page)

    await settings()
    await tabTo(page, page.getByRole('radio', { name: 'For ever' }))
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: '30 days' })).toBeFocused()
    await expect(page.getByText('No account ended that long ago.')).toBeVisible()

    // A proxy that can't be one: the focus is back where it was typed.
    const proxy = page.getByRole('radiogroup', { name: 'Proxy' })
    await tabTo(page, proxy.getByRole('radio', { name: 'Same as the system' }))
    await keyboard.press('ArrowLeft')
    await expect(proxy.getByRole('radio', { name: 'Enter an address' })).toBeChecked()
    const address = page.getByLabel('Address of the proxy')
    await tabTo(page, address)
    await keyboard.type('ftp://proxy.example')
    await keyboard.press('Enter')
    await expect(page.getByText('This kind of proxy is not known here.')).toBeVisible()
    await keyboard.press('Escape')
    await expect(address).toBeFocused()
    await tabTo(page, proxy.getByRole('radio', { name: 'Enter an address' }), 'Shift+Tab')
    await keyboard.press('ArrowLeft')
    await expect(proxy.getByRole('radio', { name: 'No proxy' })).toBeFocused()
    await expect(address).toBeHidden()
    await press(page.getByRole('button', { name: 'Check connection' }))
    await expect(page.getByText(/^127\.0\.0\.1|Meadow/).first()).toBeVisible()
    await focusIsKept(page)

    // One revocation in Activity, filtered away and found again.
    await chooseMenuItem(app, 'accounts')
    await press(row(page, 'alice').getByRole('button', { name: /^Revoke access/ }))
    const revoking = page.getByRole('alertdialog', { name: /^Revoke/ })
    await press(revoking.getByRole('button', { name: 'Revoke access' }))
    await expect(row(page, 'Meadow account')).toContainText(/At Meadow: ended, checked/)
    await chooseMenuItem(app, 'activity')
    const job = page.getByRole('main').getByRole('listitem')
    await expect(job).toHaveCount(1)
    const only = page.getByRole('radiogroup', { name: 'Show' })
    await tabTo(page, only.getByRole('radio', { name: 'All' }))
    for (const name of ['Waiting', 'Needs you']) {
      await keyboard.press('ArrowRight')
      await expect(only.getByRole('radio', { name })).toBeFocused()
      await expect(job).toHaveCount(0)
    }
    await keyboard.press('ArrowRight')
    await expect(job).toHaveCount(1)
    await tabTo(page, page.getByRole('searchbox'))
    await keyboard.type('nobody')
    await expect(page.getByRole('main').getByRole('status')).toContainText('nobody')
    await keyboard.press('Escape')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(job).toHaveCount(1)
    await keyboard.type('nobody')
    await expect(job).toHaveCount(0)
    await press(page.getByRole('button', { name: 'Show all' }))
    await expect(job).toHaveCount(1)
    await focusIsKept(page)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
