import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { systemClock } from '../../../main/system/clock.ts'
import { storeEveryState } from '../../support/every-state.ts'
import { chooseMenuItem, goTo, setOffline } from '../desk.ts'
import type { Act, Scene, Stage } from './scene.ts'

const rowOf = ({ page }: Stage, name: string) =>
  page.getByRole('row', { name: new RegExp(`^${name},`) })

async function folderWithEveryState(): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'handback-scenes-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  await storeEveryState(storage, Date.now())
  await storage.close()
  return userData
}

/** The row is brought into sight by searching for it. */
async function find(stage: Stage, typed: string): Promise<void> {
  await goTo(stage.page, 'Accounts')
  await stage.page.getByRole('searchbox').fill(typed)
}

const showAll = async ({ page }: Stage): Promise<void> => {
  await page.getByRole('searchbox').fill('')
}

const details = (name: string, typed: string): Scene => ({
  name: `details-${name}`,
  reach: async (stage) => {
    await find(stage, typed)
    await stage.page.getByRole('row').first().click()
    return stage.page.getByRole('heading', { name: 'What happened' })
  },
})

const revoking = (name: string, row: string, says: RegExp | string): Scene => ({
  name: `revoke-${name}`,
  reach: async (stage) => {
    await find(stage, row)
    await stage.page
      .getByRole('row')
      .first()
      .getByRole('button', { name: /^Revoke access/ })
      .click()
    return stage.dialog.getByText(says)
  },
  leave: (stage) => stage.escape(),
})

