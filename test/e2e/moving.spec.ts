import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link, revoke, willChoose } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'

const passphrase = 'four unrelated quiet words'

test('accounts move to another computer with a revocation that waits; the old one sends nothing, answers once and erases itself', async () => {
  test.setTimeout(240_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const folder = mkdtempSync(join(tmpdir(), 'handback-stick-'))
  const file = join(folder, 'moved.handback')
  const old = await launchApp()
  const fresh = await launchApp()
  try {
    await link(old, meadow, browserOf('alice'))
    await old.page.keyboard.press('Escape')
    await meadow.goDown()
    await revoke(old.page, 'alice')
    await goTo(old.page, 'Settings')
    await old.page.getByRole('button', { name: 'Move to another computer…' }).click()
    const packing = old.page.getByRole('dialog', { name: 'Move to another computer' })
    await expect(packing.getByLabel('Passphrase for the file')).toBeFocused()
    await willChoose(old, file)
    await old.page.keyboard.type(passphrase)
    await old.page.keyboard.press('Tab')
    await old.page.keyboard.type(passphrase)
    await old.page.keyboard.press('Enter')
    await expect(old.page.getByRole('heading', { name: 'Your accounts are packed' })).toBeVisible({
      timeout: 60_000,
    })
    expect(readdirSync(folder)).toEqual(['moved.handback'])
    expect(await axe(old.page)).toEqual([])

    await meadow.comeBack()
    const before = meadow.requests.length
    await willChoose(fresh, file)
    await fresh.page.getByRole('button', { name: 'Bring accounts from another computer…' }).click()
    const bringing = fresh.page.getByRole('dialog')
    await bringing.getByRole('button', { name: 'Choose the file…' }).click()
    await expect(bringing.getByText('File: moved.handback')).toBeVisible()
    await bringing.getByLabel('Passphrase of the file').fill(passphrase)
    await fresh.page.keyboard.press('Enter')
    await expect(
      fresh.page.getByRole('heading', { name: 'Your accounts have arrived' }),
    ).toBeVisible({ timeout: 60_000 })
    expect(await axe(fresh.page)).toEqual([])
    const request = (await fresh.page.locator('.move-code code').textContent()) ?? ''
    expect(request).toMatch(/^\d{3} \d{3} \d{3}$/)

    await old.page.getByLabel('Code from the other computer').fill(request)
    await old.page.keyboard.press('Enter')
    await expect(old.page.getByText('The answer to type there')).toBeVisible()
    const answer = (await old.page.locator('.move-code code').textContent()) ?? ''
    expect(meadow.requests).toHaveLength(before)

    await fresh.page.getByLabel('Answer of the old computer').fill(answer)
    await fresh.page.keyboard.press('Enter')
    await expect(fresh.page.getByRole('row', { name: /^Meadow account/ })).toContainText(
      /At Meadow: ended, checked/,
      { timeout: 60_000 },
    )
    for (const { token } of meadow.issued) expect(await meadow.isActive(token)).toBe(false)
    const sent = meadow.requests.filter(({ path }) => path.endsWith('/token/revocation'))
    expect(new Set(sent.map(({ body }) => body.get('token')))).toEqual(
      new Set(meadow.issued.map(({ token }) => token)),
    )
    expect(sent).toHaveLength(meadow.issued.length)

    await old.page.evaluate(() => window.handback.request('settings.set', { theme: 'dark' }))
    const themeInUse = (): Promise<string> =>
      old.evaluateMain(({ nativeTheme }) => nativeTheme.themeSource)
    expect(await themeInUse()).toBe('dark')
    await old.page.getByRole('button', { name: 'Erase everything here…' }).click()
    const erasing = old.page.getByRole('alertdialog')
    await expect(erasing.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await erasing.getByRole('button', { name: 'Erase everything' }).click()
    await expect(old.page.getByRole('button', { name: 'Link your first account' })).toBeVisible()
    expect(existsSync(join(old.userData, 'data', 'handback.backup.db'))).toBe(false)
    // What is in use follows the settings, which are as they were at first.
    await expect.poll(themeInUse).toBe('system')
    expect(meadow.requests.filter(({ path }) => path.endsWith('/token/revocation'))).toHaveLength(
      sent.length,
    )
  } finally {
    await old.close()
    await fresh.close()
    await meadow.close()
    for (const gone of [old.userData, fresh.userData, folder]) removeFolder(gone)
  }
})
