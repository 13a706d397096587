import { goTo } from './desk.ts'
import { axe, expect, test } from './fixture.ts'

test('each part of Settings is one link away, and ended accounts are kept as long as chosen there', async ({
  app,
}) => {
  const { page } = app
  const { keyboard } = page
  await goTo(page, 'Settings')
  const links = page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('link')
  const titles = page.getByRole('heading', { level: 2 })
  expect(await links.allTextContents()).toEqual(await titles.allTextContents())
  await links.getByText('Ended accounts').focus()
  await keyboard.press('Enter')
  await expect(titles.filter({ hasText: 'Ended accounts' })).toBeInViewport()
  await keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'For ever' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked()
  await expect(page.getByText('No account ended that long ago.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.reload()
  await goTo(page, 'Settings')
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked()
})
