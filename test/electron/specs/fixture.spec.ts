// The fixture that these specs share with the product's.
import { axe } from '../../e2e/fixture.ts'
import { expect, test } from './standin-app.ts'

test('axe runs in the page despite its CSP, and finds what is wrong', async ({ app }) => {
  expect((await axe(app.page)).filter(({ impact }) => impact === 'critical')).toEqual([])
  await app.page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
    document.body.append(image)
  })
  expect((await axe(app.page)).map(({ id }) => id)).toContain('image-alt')
})

test('the sign-in browser is another one', async ({ app, signInBrowser }) => {
  const tab = await signInBrowser.newPage()
  await tab.setContent('<h1>Provider</h1>')
  expect(await tab.locator('h1').textContent()).toBe('Provider')
  expect(app.electron.windows()).toHaveLength(1)
})
