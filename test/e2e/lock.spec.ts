import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, chooseMenuItem, goTo, link, resize, row } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test, type App } from './fixture.ts'
import { small, wide } from './scenes/looks.ts'

const passphrase = 'correct horse battery'

/** What main answers a page that asks by itself. */
const ask = (app: App, name: 'accounts.list' | 'settings.get'): Promise<string> =>
  app.page.evaluate(async (asked) => {
    const reply = await window.handback.request(asked, {})
    return reply.ok ? 'answered' : reply.failure.code
  }, name)

async function showsNothing(app: App, says = 'Revocations go on.'): Promise<void> {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Handback is locked' })).toBeVisible()
  await expect(page.getByLabel('Passphrase')).toBeFocused()
  await expect(page.getByText(says)).toBeVisible()
  await expect(page.locator('body')).not.toContainText('alice')
  expect(await ask(app, 'accounts.list')).toBe('locked')
  expect(await ask(app, 'settings.get')).toBe('locked')
  const name = await app.evaluateMain(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('account-name')?.label,
  )
  expect(name).not.toContain('alice')
}

async function unlock({ page }: App, typed: string): Promise<void> {
  await page.getByLabel('Passphrase').fill(typed)
  await page.keyboard.press('Enter')
}

/** Where the window has least room, with the wheel and with the keyboard alone. */
async function showsTheWayOut(app: App): Promise<void> {
  const { page } = app
  const openFolder = page.getByRole('button', { name: /^Open folder/ })
  await resize(app, small)
  await page.getByText('Forgotten?').click()
  await page.mouse.wheel(0, 2000)
  await expect(openFolder).toBeInViewport({ ratio: 1 })
  await page.mouse.wheel(0, -2000)
  await expect(openFolder).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(openFolder).toBeFocused()
  await expect(openFolder).toBeInViewport({ ratio: 1 })
  await page.getByText('Forgotten?').click()
  await resize(app, wide)
}

test('a locked window shows and answers nothing of the accounts until the passphrase opens it, and begins so', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  let app = await launchApp()
  const { userData } = app
  try {
    await goTo(app.page, 'Settings')
    await expect(app.page.getByText(/Only a passphrase can open a lock/)).toBeVisible()
    await app.page.evaluate(
      (chosen) => window.handback.request('vault.choosePassphrase', { passphrase: chosen }),
      passphrase,
    )
    const choice = app.page.getByRole('radio', { name: '15 minutes' })
    await choice.click()
    await expect(choice).toBeChecked()
    await goTo(app.page, 'Accounts')
    await link(app, meadow, browserOf('alice'))

    await chooseMenuItem(app, 'lock')
    await showsNothing(app)
    expect(await axe(app.page)).toEqual([])
    await unlock(app, 'wrong horse battery')
    await expect(app.page.getByText(/That passphrase is wrong/)).toBeVisible()
    await showsTheWayOut(app)
    await unlock(app, passphrase)
    await expect(row(app.page, 'alice')).toBeVisible()

    await app.evaluateMain(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    await showsNothing(app)
    await app.close()
    app = await launchApp({ userData })
    // Nobody has entered the passphrase yet: the key is not there.
    await showsNothing(app, 'Revocations that wait are sent once you have entered your passphrase.')
    await unlock(app, passphrase)
    await expect(row(app.page, 'alice')).toBeVisible()
  } finally {
    await app.close()
    await meadow.close()
    removeFolder(userData)
  }
})
