import { browserOf, goTo, link, revoke } from '../desk.ts'
import { realElectron, type LaunchOptions } from '../fixture.ts'
import { speak } from './looks.ts'
import type { Act, Scene, Stage } from './scene.ts'

const passphrase = 'correct horse battery'
const keyring = (value: string): LaunchOptions => ({ env: { STANDIN_KEYRING: value } })

/** Under the running app, which looks again when it is asked for its state. */
async function setKeyring({ app }: Stage, value: string): Promise<void> {
  await app.evaluateMain((_electron, now) => {
    process.env['STANDIN_KEYRING'] = now
  }, value)
  await speak(app, 'en')
}

async function choosePassphrase(stage: Stage): Promise<void> {
  await stage.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await stage.dialog.getByLabel('Repeat the passphrase').fill(passphrase)
  await stage.dialog.getByRole('button', { name: 'Use this passphrase' }).click()
  await stage.dialog.waitFor({ state: 'hidden' })
}

/** The keychain of a real system is not to be changed: there these acts have no scenes. */
const onlyHere = (scenes: readonly Scene[]): readonly Scene[] =>
  realElectron === undefined ? scenes : []

/** No keychain: a passphrase, asked for, changed and forgotten. */
export const passphrases: Act = {
  name: 'passphrases',
  open: async (stage) => {
    const env = { STANDIN_KEYRING: 'basic_text', HANDBACK_DEVELOPMENT_WINDOW: '1' }
    await stage.launch({ env })
  },
  scenes: onlyHere([
    {
      name: 'passphrase-wanted',
      reach: (stage) => stage.button(/^Choose a passphrase/),
    },
    {
      name: 'passphrase-choose',
      reach: async (stage) => {
        await stage.button(/^Choose a passphrase/).click()
        return stage.dialog.getByLabel('Repeat the passphrase')
      },
    },
    {
      name: 'passphrase-too-short',
      reach: async ({ dialog }) => {
        await dialog.getByLabel('Passphrase', { exact: true }).fill('short')
        await dialog.getByLabel('Repeat the passphrase').fill('shorter')
        await dialog.getByRole('button', { name: 'Use this passphrase' }).click()
        return dialog.getByText('Use at least 10 characters.')
      },
    },
    {
      name: 'settings-passphrase',
      reach: async (stage) => {
        await choosePassphrase(stage)
        await goTo(stage.page, 'Settings')
        return stage.button(/^Change the passphrase/)
      },
    },
    {
      name: 'keychain-refused',
      reach: async (stage) => {
        await setKeyring(stage, 'unavailable')
        await stage.button('Use the system keychain').click()
        return stage.dialog.getByText('What to do')
      },
      leave: async (stage) => {
        await stage.escape()
        await setKeyring(stage, 'basic_text')
      },
    },
    {
      name: 'settings-lock',
      reach: (stage) => stage.button('Lock now'),
    },
    {
      name: 'locked',
      reach: async (stage) => {
        await stage.button('Lock now').click()
        return stage.page.getByRole('heading', { name: 'Handback is locked' })
      },
    },
    {
      name: 'locked-wrong',
      reach: async ({ page }) => {
        await page.getByText('Forgotten?').click()
        await page.getByLabel('Passphrase').fill('something else')
        await page.keyboard.press('Enter')
        return page.getByText('That passphrase is wrong.', { exact: false })
      },
      leave: async ({ page }) => {
        await page.getByLabel('Passphrase').fill(passphrase)
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: 'Handback is locked' }).waitFor({ state: 'hidden' })
      },
    },
    {
      name: 'passphrase-asked-at-start',
      reach: async (stage) => {
        const meadow = await stage.provider({ name: 'meadow' })
        await goTo(stage.page, 'Accounts')
        await link(stage.app, meadow, browserOf('alice'))
        await link(stage.app, meadow, browserOf('bob'))
        await stage.relaunch(keyring('basic_text'))
        await revoke(stage.page, 'alice')
        return stage.page.getByText(/waits until your keys are unlocked/)
      },
    },
    {
      name: 'passphrase-unlock',
      reach: async (stage) => {
        await stage.button(/^Unlock/).click()
        return stage.dialog.getByLabel('Passphrase', { exact: true })
      },
    },
    {
      name: 'passphrase-wrong',
      reach: async ({ dialog }) => {
        await dialog.getByLabel('Passphrase', { exact: true }).fill('something else')
        await dialog.getByRole('button', { name: /^Unlock/ }).click()
        return dialog.getByText('That passphrase is wrong.', { exact: false })
      },
    },
    {
      name: 'passphrase-forgotten',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Forgotten?' }).click()
        return dialog.getByText('Nobody can bring a passphrase back', { exact: false })
      },
    },
    {
      name: 'passphrase-start-anew',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: /^Set the data aside/ }).click()
        return dialog.getByText('The list will be empty.', { exact: false })
      },
      leave: (stage) => stage.escape(),
    },
  ]),
}

const says: Readonly<Record<string, RegExp>> = {
  changed: /The system keychain changed/,
  unavailable: /protects Handback’s key can’t be found/,
  locked: /The system keychain is locked/,
}

/** The keychain that held the key is not as it was. */
export const keychains: Act = {
  name: 'keychains',
  open: async (stage) => {
    await stage.launch()
    await link(stage.app, await stage.provider({ name: 'meadow' }), browserOf('alice'))
  },
  scenes: onlyHere([
    {
      name: 'message-of-many-words',
      // In the made-up language it is longer than any real one.
      reach: async ({ app, page }) => {
        await speak(app, 'en-XA')
        await page.getByRole('row').focus()
        await page.keyboard.press('Delete')
        return page.locator('.toast-words')
      },
    },
    ...Object.entries(says).map(([state, words]): Scene => ({
      name: `keychain-${state}`,
      reach: async (stage) => {
        await stage.relaunch(keyring(state))
        return stage.page.getByText(words)
      },
    })),
  ]),
}
