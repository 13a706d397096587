import { expect } from '@playwright/test'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { enterCode, signInAsPerson } from '../../support/person.ts'
import { answerNext, browserOf, link, logOut, lookUp, revoke, row } from '../desk.ts'
import type { Act, Stage } from './scene.ts'

const orchard: { current?: TestProvider } = {}
const provider = (): TestProvider => {
  if (orchard.current === undefined) throw new Error('The provider was not started.')
  return orchard.current
}

const opened = async ({ app }: Stage): Promise<string> => (await app.openedAddresses()).at(-1) ?? ''

/** “Log in” of the one account whose row offers it; the address the browser was sent to. */
async function logIn(stage: Stage): Promise<string> {
  const before = (await stage.app.openedAddresses()).length
  await stage.button(/^Log in to/).click()
  await expect.poll(async () => (await stage.app.openedAddresses()).length).toBe(before + 1)
  return opened(stage)
}

async function begin(stage: Stage): Promise<void> {
  await stage.escape()
  const dialog = await lookUp(stage.page, provider().issuer)
  await dialog.getByRole('button', { name: 'Link account' }).click()
}

async function codeShown({ dialog }: Stage): Promise<string> {
  const copyCode = dialog.getByRole('button', { name: /^Copy the code, letter by letter: / })
  const spelled = (await copyCode.getAttribute('aria-label')) ?? ''
  return (spelled.split(': ')[1] ?? '').replace('dash', '-').replaceAll(', ', '')
}

/** From a known provider to a linked account: the browser, a code, a pasted address, somebody else. */
export const linking: Act = {
  name: 'linking',
  open: async (stage) => {
    const options = { name: 'meadow', deviceCodes: true, selectAccount: true }
    orchard.current = await stage.provider(options)
    await stage.launch()
  },
  scenes: [
    {
      name: 'link-server',
      reach: async ({ page, dialog }) => {
        await lookUp(page, provider().issuer)
        return dialog.getByText(/does not exist today/)
      },
    },
    {
      name: 'link-waiting',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Link account' }).click()
        return dialog.getByRole('button', { name: 'Use a code on another device' })
      },
    },
    {
      name: 'link-code',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Use a code on another device' }).click()
        return dialog.getByRole('img', { name: /^QR code that leads to / })
      },
    },
    {
      name: 'link-denied',
      reach: async (stage) => {
        await begin(stage)
        await stage.dialog.getByText('Continue in your browser').waitFor()
        await signInAsPerson(await opened(stage), { ...browserOf('alice'), decision: 'deny' })
        return stage.dialog.getByText(/was declined/)
      },
    },
    {
      name: 'link-code-declined',
      reach: async (stage) => {
        await begin(stage)
        await stage.dialog.getByRole('button', { name: 'Use a code on another device' }).click()
        const code = await codeShown(stage)
        const person = { ...browserOf('alice'), decision: 'deny' } as const
        await enterCode(`${provider().issuer}/device`, { ...person, code })
        return stage.dialog.getByText('What to do')
      },
    },
    {
      name: 'details-just-linked',
      reach: async (stage) => {
        await begin(stage)
        const { dialog, page } = stage
        await dialog.getByRole('button', { name: 'Use a code on another device' }).click()
        const code = await codeShown(stage)
        await enterCode(`${provider().issuer}/device`, { ...browserOf('alice'), code })
        return page.getByLabel('Details of alice')
      },
    },
    {
      name: 'link-known-servers',
      reach: async (stage) => {
        await stage.button('Link account').click()
        return stage.dialog.getByText('Servers you have used')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'log-in',
      reach: async (stage) => {
        await logOut(stage.page, 'alice')
        await logIn(stage)
        return stage.dialog.getByRole('button', { name: 'Use a code on another device' })
      },
    },
    {
      name: 'log-in-paste',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: /^The browser shows an error\?/ }).click()
        return dialog.getByLabel('Address of the page your browser ended up on')
      },
    },
    {
      name: 'log-in-paste-wrong',
      reach: async ({ dialog, page }) => {
        const field = dialog.getByLabel('Address of the page your browser ended up on')
        await field.fill('http://127.0.0.1:1/callback/elsewhere?code=hush&state=other')
        await page.keyboard.press('Enter')
        return dialog.getByRole('alert')
      },
    },
    {
      name: 'other-account',
      reach: async (stage) => {
        await signInAsPerson(await opened(stage), browserOf('bob'))
        return stage.dialog.getByText('This is a different account')
      },
    },
    {
      name: 'other-account-known',
      reach: async (stage) => {
        const { page, dialog } = stage
        await dialog.getByRole('button', { name: /^Link bob too/ }).click()
        await expect(row(page, 'bob')).toBeVisible()
        await stage.escape()
        await logOut(page, 'bob')
        const rows = page.getByRole('row', { name: /^Meadow account( \d)?,/ })
        await expect(rows).toHaveCount(2)
        await logIn(stage)
        await signInAsPerson(await opened(stage), browserOf('bob'))
        return stage.dialog.getByText('This is a different account')
      },
    },
    {
      name: 'other-account-logged-in',
      reach: async (stage) => {
        const { page, dialog } = stage
        await dialog.getByRole('button', { name: /^Log in to bob too/ }).click()
        await expect(row(page, 'bob')).toContainText('Here: logged in')
        await stage.escape()
        await signInAsPerson(await logIn(stage), browserOf('bob'))
        return dialog.getByText(/and logged in here already/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'link-again',
      reach: async (stage) => {
        await revoke(stage.page, 'bob')
        const ended = stage.page.getByRole('row').filter({ hasText: 'At Meadow: ended' })
        await ended.getByRole('button', { name: /^Link again/ }).click()
        return stage.dialog.getByText(/that does not exist now/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'link-client-rejected',
      reach: async (stage) => {
        const { app, page, dialog } = stage
        const count = (await app.openedAddresses()).length
        provider().intercept((request, response) => {
          if (request.url?.endsWith('/token') !== true) return false
          request.resume()
          const headers = { 'content-type': 'application/json' }
          response.writeHead(401, headers).end('{"error":"invalid_client"}')
          return true
        })
        await lookUp(page, provider().issuer)
        await dialog.getByRole('button', { name: 'Link account' }).click()
        await answerNext(app, count, browserOf('carol'))
        return dialog.getByText(/does not accept this client ID/)
      },
      leave: async (stage) => {
        provider().intercept(null)
        await stage.escape()
      },
    },
    {
      name: 'all-ended',
      reach: async (stage) => {
        const { app, page } = stage
        await revoke(page, 'Meadow account')
        const gone = page.getByText(/^Nothing is left to do here/)
        await expect(gone).toBeVisible()
        await link(app, provider(), browserOf('carol'))
        await revoke(page, 'carol')
        return gone
      },
    },
  ],
}
