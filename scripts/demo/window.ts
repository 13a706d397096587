// What a person sees and presses in Handback's window, found by the words of its catalogue.
import type { Locator, Page } from '@playwright/test'
import { say } from '../../words/words.ts'
import { seen } from './checks.ts'

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true })

/** An account is called `alice` while logged in here, and `Meadow account 1` while not. */
export function row(page: Page, name: string, provider: string): Locator {
  return page.getByRole('row', { name: say('ui.row', { name, provider }), exact: true })
}

/** The button in the row: the details beside the list may have the same. */
export function actionOf(
  page: Page,
  name: string,
  provider: string,
  action: 'log-out' | 'log-in' | 'revoke' | 'try-now',
): Locator {
  return button(row(page, name, provider), say(`ui.action.${action}.for`, { name, provider }))
}

/** Alice, the first of the two accounts at Meadow, while her name is hidden. */
export const nameWhileOut = (provider: string): string =>
  say('account.name.numbered', { provider, number: 1 })

export async function goTo(page: Page, place: 'accounts' | 'activity'): Promise<void> {
  const name = say(`ui.page.${place}`)
  await page.getByRole('navigation').getByRole('button', { name }).click()
  await seen(page.getByRole('heading', { level: 1, name }), `the page “${name}”`)
}
