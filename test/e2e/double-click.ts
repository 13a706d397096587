import { expect, type Locator, type Page } from '@playwright/test'

/** No animation gets on until `goOn`: so a slow machine does not let the moment after opening pass. */
export async function standStill(page: Page): Promise<{ goOn: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 })
  return {
    goOn: async () => {
      await session.send('Animation.setPlaybackRate', { playbackRate: 1 })
      await session.detach()
    },
  }
}

/** Where it is, whether or not it takes a click; `click()` would wait until it does. */
export async function clickAt(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const box = await target.boundingBox()
  if (box === null) throw new Error('It is nowhere.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}
