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
  return page.getByRole('row', { name: new RegExp(`^${name},`) })
}

/** Answers the next authorization request that Handback opens in the browser. */
async function answerNext(
  app: App,
  opened: number,
  browser: PersonsBrowser,
  decision: 'allow' | 'deny' = 'allow',
): Promise<PersonVisit> {
  await expect.poll(async () => (await app.openedAddresses()).length).toBeGreaterThan(opened)
  const address = (await app.openedAddresses())[opened] ?? ''
  return signInAsPerson(address, { ...browser, decision })
}

/** Link account → address (or the server's button when it is known) → browser → row. */
export async function link(
  app: App,
  provider: TestProvider,
  browser: PersonsBrowser,
): Promise<PersonVisit> {
  const { page } = app
  const opened = (await app.openedAddresses()).length
  await page
    .getByRole('button', { name: /^Link (account|your first account)$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address of the provider').fill(provider.issuer)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await dialog.getByRole('button', { name: 'Link account' }).click()
  const visit = await answerNext(app, opened, browser)
  await expect(row(page, browser.login)).toBeVisible()
  await expect(dialog).toBeHidden()
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
  await dialog.getByRole('button', { name: 'Revoke access' }).click()
  await expect(dialog).toBeHidden()
}