/** The list with every row there can be, and all that is done from it. */
export const list: Act = {
  name: 'list',
  open: async (stage) => {
    await stage.launch({ userData: await folderWithEveryState() })
  },
  scenes: [
    { name: 'list', reach: (stage) => rowOf(stage, 'octocat') },
    {
      // How sure it is stands in the ring of each lamp.
      name: 'list-ended',
      reach: async (stage) => {
        await rowOf(stage, 'octocat').focus()
        for (let n = 0; n < 7; n += 1) await stage.page.keyboard.press('ArrowDown')
        return rowOf(stage, 'Reddit account')
      },
      leave: ({ page }) => page.keyboard.press('Home'),
    },
    {
      name: 'list-middle',
      reach: async (stage) => {
        await rowOf(stage, 'octocat').focus()
        for (let n = 0; n < 9; n += 1) await stage.page.keyboard.press('ArrowDown')
        return stage.page.locator('[role=row]:focus')
      },
    },
    {
      name: 'list-end',
      reach: async (stage) => {
        await stage.page.keyboard.press('End')
        return stage.page.getByRole('row', { name: /token/ }).last()
      },
    },
    {
      name: 'reminders-all',
      reach: async (stage) => {
        await stage.button(/^Show all \d/).click()
        return stage.page.getByRole('region', { name: 'Reminders' })
      },
    },
    {
      name: 'notes',
      reach: ({ page }) => page.getByRole('region', { name: 'Kept as notes' }),
    },
    {
      name: 'notes-none-found',
      reach: async (stage) => {
        await find(stage, 'octocat')
        return stage.page.getByText(/^No note matches/)
      },
    },
    {
      name: 'list-no-results',
      reach: async (stage) => {
        await find(stage, 'nobody at all')
        return stage.page.getByText(/^No account matches/)
      },
      leave: showAll,
    },
    {
      name: 'list-chosen',
      reach: async (stage) => {
        await rowOf(stage, 'octocat').focus()
        await stage.page.keyboard.press('Space')
        await stage.page.keyboard.press('ArrowDown')
        await stage.page.keyboard.press('Space')
        return stage.page.getByText('2 accounts chosen')
      },
    },
    {
      name: 'labels',
      reach: async (stage) => {
        await stage.button('Labels…').click()
        return stage.dialog.getByText('on some of them').or(stage.dialog.getByLabel('New label'))
      },
      leave: async (stage) => {
        await stage.escape()
        await rowOf(stage, 'octocat').focus()
        await stage.page.keyboard.press('Escape')
      },
    },
    {
      name: 'sort-and-filter',
      reach: async (stage) => {
        await stage.button(/^Sort and filter/).click()
        return stage.page.getByRole('radio', { name: 'Oldest link first' })
      },
      leave: ({ page }) => page.keyboard.press('Escape'),
    },
    {
      name: 'list-filtered',
      reach: async (stage) => {
        await stage.button(/^Sort and filter/).click()
        await stage.page.getByText('What needs you first').click()
        await stage.page
          .getByRole('dialog')
          .getByText(/^Needs you/)
          .click()
        await stage.page.keyboard.press('Escape')
        return stage.button(/^Stop filtering by/)
      },
    },
    {
      name: 'list-filtered-none',
      reach: async (stage) => {
        await stage.page.getByRole('searchbox').fill('octocat')
        return stage.page.getByText(/matches both “octocat” and the filter/)
      },
      leave: async (stage) => {
        await stage.button('Show all accounts').click()
      },
    },
    {
      name: 'logged-out-undo',
      reach: async (stage) => {
        await find(stage, 'github')
        await stage.button(/^Log out of octocat/).click()
        return stage.button('Undo')
      },
    },
    {
      name: 'undo-under-a-dialog',
      reach: async (stage) => {
        await stage.button(/^Revoke access for GitHub account/).click()
        return stage.dialog.getByText('Also affected')
      },
      leave: async (stage) => {
        await stage.escape()
        await stage.button(/^Log in to GitHub account/).waitFor()
      },
    },
    revoking('github', 'github account', 'Also affected'),
    revoking('google', 'google', 'Also affected'),
    revoking('spotify', 'spotify', /^Access does not end by this button alone/),
    revoking('token', 'ada-ci', 'Also affected'),
    {
      name: 'revoke-offline',
      reach: async (stage) => {
        await setOffline(stage.app, true)
        await find(stage, 'linear')
        await stage.button(/^Revoke access for planner/).click()
        return stage.dialog.getByText(/The request is saved now/)
      },
      leave: async (stage) => {
        await stage.escape()
        await setOffline(stage.app, false)
      },
    },
    details('logged-in', 'linear'),
    {
      name: 'rename',
      reach: async (stage) => {
        await stage.button(/^Rename/).click()
        return stage.page.getByLabel('Your name for it')
      },
      leave: ({ page }) => page.keyboard.press('Escape'),
    },
    details('logged-out', 'google'),
    details('asked-to-wait', 'mastodon'),
    details('needs-you', 'figma'),
    details('by-you', 'microsoft'),
    details('ended', 'gitlab'),
    {
      name: 'details-raw-answer',
      reach: async (stage) => {
        await stage.button(/^Details of: Asked GitLab/).click()
        return stage.page.getByRole('region', { name: 'The answer as it came' })
      },
    },
    details('ended-elsewhere', 'discord'),
    details('abandoned', 'dropbox'),
    {
      name: 'remove-anyway',
      reach: async (stage) => {
        await stage.button(/^Remove anyway/).click()
        return stage.dialog.getByText(/may still be allowed there/)
      },
      leave: (stage) => stage.escape(),
    },
    details('token-unknown', 'github token'),
    {
      name: 'delete-without-revoking',
      reach: async (stage) => {
        await find(stage, 'linear')
        await stage.page.getByRole('row').first().click()
        await stage.button(/^Delete without revoking/).click()
        return stage.dialog.getByText(/It keeps the permission/)
      },
      leave: async (stage) => {
        await stage.escape()
        await stage.button('Close the details').click()
        await showAll(stage)
      },
    },
    {
      name: 'commands-accounts',
      reach: async (stage) => {
        await chooseMenuItem(stage.app, 'palette')
        await stage.dialog.getByRole('combobox').fill('git')
        return stage.dialog.getByRole('option')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'note-new',
      reach: async (stage) => {
        await chooseMenuItem(stage.app, 'keep-note')
        return stage.dialog.getByRole('combobox', { name: 'Provider' })
      },
    },
    {
      name: 'note-refused',
      reach: async ({ dialog }) => {
        await dialog.getByLabel('Page to review').fill('http://example.org')
        await dialog.getByRole('button', { name: 'Save' }).click()
        return dialog.getByText('This is no https address. Nothing was saved.')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'note-edit',
      reach: async (stage) => {
        await stage.button(/^Edit the note: .* on WhatsApp/).click()
        return stage.dialog.getByLabel('Remark')
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'end-many',
      reach: async (stage) => {
        await chooseMenuItem(stage.app, 'end-many')
        return stage.dialog.getByText(/^All \d+ accounts that may still allow access/)
      },
    },
    {
      name: 'end-many-choose',
      reach: async ({ dialog }) => {
        await dialog.getByText('Only those I choose').click()
        await dialog.getByRole('grid').getByRole('row').first().click()
        return dialog.getByText(/^1 of \d+ chosen/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'export',
      reach: async (stage) => {
        await chooseMenuItem(stage.app, 'export-evidence')
        return stage.dialog.getByText(/It holds no tokens/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'i-removed-it',
      reach: async (stage) => {
        await find(stage, 'figma')
        await stage.button(/^I removed it/).click()
        return stage.dialog.getByText(/^Did you remove Handback/)
      },
    },
    {
      name: 'failure',
      reach: async (stage) => {
        await stage.dialog.getByRole('button', { name: 'Yes, I removed it' }).click()
        return stage.dialog.getByText('What to do')
      },
      leave: async (stage) => {
        await stage.escape()
        await showAll(stage)
      },
    },
    {
      name: 'activity',
      reach: async ({ page }) => {
        await goTo(page, 'Activity')
        return page.getByText('Under way')
      },
    },
    {
      name: 'activity-steps',
      reach: async (stage) => {
        const job = stage.page.getByRole('listitem').filter({ hasText: 'mastodon' }).first()
        await job.getByRole('button', { name: /^Attempts and checks/ }).click()
        await job
          .getByRole('button', { name: /^Details of: Asked/ })
          .first()
          .click()
        return job.getByRole('region', { name: 'The answer as it came' })
      },
    },
    {
      name: 'activity-needs-you',
      reach: async ({ page }) => {
        await page.getByText('Needs you', { exact: true }).first().click()
        return page.getByRole('button', { name: /^Edit (app details|addresses)/ })
      },
    },
    {
      name: 'edit-server',
      reach: async (stage) => {
        await stage.button(/^Edit (app details|addresses)/).click()
        return stage.dialog.getByLabel(/\(revocation\)/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'activity-none',
      reach: async ({ page }) => {
        await page.getByLabel('Search account or provider').fill('nobody')
        return page.getByText(/^None of these revocations matches/)
      },
    },
  ],
}
