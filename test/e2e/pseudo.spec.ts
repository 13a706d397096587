import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say, type WordKey, type WordValues } from '../../words/words.ts'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, goTo, link, logOut, resize, revoke } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'
import { unreadable } from './readable.ts'

const sizes = [
  { width: 640, height: 480 },
  { width: 1200, height: 800 },
] as const
/** Names of the accounts and their provider, and react-aria’s own words, which it has in real languages only. */
const data = [/^Select$/, /^(alice|bob|carol)/, /^Meadow/, /^Dismiss$/, 'login.example.org']

/** An account logged in, one logged out, one ended and one being ended, made in English. */
async function prepare(userData: string): Promise<() => Promise<void>> {
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp({ userData })
  for (const login of ['alice', 'bob', 'carol']) await link(app, meadow, browserOf(login))
  await app.page.getByRole('button', { name: 'Close the details' }).click()
  await logOut(app.page, 'bob')
  await meadow.goDown()
  await revoke(app.page, 'carol')
  await expect(app.page.getByText(/^At Meadow: ending, next try/)).toBeVisible()
  await goTo(app.page, 'Accounts')
  await app.close()
  return () => meadow.close()
}

/** What still can't be read once the window has settled in its new size. */
async function unreadableAtRest(page: App['page']): Promise<string[]> {
  let wrong = await unreadable(page, data)
  for (let again = 0; wrong.length > 0 && again < 20; again++) {
    await page.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
    })
    wrong = await unreadable(page, data)
  }
  return wrong
}

/** Walks the main screens; what can't be read on them. */
async function walk(app: App, locale: string): Promise<string[]> {
  const { page } = app
  const in_ = (key: WordKey, values: WordValues = {}): string => say(key, values, locale)
  const button = (key: WordKey, values: WordValues = {}) =>
    page.getByRole('button', { name: in_(key, values), exact: true })
  const alice = { name: in_('account.name.given', { name: 'alice' }), provider: 'Meadow' }
  const found: string[] = []
  const look = async (screen: string): Promise<void> => {
    for (const size of sizes) {
      await resize(app, size)
      if (process.env.PICTURES !== undefined)
        await page.screenshot({
          path: join(process.env.PICTURES, `${locale}-${screen}-${size.width}.png`),
        })
      const wrong = await unreadableAtRest(page)
      found.push(...wrong.map((one) => `${screen} at ${size.width}: ${one}`))
    }
  }
  await look('accounts')
  await page.getByRole('row').filter({ hasText: 'alice' }).getByText(/alice/).first().click()
  await expect(page.getByRole('heading', { name: in_('ui.timeline') })).toBeVisible()
  await look('details')
  await button('ui.delete.for', alice).click()
  await look('delete')
  await page.keyboard.press('Escape')
  await button('ui.close-details').click()
  await button('ui.action.revoke.for', alice).click()
  await look('revoke')
  await page.keyboard.press('Escape')
  await button('ui.link-account').click()
  await look('link')
  await page
    .getByRole('dialog')
    .getByLabel(in_('ui.link.address'), { exact: true })
    .fill('nobody.invalid')
  await button('ui.continue').click()
  const unreachable = in_('failure.server-unreachable.happened', { host: 'nobody.invalid' })
  await expect(page.getByText(unreachable)).toBeVisible()
  await look('link-failed')
  await page.keyboard.press('Escape')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: in_('ui.page.activity') })
    .click()
  await button('ui.job.steps.for', {
    job: in_('ui.job', {
      name: in_('account.name.numbered', { provider: 'Meadow', number: 3 }),
      provider: 'Meadow',
    }),
  }).click()
  await look('activity')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: in_('ui.page.settings') })
    .click()
  await look('settings')
  return found
}

test('every word of the main screens is in the catalogue and fits, in German and both ways round', async () => {
  test.setTimeout(180_000)
  const userData = mkdtempSync(join(tmpdir(), 'handback-pseudo-'))
  const close = await prepare(userData)
  try {
    for (const locale of ['en-XA', 'ar-XB', 'de']) {
      const app = await launchApp({ userData, env: { HANDBACK_LANGUAGE: locale } })
      const direction = locale === 'ar-XB' ? 'rtl' : 'ltr'
      await expect(app.page.locator('html')).toHaveAttribute('dir', direction)
      try {
        expect(await walk(app, locale)).toEqual([])
      } finally {
        await app.kill()
      }
    }
  } finally {
    await close()
    removeFolder(userData)
  }
})
