import { gitlab } from '../providers/emulators/gitlab.ts'
import { startEmulator } from '../providers/kit/emulator.ts'
import type { IssuedToken } from '../providers/kit/ledger.ts'
import { tokensIn } from '../support/token-scan.ts'
import { chooseMenuItem } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'
import { tabTo } from './keyboard.ts'

// In two parts, so that no scanner takes it for a token that got into the repository.
const text = ['glpat', 'aB3dE6gH9jK2mN5pQ8sT'].join('-')

test('a token that was leaked is handed in, told whose it is, and ended, by keyboard and never shown', async () => {
  test.setTimeout(120_000)
  const there = await startEmulator(gitlab, () => Date.now())
  const server = there.at('https://gitlab.com')
  const grant = there.ledger.allow('ada', 'an-old-tool', ['api'])
  const held: IssuedToken = {
    text,
    kind: 'access',
    grant,
    pair: '1',
    expiresAt: null,
    alive: true,
  }
  there.ledger.tokens.push(held)
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog', { name: 'Hand in a token' })
  const field = dialog.getByRole('textbox', { name: 'Token' })
  try {
    await app.evaluateMain(({ clipboard }, copied) => clipboard.writeText(copied), text)
    await chooseMenuItem(app, 'hand-in')
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('type', 'password')
    await keyboard.type(`leaked: "${text}"`)
    await keyboard.press('Enter')

    // Many servers give out such tokens: nothing leaves before the person says which.
    const address = dialog.getByLabel('Address of the GitLab server')
    await expect(address).toBeFocused()
    await expect(address).toHaveValue('https://gitlab.com')
    expect(there.asks).toEqual([])
    await keyboard.press('Control+a')
    await keyboard.type(server)
    await keyboard.press('Enter')
    await expect(dialog.getByText('Is this yours?')).toBeVisible()
    await expect(dialog.getByText('ada · ada of GitLab')).toBeVisible()
    await expect(dialog.getByText('Do nearly anything that you can do there')).toBeVisible()
    expect(await app.evaluateMain(({ clipboard }) => clipboard.readText())).toBe('')
    expect(await axe(page)).toEqual([])

    await expect(dialog.getByRole('button', { name: 'Yes, revoke access…' })).toBeFocused()
    await keyboard.press('Enter')
    const revoke = page.getByRole('alertdialog')
    await expect(revoke.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await tabTo(page, revoke.getByRole('button', { name: 'Revoke access' }))
    await keyboard.press('Enter')
    const row = page.getByRole('row', { name: /token/ })
    await expect(row.getByText(/ended, checked/)).toBeVisible()
    await expect(row.getByText('Here: not kept any more')).toBeVisible()
    expect(held.alive).toBe(false)
    expect(await page.content()).not.toContain(text)
    expect(tokensIn(app.userData, await page.content(), [text])).toEqual([])
  } finally {
    await app.kill()
    await there.close()
    removeFolder(app.userData)
  }
})
