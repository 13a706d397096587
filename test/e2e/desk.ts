// What a person does in Handback's window and in their browser, in the words of the interface.
import { expect, type Locator, type Page } from '@playwright/test'
import { signInAsPerson, type CookieJar, type PersonVisit } from '../support/person.ts'
import type { TestProvider } from '../support/openid-provider.types.ts'
import type { App } from './fixture.ts'

/** One person's own browser: stays signed in at the providers it visited. */
export interface PersonsBrowser {
  readonly login: string
  readonly jar: CookieJar
}

export function browserOf(login: string): PersonsBrowser {
  return { login, jar: new Map() }
}

export function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${name}( \\d)?,`) })
}

/** Answers the next authorization request that Handback opens in the browser. */
export async function answerNext(
  app: App,
  opened: number,
  browser: PersonsBrowser,
  decision: 'allow' | 'deny' = 'allow',
): Promise<PersonVisit> {
  await expect.poll(async () => (await app.openedAddresses()).length).toBeGreaterThan(opened)
  const address = (await app.openedAddresses())[opened] ?? ''
  return signInAsPerson(address, { ...browser, decision })
}

/** Link account → address → what is there. */
export async function lookUp(page: Page, address: string): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Link (account|your first account)$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address of the provider').fill(address)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  return dialog
}

/** Link account → address (or the server's button when it is known) → browser → row. */
export async function link(
  app: App,
  provider: TestProvider,
  browser: PersonsBrowser,
): Promise<PersonVisit> {
  const { page } = app
  const opened = (await app.openedAddresses()).length
  const dialog = await lookUp(page, provider.issuer)
  await dialog.getByRole('button', { name: 'Link account' }).click()
  const visit = await answerNext(app, opened, browser)
  await expect(row(page, browser.login)).toBeVisible()
  await expect(dialog).toBeHidden()
  // The window lands on the account. Until then keys reach what was there before, and a pointer may
  // meet what takes a button's place as the list makes room for the details.
  await expect(page.getByRole('region', { name: /^Details of / })).toBeVisible()
  await expect(row(page, browser.login)).toBeFocused()
  return visit
}

export async function logOut(page: Page, name: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Log out of/ })
    .click()
}

/** Logs in the one account whose row offers it. */
export async function logIn(app: App, browser: PersonsBrowser): Promise<PersonVisit> {
  const opened = (await app.openedAddresses()).length
  await app.page.getByRole('button', { name: /^Log in to/ }).click()
  const visit = await answerNext(app, opened, browser)
  await expect(row(app.page, browser.login)).toContainText('Here: logged in')
  return visit
}

export async function revoke(page: Page, name: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Revoke access/ })
    .click()
  const dialog = page.getByRole('alertdialog', { name: /^Revoke/ })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: /^(Revoke access|Begin revoking)$/ }).click()
  await expect(dialog).toBeHidden()
}

/** Opens the details of the account whose row is named so. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  await row(page, name).getByText(name, { exact: true }).click()
  const details = page.getByLabel(`Details of ${name}`)
  await expect(details.getByRole('heading', { name: 'What happened' })).toBeVisible()
  return details
}

export async function goTo(page: Page, place: 'Accounts' | 'Activity' | 'Settings'): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
}

/** As the operating system would report it: to main and to the window. */
export async function setOffline(app: App, offline: boolean): Promise<void> {
  await app.evaluateMain(({ net }, isOffline) => {
    net.isOnline = () => !isOffline
  }, offline)
  await app.electron.context().setOffline(offline)
  // On a computer without any network the page was told so before, and nothing changes for it.
  await app.page.evaluate(
    (event) => dispatchEvent(new Event(event)),
    offline ? 'offline' : 'online',
  )
  const banner = app.page.getByText(/You’re offline/)
  await (offline ? expect(banner).toBeVisible() : expect(banner).toBeHidden())
}

/** The system's own dialogs can't be driven: this is what the person will have chosen there. */
export async function willChoose(app: App, path: string): Promise<void> {
  await app.evaluateMain(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** A menu's own shortcuts are not delivered to a page, so the item is chosen instead. */
export async function chooseMenuItem(app: App, id: string): Promise<void> {
  await app.evaluateMain(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
  }, id)
}

export async function resize(
  app: App,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluateMain(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, size)
  await app.page.waitForFunction(
    ({ width, height }) => innerWidth === width && innerHeight === height,
    size,
  )
}
