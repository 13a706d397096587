import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UpdatesView } from '../../preload/contract/updates.contract.ts'
import { requestChannel } from '../../preload/contract/channels.ts'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link } from './desk.ts'
import { axe, expect, removeFolder, test, type App } from './fixture.ts'
import { tabTo } from './keyboard.ts'
import { Looker } from './looker.ts'

/**
 * An app that runs from source looks for no updates (test/integration/updates drives the updater), so
 * main answers as where one is ready. Only this answer is replaced.
 */
async function answerUpdates(app: App, state: UpdatesView): Promise<void> {
  await app.evaluateMain(
    ({ ipcMain }, { channel, value }) => {
      type Handler = (event: unknown, request: { readonly name: string }) => unknown
      // Where Electron's own `ipcMain.handle` keeps them.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handler>
      }
      const handler = handlers.get(channel)
      handlers.set(channel, (event, request) =>
        request.name === 'updates.get' ? { ok: true, value } : handler?.(event, request),
      )
    },
    { channel: requestChannel, value: state },
  )
  await app.page.reload()
}

const ready: UpdatesView = {
  off: null,
  ready: {
    version: '1.1.0',
    notes: [
      'Links to <b>Meadow</b> are checked once a day.',
      '',
      ...Array.from({ length: 40 }, (_, line) => `- Change ${line + 1}`),
    ].join('\n'),
  },
  lookedAt: Date.UTC(2026, 10, 28, 9, 30),
  failed: false,
}

test('an update that is ready is said calmly, shown as plain text, and installed by quitting, all by keyboard', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const looker = new Looker(app)
  await answerUpdates(app, ready)
  const banner = page.getByRole('complementary').getByText(/^Version 1\.1\.0 is ready/)
  await expect(banner).toBeVisible()
  await looker.look('70-update-banner')
  const news = page.getByRole('button', { name: 'What’s new' })
  await news.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What’s new in 1.1.0' })
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  // Read aloud as the English it is, whatever the window speaks.
  await expect(dialog.getByText('<b>Meadow</b>')).toHaveAttribute('lang', 'en')
  await looker.look('71-update-dialog')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(news).toBeFocused()

  await goTo(page, 'Settings')
  const section = page.locator('section', { hasText: 'Check for updates' })
  await expect(section).toContainText('Version 1.1.0 is ready')
  await section.scrollIntoViewIfNeeded()
  await looker.look('72-update-settings')
  expect(looker.faults).toEqual([])

  await news.focus()
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Quit and install' }))
  const exited = new Promise((exit) => app.electron.process().once('exit', exit))
  await page.keyboard.press('Enter')
  expect(await exited).toBe(0)
})

test('diagnostics are read before they are saved, say what the file says, and name nobody', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const folder = mkdtempSync(join(tmpdir(), 'handback-diagnostics-'))
  const file = join(folder, 'diagnostics.txt')
  try {
    await link(app, meadow, browserOf('alice'))
    await app.evaluateMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await goTo(page, 'Settings')
    const open = page.getByRole('button', { name: 'Save diagnostics…' })
    await open.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save diagnostics' })
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    const region = dialog.getByRole('region', { name: 'This is what the file says' })
    await expect(region).not.toBeEmpty()
    const shown = (await region.textContent()) ?? ''
    const looker = new Looker(app)
    await looker.look('73-diagnostics')
    expect(looker.faults).toEqual([])
    await tabTo(page, dialog.getByRole('button', { name: 'Choose where to save…' }))
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(open).toBeFocused()
    await expect(page.getByText(`Saved to ${file}`)).toBeVisible()
    expect(await axe(page)).toEqual([])
    expect(readFileSync(file, 'utf8').trim()).toBe(shown.trim())
    const names = ['alice', meadow.issuer, new URL(meadow.issuer).host, app.userData]
    for (const secret of [...names, ...meadow.issued.map(({ token }) => token)]) {
      expect(shown).not.toContain(secret)
    }
  } finally {
    await meadow.close()
    removeFolder(folder)
  }
})
