import { goTo } from './desk.ts'
import { startLoopbackProxy } from '../support/loopback-proxy.ts'
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

test('a proxy that was typed is used for what Handback sends, refused where it can’t be, and checked', async ({
  app,
}) => {
  const proxy = await startLoopbackProxy()
  const { page } = app
  const { keyboard } = page
  const send = (): Promise<string> =>
    app.evaluateMain(async ({ session }) => {
      const answer = await session.fromPartition('handback-network').fetch('http://meadow.example/')
      return answer.text()
    })
  await goTo(page, 'Settings')
  await page.getByRole('radio', { name: 'Enter an address' }).check()
  await page.getByLabel('Address of the proxy').fill('ftp://proxy.example')
  await keyboard.press('Enter')
  await expect(page.getByText('This kind of proxy is not known here.')).toBeVisible()
  await keyboard.press('Escape')
  await page.getByLabel('Address of the proxy').fill(proxy.address)
  await keyboard.press('Enter')
  await expect(page.getByText(`Handback now goes through http://${proxy.address}.`)).toBeVisible()
  expect(await send()).toBe('through the proxy')
  expect(proxy.asked).toEqual(['GET http://meadow.example/'])
  await page.getByRole('button', { name: 'Check connection' }).click()
  await expect(page.getByText(/there is no server to ask/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: 'No proxy' }).click()
  await expect(page.getByRole('radio', { name: 'No proxy' })).toBeChecked()
  await expect(page.getByLabel('Address of the proxy')).toBeHidden()
  await proxy.close()
})
