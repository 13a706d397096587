import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openStorage } from '../../main/storage/open-storage.ts'
import { systemClock } from '../../main/system/clock.ts'
import { nameOf, storeMany } from '../support/many-accounts.ts'
import { resize } from './desk.ts'
import { axe, expect, launchApp, removeFolder, test } from './fixture.ts'
import { small, wide } from './scenes/looks.ts'
import { ipcTraffic, recordIpc } from './ipc-traffic.ts'
import { focusIsKept, tabTo } from './keyboard.ts'

const count = 10_000
const most = 100

const rowsInPage = (page: Page) => page.locator('[role="row"]').count()
const rowOf = (page: Page, index: number) =>
  page.getByRole('row', { name: new RegExp(`^${nameOf(index)},`) })

/** Scrolls a little, and tells the first button in sight and what a pointer would meet there now. */
async function underPointer(page: Element): Promise<{ button: string | null; met: string | null }> {
  page.scrollTop += 300
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve))
  })
  const top = page.querySelector('.page-header')?.getBoundingClientRect().bottom ?? 0
  const { bottom } = page.getBoundingClientRect()
  for (const button of page.querySelectorAll('[role="grid"] button')) {
    const place = button.getBoundingClientRect()
    if (place.top < top || place.bottom > bottom) continue
    const met = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2)
    return { button: button.ariaLabel, met: met?.closest('[aria-label]')?.ariaLabel ?? null }
  }
  return { button: null, met: null }
}

/** Whether something else lies over the upper edge of what has the focus (WCAG 2.2, 2.4.11). */
function isFocusCovered(): boolean {
  const focused = document.activeElement
  if (focused === null) return true
  const { x, y, width } = focused.getBoundingClientRect()
  return !focused.contains(document.elementFromPoint(x + width / 2, y + 2))
}

async function faults(page: Page): Promise<string[]> {
  return (await axe(page)).map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)
}

test('ten thousand accounts: the list opens, End reaches the last, search finds it, and only rows in sight exist', async () => {
  test.setTimeout(120_000)
  const userData = mkdtempSync(join(tmpdir(), 'handback-many-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  await storeMany(storage, count)
  await storage.close()
  const app = await launchApp({ userData })
  const { page } = app
  const { keyboard } = page
  try {
    const grid = page.getByRole('grid', { name: 'Accounts' })
    const scrolled = page.locator('.page-list')
    await expect(rowOf(page, 0)).toBeVisible()
    await expect(grid).toHaveAttribute('aria-rowcount', String(count))
    expect(await rowsInPage(page)).toBeLessThan(most)
    expect(await faults(page)).toEqual([])

    // By keyboard to the last row, one up, a page up, and back to the first.
    await tabTo(page, rowOf(page, 0))
    await keyboard.press('End')
    const last = rowOf(page, count - 1)
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport({ ratio: 1 })
    await expect(last).toHaveAttribute('aria-rowindex', String(count))
    expect(await rowsInPage(page)).toBeLessThan(most)
    expect(await faults(page)).toEqual([])
    await keyboard.press('ArrowUp')
    await expect(rowOf(page, count - 2)).toBeFocused()
    await keyboard.press('PageUp')
    const shown = Number(await page.locator('[role="row"]:focus').getAttribute('aria-rowindex'))
    expect(count - shown).toBeGreaterThan(2)
    expect(count - shown).toBeLessThan(most)
    for (let up = 0; up < 12; up += 1) await keyboard.press('ArrowUp')
    await expect.poll(() => page.evaluate(isFocusCovered)).toBe(false)
    await keyboard.press('Home')
    await expect(rowOf(page, 0)).toBeFocused()

    // Typing a name goes to its row, however far away.
    await keyboard.type(nameOf(7_345), { delay: 5 })
    await expect(rowOf(page, 7_345)).toBeFocused()
    await expect(rowOf(page, 7_345)).toBeInViewport({ ratio: 1 })
    await keyboard.press('Enter')
    await expect(page.getByLabel(`Details of ${nameOf(7_345)}`)).toBeVisible()

    // Scrolled out of sight, the row that has the details keeps its place in the page and the focus.
    await keyboard.press('Escape')
    await expect(rowOf(page, 7_345)).toBeFocused()
    await scrolled.evaluate((element) => (element.scrollTop = 0))
    await expect(rowOf(page, 0)).toBeInViewport()
    await expect(rowOf(page, 7_345)).toBeFocused()
    await focusIsKept(page)

    // A list that has only just been scrolled is pressed like any other.
    const pressed = await scrolled.evaluate(underPointer)
    expect(pressed.button).toMatch(/^[A-Z].* on /)
    expect(pressed.met).toBe(pressed.button)

    // Search finds the last one; clearing it brings all back.
    await keyboard.press('Control+f')
    await keyboard.type(nameOf(count - 1))
    await expect(grid).toHaveAttribute('aria-rowcount', '1')
    await expect(last).toBeVisible()
    expect(await faults(page)).toEqual([])

    // One change reaches its row, and only that row is sent.
    await recordIpc(app)
    await last.getByRole('button', { name: /^Log out of/ }).click()
    await expect(last).toContainText('Here: logged out')
    const rowsSent = [...(await ipcTraffic(app)).matchAll(/\\"id\\":\\"account-(\d+)/g)].map(
      ([, at]) => at,
    )
    expect(new Set(rowsSent)).toEqual(new Set([String(count - 1)]))
    await page.getByRole('searchbox').fill('')
    await expect(grid).toHaveAttribute('aria-rowcount', String(count))
    expect(await rowsInPage(page)).toBeLessThan(most)

    // Narrow, where rows are higher: the last one still comes wholly into sight.
    await resize(app, { width: 720, height: 560 })
    await rowOf(page, 0).focus()
    await keyboard.press('End')
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport({ ratio: 1 })
    expect(await rowsInPage(page)).toBeLessThan(most)
    expect(await faults(page)).toEqual([])
  } finally {
    await app.kill()
    removeFolder(userData)
  }
})

test('in a list not much longer than the window Home and End keep the focus, whatever its width was', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'handback-few-'))
  const storage = openStorage({ folder: join(userData, 'data'), clock: systemClock })
  await storeMany(storage, 19)
  await storage.close()
  const app = await launchApp({ userData })
  const { page } = app
  try {
    await tabTo(page, rowOf(page, 0))
    for (let down = 0; down < 7; down += 1) await page.keyboard.press('ArrowDown')
    await expect(rowOf(page, 7)).toBeFocused()
    for (const size of [small, wide]) {
      await resize(app, size)
      await page.locator('.page-list').evaluate((element) => (element.scrollTop = 10_000))
      await expect(rowOf(page, 18)).toBeInViewport()
      await expect(rowOf(page, 7)).toBeFocused()
    }
    await page.keyboard.press('Home')
    await expect(rowOf(page, 0)).toBeFocused()
    await expect(rowOf(page, 0)).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('End')
    await expect(rowOf(page, 18)).toBeFocused()
  } finally {
    await app.close()
    removeFolder(userData)
  }
})
