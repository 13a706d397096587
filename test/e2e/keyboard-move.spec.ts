import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, row, willChoose } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, pressOn, tabTo } from './keyboard.ts'

const passphrase = 'four unrelated quiet words'

async function write(page: Page, label: string, text: string, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, page.getByLabel(label), key)
  await page.keyboard.type(text)
}

/** A code as the one who types it on the other computer reads it. */
const codeOn = async (page: Page): Promise<string> =>
  (await page.locator('.move-code code').textContent()) ?? ''

test('packs, exports proof, brings, answers and erases by keyboard alone, never losing the focus', async () => {
  test.setTimeout(240_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const folder = mkdtempSync(join(tmpdir(), 'handback-stick-'))
  const file = join(folder, 'moved.handback')
  const old = await launchApp()
  const fresh = await launchApp()
  const [from, to] = [old.page, fresh.page]
  try {
    await link(old, meadow, browserOf('alice'))

    // Packed: the page that says so has the focus.
    await from.keyboard.press('Control+,')
    await pressOn(from, from.getByRole('button', { name: 'Move to another computer…' }))
    await expect(from.getByLabel('Passphrase for the file')).toBeFocused()
    await from.keyboard.press('Escape')
    await expect(from.getByRole('button', { name: 'Move to another computer…' })).toBeFocused()
    await from.keyboard.press('Enter')
    await expect(from.getByLabel('Passphrase for the file')).toBeFocused()
    await willChoose(old, file)
    await from.keyboard.type(passphrase)
    await write(from, 'Repeat the passphrase', passphrase)
    await from.keyboard.press('Enter')
    await expect(from.getByRole('heading', { name: 'Your accounts are packed' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(from.getByRole('dialog')).toBeHidden()
    await focusIsKept(from)

    // Proof is exported from the page that offers to erase.
    const proof = join(folder, 'proof.json')
    const exporting = from.getByRole('dialog', { name: /^Export evidence/ })
    const offers = from.getByRole('button', { name: 'Save the record of proof first…' })
    await pressOn(from, offers)
    await expect(exporting.getByRole('button', { name: 'Choose where to save…' })).toBeFocused()
    await tabTo(from, exporting.getByRole('radio', { name: /HTML/ }), 'Shift+Tab')
    await from.keyboard.press('ArrowDown')
    await expect(exporting.getByRole('radio', { name: /JSON/ })).toBeChecked()
    await willChoose(old, proof)
    await pressOn(from, exporting.getByRole('button', { name: 'Choose where to save…' }))
    await expect(from.getByText(`Saved to ${proof}`)).toBeVisible()
    await expect(offers).toBeFocused()
    expect(readFileSync(proof, 'utf8')).toContain('meadow')

    // Brought: a wrong passphrase is refused where it was typed.
    await willChoose(fresh, file)
    await pressOn(to, to.getByRole('button', { name: 'Bring accounts from another computer…' }))
    const bringing = to.getByRole('dialog')
    await expect(bringing.getByRole('button', { name: 'Choose the file…' })).toBeFocused()
    await to.keyboard.press('Enter')
    await expect(bringing.getByText('File: moved.handback')).toBeVisible()
    await expect(to.getByLabel('Passphrase of the file')).toBeFocused()
    await to.keyboard.type('something quite else')
    await to.keyboard.press('Enter')
    await expect(bringing.getByRole('alert')).toContainText('That passphrase is wrong.', {
      timeout: 60_000,
    })
    await expect(to.getByLabel('Passphrase of the file')).toBeFocused()
    await to.keyboard.press('Control+a')
    await to.keyboard.type(passphrase)
    await to.keyboard.press('Enter')
    await expect(to.getByRole('heading', { name: 'Your accounts have arrived' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(bringing).toBeHidden()
    await focusIsKept(to)

    // Codes go over and back.
    await write(from, 'Code from the other computer', await codeOn(to), 'Shift+Tab')
    await from.keyboard.press('Enter')
    await expect(from.getByText('The answer to type there')).toBeVisible()
    await focusIsKept(from)
    await write(to, 'Answer of the old computer', await codeOn(from))
    await to.keyboard.press('Enter')
    await expect(row(to, 'alice')).toContainText('Here: logged in', { timeout: 60_000 })
    await focusIsKept(to)
    await tabTo(to, row(to, 'alice'))

    // The old copy erases itself; Cancel has the focus first.
    const erase = from.getByRole('button', { name: 'Erase everything here…' })
    const erasing = from.getByRole('alertdialog')
    await pressOn(from, erase)
    await expect(erasing.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await from.keyboard.press('Enter')
    await expect(erasing).toBeHidden()
    await expect(erase).toBeFocused()
    await from.keyboard.press('Enter')
    await pressOn(from, erasing.getByRole('button', { name: 'Erase everything' }))
    await expect(from.getByRole('button', { name: 'Link your first account' })).toBeVisible()
    await focusIsKept(from)
  } finally {
    await old.kill()
    await fresh.kill()
    await meadow.close()
    for (const gone of [old.userData, fresh.userData, folder]) removeFolder(gone)
  }
})
