// The window used without a pointer.
import { expect, type Locator, type Page } from '@playwright/test'

/** A person at the keyboard must always know where they are. */
export async function focusIsKept(page: Page): Promise<void> {
  await expect(page.locator('body:not(:focus)').locator(':focus')).toHaveCount(1)
}

export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    await focusIsKept(page)
  }
  await expect(target).toBeFocused()
}

/** Goes there by Tab, and presses. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
