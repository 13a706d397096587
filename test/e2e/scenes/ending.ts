import type { TestProvider } from '../../support/openid-provider.types.ts'
import { browserOf, chooseMenuItem, goTo, link, revoke, setOffline } from '../desk.ts'
import type { Act, Stage } from './scene.ts'

const there: { meadow?: TestProvider } = {}
const meadow = (): TestProvider => {
  if (there.meadow === undefined) throw new Error('The provider was not started.')
  return there.meadow
}

/** Too busy for a while, as a server says it (RFC 9110 §10.2.3). */
function beBusy(status: 429 | 503): void {
  const soon = new Date(Date.now() + 2 * 3_600_000)
  soon.setSeconds(0, 0)
  meadow().intercept((request, response) => {
    if (request.url?.endsWith('/token/revocation') !== true) return false
    request.resume()
    response.writeHead(status, { 'retry-after': soon.toUTCString() }).end('Closed for lunch')
    return true
  })
}

async function endAll(stage: Stage): Promise<void> {
  await chooseMenuItem(stage.app, 'end-many')
  await stage.dialog.getByRole('button', { name: /^Revoke access for \d/ }).click()
}

const truth = ({ page }: Stage) => page.getByRole('region', { name: 'What is true right now' })

/** Revocations as they happen: one by one, and many at once. */
export const ending: Act = {
  name: 'ending',
  open: async (stage) => {
    const people = ['alice', 'bob', 'carol', 'dora', 'emil'].map((login) => ({
      login,
      name: login,
      email: `${login}@meadow.example`,
    }))
    there.meadow = await stage.provider({ name: 'meadow', people })
    await stage.launch()
    for (const { login } of people) await link(stage.app, meadow(), browserOf(login))
    await stage.page.keyboard.press('Escape')
  },
  scenes: [
    {
      name: 'revoke',
      reach: async ({ page, dialog }) => {
        await page.getByRole('button', { name: /^Revoke access for alice/ }).click()
        return dialog.getByText('Also affected')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'offline',
      reach: async ({ app, page }) => {
        await setOffline(app, true)
        await revoke(page, 'alice')
        return page.getByText(/1 revocation is saved/)
      },
    },
    {
      name: 'activity-offline',
      reach: async ({ page }) => {
        await goTo(page, 'Activity')
        return page.getByText('Will finish when this computer is online.')
      },
    },
    {
      name: 'activity-paused-host',
      reach: async ({ app, page }) => {
        beBusy(429)
        await setOffline(app, false)
        return page.getByText(/asked Handback to wait until .* 1 revocation waits/)
      },
    },
    {
      name: 'run-paused',
      reach: async (stage) => {
        await endAll(stage)
        await truth(stage).getByText('None has ended yet.', { exact: true }).waitFor()
        await stage.button('Pause').click()
        return truth(stage).getByText(/^Paused/)
      },
    },
    {
      name: 'run-waiting',
      reach: async (stage) => {
        await stage.button('Resume').click()
        await stage.button(/^Waiting, and why/).click()
        return stage.page.getByRole('button', { name: /^Try now/ })
      },
    },
    {
      name: 'run-stopped',
      reach: async (stage) => {
        await stage.button(/^Stop: keep/).click()
        return truth(stage).getByText(/Stopped today/)
      },
    },
    {
      name: 'run-ended',
      reach: async (stage) => {
        meadow().intercept(null)
        await endAll(stage)
        const waiting = stage.button(/^Waiting, and why/)
        await waiting.click()
        await stage.button(/^Try now/).click()
        const known = stage.button(/^Ended, and how it is known: 5/)
        await known.waitFor({ timeout: 60_000 })
        await known.click()
        return truth(stage).getByText(/have ended/)
      },
    },
    {
      name: 'activity-finished',
      reach: async ({ page }) => {
        await goTo(page, 'Activity')
        return page.getByText('Finished', { exact: true }).last()
      },
    },
    {
      name: 'activity-nothing-needs-you',
      reach: async ({ page }) => {
        await page.getByText('Needs you', { exact: true }).click()
        return page.getByText('Nothing needs you.')
      },
      leave: ({ page }) => page.getByText('All', { exact: true }).click(),
    },
    {
      name: 'export-saved',
      reach: async (stage) => {
        const path = `${stage.app.userData}/evidence.html`
        await stage.app.evaluateMain(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        }, path)
        await chooseMenuItem(stage.app, 'export-evidence')
        await stage.dialog.getByRole('button', { name: 'Choose where to save…' }).click()
        return stage.dialog.getByText(/^Saved to/)
      },
      leave: (stage) => stage.escape(),
    },
  ],
}
