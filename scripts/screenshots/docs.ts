// The pictures of docs/screenshots, of the real app with two real OpenID providers.
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { browserOf, goTo, link, logOut, openDetails, resize, revoke } from '../../test/e2e/desk.ts'
import { launchApp, removeFolder, type App } from '../../test/e2e/fixture.ts'
import { startOpenIdProvider } from '../../test/support/openid-provider.ts'
import type { TestPerson, TestProvider } from '../../test/support/openid-provider.types.ts'

const folder = resolve(import.meta.dirname, '../../docs/screenshots')
const largestBytes = 200_000

const person = (login: string, name: string, host: string, picture?: null): TestPerson => ({
  login,
  name,
  email: `${login}@${host}`,
  ...(picture === null ? { picture } : {}),
})

const atMeadow = [
  person('mira.lindqvist', 'Mira Lindqvist', 'meadow.example'),
  person('lindqvist.books', 'Lindqvist Books', 'meadow.example', null),
  person('mira.archive', 'Mira Lindqvist', 'meadow.example', null),
]
const atHarbour = [
  person('m.lindqvist', 'Mira Lindqvist', 'harbour.example', null),
  person('rowing-club', 'Rowing Club', 'harbour.example'),
]

/** The person's own names for accounts, shown also while logged out. */
const ownNames = [
  ['lindqvist.books', 'Bookshop'],
  ['mira.archive', 'Photo archive'],
  ['rowing-club', 'Rowing club'],
] as const

async function rename(app: App, from: string, to: string): Promise<void> {
  const details = await openDetails(app.page, from)
  await details.getByRole('button', { name: `Rename ${from}` }).click()
  await details.getByLabel('Your name for it').fill(to)
  await app.page.keyboard.press('Enter')
  await app.page
    .getByLabel(`Details of ${to}`)
    .getByRole('button', { name: /^Close/ })
    .click()
}

async function setTheme(app: App, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluateMain(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await app.page.waitForFunction((s) => matchMedia(`(prefers-color-scheme: ${s})`).matches, theme)
}

async function take(app: App, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  await app.page.mouse.move(0, 0) // nothing is to look pointed at
  await app.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)))
  await app.page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  if (size >= largestBytes) throw new Error(`${name}.png has ${size} bytes`)
  console.log(`${path}: ${Math.round(size / 1000)} kB`)
}

/** Meadow takes requests; Harbour is busy, so that one revocation waits for it. */
async function setTheScene(app: App, meadow: TestProvider, harbour: TestProvider): Promise<void> {
  for (const { login } of atMeadow) await link(app, meadow, browserOf(login))
  for (const { login } of atHarbour) await link(app, harbour, browserOf(login))
  await app.page.keyboard.press('Escape')
  for (const [from, to] of ownNames) await rename(app, from, to)
  await revoke(app.page, 'Photo archive')
  await app.page
    .getByRole('row', { name: /^Photo archive/ })
    .getByText(/ended, checked/)
    .waitFor()
  harbour.intercept((request, response) => {
    if (request.url?.endsWith('/token/revocation') !== true) return false
    request.resume()
    response.writeHead(503, { 'retry-after': '5400' }).end('Maintenance until tonight')
    return true
  })
  await revoke(app.page, 'Rowing club')
  await app.page
    .getByRole('row', { name: /^Rowing club/ })
    .getByText(/being revoked, next try/)
    .waitFor()
  await logOut(app.page, 'Bookshop')
  await app.page.getByRole('button', { name: 'Close this message' }).click()
}

async function takeAll(app: App): Promise<void> {
  const { page } = app
  await setTheme(app, 'light')
  await take(app, 'accounts-light')
  await setTheme(app, 'dark')
  await take(app, 'accounts-dark')
  await setTheme(app, 'light')
  await page.getByRole('button', { name: /^Revoke access for mira/ }).click()
  await page.getByText('Also affected').waitFor()
  await take(app, 'revoke-light')
  await page.keyboard.press('Escape')
  await openDetails(page, 'mira.lindqvist')
  await take(app, 'details-light')
  await goTo(page, 'Activity')
  await page.getByRole('button', { name: /^Attempts and checks.*Photo archive/ }).click()
  await page
    .getByText(/no longer works/)
    .first()
    .waitFor()
  await take(app, 'activity-light')
}

export async function takeForDocs(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const meadow = await startOpenIdProvider({ name: 'meadow', port: 4810, people: atMeadow })
  const harbour = await startOpenIdProvider({ name: 'harbour', port: 4820, people: atHarbour })
  const app = await launchApp()
  try {
    await resize(app, { width: 1200, height: 800 })
    await setTheScene(app, meadow, harbour)
    await takeAll(app)
  } finally {
    await app.kill()
    await Promise.all([meadow.close(), harbour.close()])
    removeFolder(app.userData)
  }
}
