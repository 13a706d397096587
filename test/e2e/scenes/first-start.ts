import { chooseMenuItem, goTo } from '../desk.ts'
import type { Act, Scene } from './scene.ts'

/** A part of Settings, by its heading; a window shows several at once. */
const setting = (name: string, heading: string): Scene => ({
  name: `settings-${name}`,
  reach: async ({ page }) => {
    await goTo(page, 'Settings')
    return page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })
  },
})

/** Nothing is linked yet: what every page says then, and what Settings offer. */
export const firstStart: Act = {
  name: 'first-start',
  open: async (stage) => {
    await stage.launch()
  },
  scenes: [
    {
      name: 'first-start',
      reach: ({ page }) => page.getByRole('heading', { name: /^Log out here/ }),
    },
    {
      name: 'how-handback-works',
      reach: async ({ app, dialog }) => {
        await chooseMenuItem(app, 'how-it-works')
        return dialog.getByText('Where your secrets are kept')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'commands',
      reach: async ({ app, dialog }) => {
        await chooseMenuItem(app, 'palette')
        return dialog.getByRole('option')
      },
    },
    {
      name: 'commands-none',
      reach: async ({ dialog }) => {
        await dialog.getByRole('combobox').fill('qqq')
        return dialog.getByText('No command or account found.')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'shortcuts',
      reach: async ({ app, dialog }) => {
        await chooseMenuItem(app, 'shortcuts')
        return dialog.getByText('In the list of accounts')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'diagnostics',
      reach: async ({ app, dialog }) => {
        await chooseMenuItem(app, 'diagnostics')
        return dialog.getByText('This is what the file says')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'end-many-none',
      reach: async ({ page, dialog }) => {
        await page.keyboard.press('ControlOrMeta+Shift+E')
        return dialog.getByText('None: no account here allows access')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'activity-nothing',
      reach: async ({ page }) => {
        await goTo(page, 'Activity')
        return page.getByText('Nothing waiting')
      },
    },
    setting('appearance', 'Appearance'),
    setting('secrets', 'Where secrets are kept'),
    setting('check', 'Daily check'),
    setting('ended', 'Ended accounts'),
    setting('network', 'Network'),
    setting('about', 'About'),
  ],
}
