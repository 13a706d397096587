import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { openStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { nameOf } from '../support/many-accounts.ts'
import { refusingIssuer, storeSealed } from '../support/sealed-accounts.ts'
import { Blocking } from './blocking.ts'
import { goTo } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { focusIsKept } from './keyboard.ts'
import { Looker } from './looker.ts'

const count = 10_000
const most = 100
const passphrase = 'correct horse battery'

/** What the window did while the run went on, noted inside the page. */
interface Life {
  frames: number
  answers: number
  /** Each text of "What is true right now", with how much the window had lived by then. */
  readonly truths: { text: string; frames: number; answers: number }[]
}
type Living = typeof globalThis & { life: Life }

/** Counts frames and answers of main from now on, and notes every state of the run that is shown. */
async function watchLife(page: Page): Promise<void> {
  await page.evaluate(() => {
    const life: Life = { frames: 0, answers: 0, truths: [] }
    ;(globalThis as Living).life = life
    const frame = (): void => {
      life.frames += 1
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const ask = async (): Promise<void> => {
      const reply = await window.handback.request('settings.get', {})
      if (reply.ok) life.answers += 1
      requestAnimationFrame(() => void ask())
    }
    void ask()
    new MutationObserver(() => {
      const text = document.querySelector('.run-truth')?.textContent ?? ''
      if (text === '' || text === life.truths.at(-1)?.text) return
      life.truths.push({ text, frames: life.frames, answers: life.answers })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

const lifeIn = (page: Page): Promise<Life> => page.evaluate(() => (globalThis as Living).life)

async function unlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Unlock/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByRole('button', { name: /^Unlock/ }).click()
  await expect(dialog).toBeHidden()
}

async function chooseSome(page: Page, dialog: Locator): Promise<void> {
  const rows = dialog.getByRole('grid', { name: 'Accounts to end' }).getByRole('row')
  await dialog.getByText('Only those I choose').click()
  const grid = dialog.getByRole('grid', { name: 'Accounts to end' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(count))
  expect(await rows.count()).toBeLessThan(most)
  await dialog.getByRole('button', { name: 'Choose all shown' }).click()
  await expect(dialog).toContainText('10,000 of 10,000 chosen')
  expect(await page.locator('[role="row"]').count()).toBeLessThan(2 * most)
  await dialog.getByRole('button', { name: 'Choose none' }).click()
  await expect(dialog).toContainText('0 of 10,000 chosen')

  // One is found by its name and chosen; the search gone, it stays chosen, far down.
  const search = dialog.getByLabel('Search these accounts')
  await search.pressSequentially(nameOf(9_876))
  await expect(rows).toHaveCount(1)
  await rows.first().click()
  await expect(dialog).toContainText('1 of 10,000 chosen')
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count))
  await expect(dialog).toContainText('1 of 10,000 chosen')
}

async function askForAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('alertdialog', { name: /^End access/ })
  await dialog.getByRole('button', { name: 'Revoke access for 10,000 accounts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'End access' })).toBeVisible()
}

test('ten thousand accounts in one run: the window answers while they are stored, and Pause and Stop work meanwhile', async () => {
  test.setTimeout(180_000)
  const userData = mkdtempSync(join(tmpdir(), 'handback-many-run-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  const issuers = await Promise.all([refusingIssuer(), refusingIssuer(), refusingIssuer()])
  await storeSealed(storage, count, { issuers, passphrase })
  await storage.close()
  const app = await launchApp({ userData })
  const { page } = app
  const looker = new Looker(app)
  const blocking = new Blocking(app)
  const truth = page.getByRole('region', { name: 'What is true right now' })
  const storing = 'being prepared'
  try {
    await unlock(page)
    await blocking.start()

    await page.keyboard.press('Control+Shift+E')
    const dialog = page.getByRole('alertdialog', { name: /^End access/ })
    await expect(dialog).toContainText('All 10,000 accounts that may still allow access')
    await expect(dialog).toContainText(/Meadow \d \(3,334\)/)
    await blocking.end('the dialog opens')
    await chooseSome(page, dialog)
    await blocking.end('choosing')
    await looker.look('46-end-many-10000')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await blocking.end('pictures')

    // Stopped while it is still being stored: those not stored yet are left as they were.
    await watchLife(page)
    await askForAll(page)
    await expect(truth).toContainText(storing)
    await page.getByRole('button', { name: /^Stop: keep/ }).click()
    await expect(truth).toContainText('Stopped')
    await focusIsKept(page)
    await expect(truth).toContainText(/\d,\d{3} not asked/)
    await expect(truth).not.toContainText('being put back', { timeout: 30_000 })
    const { truths: first } = await lifeIn(page)
    const stoppedAt = first.findIndex(({ text }) => text.includes('Stopped'))
    expect(first[stoppedAt - 1]?.text).toContain(storing)
    expect(first.slice(stoppedAt).some(({ text }) => text.includes(storing))).toBe(false)
    await blocking.end('a run that is stopped')

    // Paused while it is still being stored, and gone on with.
    await askForAll(page)
    await expect(truth).toContainText(storing)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(truth).toContainText('Paused.')
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(truth).not.toContainText('Paused.')
    await blocking.end('a run begins, Pause, Resume')

    // What is typed meanwhile in the list arrives there.
    await goTo(page, 'Accounts')
    const search = page.getByRole('searchbox')
    await search.pressSequentially(nameOf(4_321))
    await expect(search).toHaveValue(nameOf(4_321))
    const list = page.getByRole('grid', { name: 'Accounts' })
    await expect(list).toHaveAttribute('aria-rowcount', '1')
    await search.fill('')
    await expect(list).toHaveAttribute('aria-rowcount', String(count))
    await blocking.end('typing in the list')
    await page.getByRole('navigation').getByRole('button', { name: 'End access' }).click()
    await expect(truth).not.toContainText(storing, { timeout: 60_000 })
    await expect(truth).toContainText('without confirmation yet')
    await blocking.end('all are stored')

    // Between two states that were shown the window drew and main answered, each time.
    const truths = (await lifeIn(page)).truths.slice(first.length)
    const whileStored = truths.filter(({ text }) => text.includes(storing))
    expect(whileStored.some(({ text }) => text.startsWith('Paused.'))).toBe(true)
    expect(whileStored.length).toBeGreaterThan(2)
    for (const [n, { frames, answers }] of whileStored.entries()) {
      expect(frames).toBeGreaterThan(whileStored[n - 1]?.frames ?? 0)
      expect(answers).toBeGreaterThan(whileStored[n - 1]?.answers ?? 0)
    }

    // The accounts behind a count come fifty at a time.
    await page.getByRole('button', { name: /^Waiting, and why: / }).click()
    const cards = page.getByRole('main').locator('.cards > li')
    await expect(cards).toHaveCount(50)
    const firstTitle = cards.first().locator('.job-title')
    const firstCard = await firstTitle.textContent()
    await looker.look('47-run-10000')
    await page.getByRole('button', { name: 'Show the next ones' }).click()
    await expect(firstTitle).not.toHaveText(firstCard ?? '')
    await expect(cards).toHaveCount(50)
    await page.getByRole('button', { name: 'Back to the first' }).click()
    await expect(firstTitle).toHaveText(firstCard ?? '')
    await blocking.end('the report')
    expect(looker.faults).toEqual([])
  } finally {
    await app.kill()
    removeFolder(userData)
  }
})
