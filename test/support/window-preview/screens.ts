import type { Page } from 'playwright-core'

export interface Screen {
  readonly name: string
  readonly scene: string
  readonly go?: (page: Page) => Promise<void>
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const linkTo = async (page: Page, address: string): Promise<void> => {
  await press('Link account')(page)
  await page.getByLabel('Address of the provider').fill(address)
  await press('Continue')(page)
  await page.getByText('does not exist today').waitFor()
}

/** Every screen and state worth looking at. */
export const screens: readonly Screen[] = [
  { name: 'accounts', scene: 'rich' },
  {
    name: 'details',
    scene: 'rich',
    go: async (page) => {
      await page.getByText('Ada Lovelace').first().click()
      await page.getByText('What happened').waitFor()
    },
  },
  {
    name: 'details-end',
    scene: 'rich',
    go: async (page) => {
      await page.getByText('Ada Lovelace').first().click()
      await page.getByRole('button', { name: /^Details of/ }).click()
      await page.getByRole('button', { name: /^Delete without/ }).scrollIntoViewIfNeeded()
    },
  },
  { name: 'revoke', scene: 'rich', go: press(/^Revoke access for Ada/) },
  { name: 'revoke-offline', scene: 'offline', go: press(/^Revoke access for Ada/) },
  {
    name: 'delete',
    scene: 'rich',
    go: async (page) => {
      await page.getByText('Ada Lovelace').first().click()
      await press(/^Delete without/)(page)
    },
  },
  { name: 'undo', scene: 'rich', go: press(/^Log out of Ada/) },
  {
    name: 'no-results',
    scene: 'rich',
    go: (page) => page.getByRole('searchbox').fill('nobody'),
  },
  { name: 'no-accounts', scene: 'empty' },
  { name: 'offline', scene: 'offline' },
  { name: 'locked', scene: 'locked' },
  {
    name: 'passphrase',
    scene: 'locked',
    go: async (page) => {
      await press(/^Choose a passphrase/)(page)
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('short')
      await press('Use this passphrase')(page)
    },
  },
  { name: 'link-address', scene: 'rich', go: press('Link account') },
  { name: 'link-server', scene: 'rich', go: (page) => linkTo(page, 'meadow.example') },
  {
    name: 'link-own-app',
    scene: 'rich',
    go: async (page) => {
      await linkTo(page, 'harbour.example')
      await page.getByText('Fixed ports').click()
      await page.getByLabel('Client secret').fill('x')
    },
  },
  {
    name: 'link-waiting',
    scene: 'rich',
    go: async (page) => {
      await linkTo(page, 'meadow.example')
      await page.getByRole('dialog').getByRole('button', { name: 'Link account' }).click()
    },
  },
  { name: 'different-account', scene: 'different-account', go: press(/^Log in to Work/) },
  { name: 'link-again', scene: 'rich', go: press(/^Link again tim/) },
  {
    name: 'activity',
    scene: 'rich',
    go: async (page) => {
      await press(/^Activity/)(page)
      await press(/^Attempts and checks: .*harbour-crew/)(page)
      await press(/^Details of/)(page)
    },
  },
  {
    name: 'export',
    scene: 'rich',
    go: async (page) => {
      await press(/^Activity/)(page)
      await press('Export evidence…')(page)
    },
  },
  { name: 'many', scene: 'many', go: (page) => page.getByText('Person 00003').waitFor() },
  {
    name: 'many-end',
    scene: 'many',
    go: async (page) => {
      await page.getByRole('row', { name: /^Person 00000/ }).focus()
      await page.keyboard.press('End')
      await page.getByText('Person 09999').waitFor()
    },
  },
  { name: 'activity-waiting', scene: 'waiting', go: press(/^Activity/) },
  {
    name: 'activity-waiting-more',
    scene: 'waiting',
    go: async (page) => {
      await press(/^Activity/)(page)
      await page
        .getByText(/trouble of its own/)
        .first()
        .scrollIntoViewIfNeeded()
    },
  },
  { name: 'activity-empty', scene: 'empty', go: press(/^Activity/) },
  { name: 'settings', scene: 'rich', go: press('Settings') },
]
