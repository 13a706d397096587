import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { goTo } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

const year = 365 * 24 * 60 * 60 * 1000

/** A folder in which two notes are due for review. */
async function folderWithDueNotes(): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'handback-e2e-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  const note = { page: null, remark: '', reviewedAt: null, remindMonths: 6 } as const
  await storage.commit(({ notes }) => {
    for (const [id, providerName] of [
      ['note-1', 'Apple'],
      ['note-2', 'WhatsApp'],
    ] as const) {
      const accountName = 'ada@example.org'
      notes.insert({ ...note, id, providerName, accountName, createdAt: Date.now() - year })
    }
  })
  await storage.close()
  return userData
}

test('what is due is said until it is reviewed or put off, by keyboard alone; the daily check is off until switched on', async () => {
  test.setTimeout(60_000)
  const userData = await folderWithDueNotes()
  let app = await launchApp({ userData })
  try {
    const { page } = app
    const { keyboard } = page
    const reminders = page.getByRole('region', { name: 'Reminders' })
    const lines = reminders.getByRole('listitem')
    await expect(lines).toHaveCount(2)
    expect(await axe(page)).toEqual([])
    await tabTo(page, reminders.getByRole('button', { name: /^I reviewed it today: .* on Apple$/ }))
    await keyboard.press('Enter')
    await expect(lines).toHaveCount(1)
    await focusIsKept(page)
    await tabTo(page, reminders.getByRole('button', { name: /^Remind me in a week/ }))
    await keyboard.press('Enter')
    await expect(reminders).toBeHidden()
    await focusIsKept(page)
    await keyboard.press('ControlOrMeta+z')
    await expect(lines).toHaveCount(1)
    await expect(lines).toContainText('WhatsApp')

    await goTo(page, 'Settings')
    const check = page.getByRole('checkbox', { name: /^Check once a day/ })
    await expect(check).not.toBeChecked()
    await tabTo(page, check)
    await keyboard.press('Space')
    await expect(check).toBeChecked()
    expect(await axe(page)).toEqual([])
    await app.close()

    app = await launchApp({ userData })
    await expect(app.page.getByRole('region', { name: 'Reminders' })).toContainText('WhatsApp')
  } finally {
    await app.close()
    removeFolder(userData)
  }
})
