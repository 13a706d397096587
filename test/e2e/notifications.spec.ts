import type { Notification } from 'electron'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, revoke } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

interface Kept {
  shownNotifications?: Notification[]
}

/** Every notification from here on is kept; the desktop shows none of them. */
const keepNotifications = (app: App): Promise<void> =>
  app.evaluateMain((electron) => {
    const kept: NonNullable<Kept['shownNotifications']> = []
    ;(globalThis as Kept).shownNotifications = kept
    electron.Notification.prototype.show = function show() {
      kept.push(this)
    }
  })

const texts = (app: App): Promise<{ title: string; body: string }[]> =>
  app.evaluateMain(() =>
    ((globalThis as Kept).shownNotifications ?? []).map(({ title, body }) => ({ title, body })),
  )

const click = (app: App): Promise<void> =>
  app.evaluateMain(() => {
    const last = (globalThis as Kept).shownNotifications?.at(-1)
    // The event's object says nothing that is read.
    last?.emit('click', {})
  })

const turnAway = (app: App): Promise<void> =>
  app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur())

test('a revocation that ends behind the person’s back is told without a name, and a click opens the account', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  try {
    await keepNotifications(app)
    await link(app, meadow, browserOf('alice'))
    await turnAway(app)
    await revoke(page, 'alice')
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect.poll(() => texts(app), { timeout: 60_000 }).toHaveLength(1)
    const [told] = await texts(app)
    expect(told?.title).toBe('Access has ended')
    expect(told?.body).toMatch(/^An account: /)
    expect(JSON.stringify(told)).not.toMatch(/alice|meadow/i)
    await click(app)
    await expect(page.getByLabel(/^Details of Meadow account/)).toBeVisible()
    const isFocused = (): Promise<boolean | undefined> =>
      app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused())
    await expect.poll(isFocused).toBe(true)
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})
