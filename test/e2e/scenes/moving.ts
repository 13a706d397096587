import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserOf, goTo, link, revoke } from '../desk.ts'
import { removeFolder, type App } from '../fixture.ts'
import type { Act, Stage } from './scene.ts'

const passphrase = 'four unrelated quiet words'
const play: { old?: App; fresh?: App; answer?: string } = {}

/** The system's own dialogs can't be driven: this is what the person will have chosen there. */
async function willChoose(app: App, path: string): Promise<void> {
  await app.evaluateMain(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

function turnTo(stage: Stage, app: App | undefined): void {
  if (app !== undefined) stage.app = app
}

const codeShown = async ({ page }: Stage): Promise<string> =>
  (await page.locator('.move-code code').textContent()) ?? ''

/** From one computer to another, on both. */
export const moving: Act = {
  name: 'moving',
  open: async (stage) => {
    play.fresh = await stage.launch()
    play.old = await stage.launch()
    const meadow = await stage.provider({ name: 'meadow' })
    await link(stage.app, meadow, browserOf('alice'))
    await link(stage.app, meadow, browserOf('bob'))
    await meadow.goDown()
    await revoke(stage.page, 'alice')
    const folder = mkdtempSync(join(tmpdir(), 'handback-stick-'))
    stage.after(() => removeFolder(folder))
    const file = join(folder, 'moved.handback')
    for (const app of [play.old, play.fresh]) await willChoose(app, file)
  },
  scenes: [
    {
      name: 'move-pack',
      reach: async (stage) => {
        await goTo(stage.page, 'Settings')
        await stage.button('Move to another computer…').click()
        return stage.dialog.getByLabel('Passphrase for the file')
      },
    },
    {
      name: 'move-packed',
      reach: async ({ page, dialog }) => {
        await dialog.getByLabel('Passphrase for the file').fill(passphrase)
        await dialog.getByLabel('Repeat the passphrase').fill(passphrase)
        await page.keyboard.press('Enter')
        const title = page.getByRole('heading', { name: 'Your accounts are packed' })
        await title.waitFor({ timeout: 60_000 })
        return title
      },
    },
    {
      name: 'move-bring',
      reach: async (stage) => {
        turnTo(stage, play.fresh)
        await stage.button('Bring accounts from another computer…').click()
        await stage.dialog.getByRole('button', { name: 'Choose the file…' }).click()
        return stage.dialog.getByText('File: moved.handback')
      },
    },
    {
      name: 'move-bring-wrong',
      reach: async ({ page, dialog }) => {
        await dialog.getByLabel('Passphrase of the file').fill('something quite else')
        await page.keyboard.press('Enter')
        const says = dialog.getByText('That passphrase is wrong.', { exact: false })
        await says.waitFor({ timeout: 60_000 })
        return says
      },
    },
    {
      name: 'move-arrived',
      reach: async ({ page, dialog }) => {
        await dialog.getByLabel('Passphrase of the file').fill(passphrase)
        await page.keyboard.press('Enter')
        const title = page.getByRole('heading', { name: 'Your accounts have arrived' })
        await title.waitFor({ timeout: 60_000 })
        return title
      },
    },
    {
      name: 'move-arrived-alone',
      reach: async (stage) => {
        await stage.page.locator('section').nth(1).getByRole('button').click()
        return stage.dialog.getByRole('checkbox')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'move-answered',
      reach: async (stage) => {
        const request = await codeShown(stage)
        turnTo(stage, play.old)
        await stage.page.getByLabel('Code from the other computer').fill(request)
        await stage.page.keyboard.press('Enter')
        return stage.page.getByText('The answer to type there')
      },
    },
    {
      name: 'move-go-on-with-the-old',
      reach: async (stage) => {
        await stage.button('Go on with the old copy…').click()
        return stage.dialog.getByRole('checkbox')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'move-erase',
      reach: async (stage) => {
        await stage.button('Erase everything here…').click()
        return stage.dialog.getByRole('button', { name: 'Erase everything' })
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'move-started',
      reach: async (stage) => {
        const answer = await codeShown(stage)
        turnTo(stage, play.fresh)
        await stage.page.getByLabel('Answer of the old computer').fill(answer)
        await stage.page.keyboard.press('Enter')
        const row = stage.page.getByRole('row').first()
        await row.waitFor({ timeout: 60_000 })
        return row
      },
    },
  ],
}
