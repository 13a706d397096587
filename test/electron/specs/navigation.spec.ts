import { expect, launchSpecApp, notedBy, realElectron, removeFolder, test } from './standin-app.ts'

test('a prevented navigation leaves the page where it is', async ({ app }) => {
  await app.page.locator('#away').click()
  const expected = 'will-navigate main https://example.com/away'
  await expect.poll(() => notedBy(app)).toContain(expected)
  expect(await app.page.locator('h1').textContent()).toBe('Stand-in specs')
  const url = await app.evaluateMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  )
  expect(url).toBe('app://bundle/index.html')
})

test('loading by main itself asks no guard', async ({ app }) => {
  expect((await notedBy(app)).filter((note) => note.startsWith('will-'))).toEqual([])
})

test('a redirect is announced, then followed', async ({ app }) => {
  await app.page.locator('#moved').click()
  const wanted = [
    'will-navigate main app://bundle/moved',
    'will-redirect main app://bundle/index.html',
  ]
  await expect
    .poll(async () => (await notedBy(app)).filter((note) => /will-(navigate|redirect)/.test(note)))
    .toEqual(wanted)
  await expect(app.page.locator('h1')).toBeVisible()
})

test('a frame that navigates is announced and can be stopped', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/frame'
    document.body.append(frame)
  })
  const expected = 'will-frame-navigate sub https://example.com/frame'
  await expect.poll(() => notedBy(app)).toContain(expected)
})

test('pop-ups are denied; a link to the outside opens in the browser', async ({ app }) => {
  await app.page.locator('#pop-up').click()
  await app.page.locator('#docs').click()
  await expect.poll(app.openedAddresses).toEqual(['https://example.com/docs'])
  await app.page.locator('#docs').click({ modifiers: ['ControlOrMeta'] })
  await expect.poll(app.openedAddresses).toHaveLength(2)
  const noted = (await notedBy(app)).filter((note) => note.startsWith('pop-up'))
  expect(noted).toEqual([
    'pop-up https://example.com/pop-up',
    'pop-up https://example.com/docs',
    'pop-up https://example.com/docs',
  ])
  await expect.poll(() => app.electron.windows().length).toBe(1)
})

test('a denied pop-up makes no request at all', async ({ app }) => {
  test.skip(realElectron !== undefined, 'counts the requests of the app’s own scheme')
  await app.page.evaluate(() => {
    window.open('/page.js')
  })
  await expect.poll(() => app.electron.windows().length).toBe(1)
  const requests = (await notedBy(app)).filter((note) => note.endsWith('/page.js'))
  expect(requests.filter((note) => note.startsWith('pop-up'))).toHaveLength(1)
  expect(requests.filter((note) => note.startsWith('request'))).toHaveLength(1)
})

test('without guards the pop-up opens and the page leaves: the specs above can fail', async () => {
  const app = await launchSpecApp({ env: { SPEC_NO_GUARDS: '1' } })
  await app.page.locator('#pop-up').click()
  await expect.poll(() => app.electron.windows().length).toBe(2)
  await app.page.locator('#away').click({ noWaitAfter: true })
  await expect(app.page.locator('h1')).not.toHaveText('Stand-in specs')
  await app.close()
  removeFolder(app.userData)
})

test('a request of the page reaches the scheme handler with its body', async ({ app }) => {
  const text = await app.page.evaluate(async () => {
    const response = await fetch('/echo', { method: 'POST', body: 'ä body' })
    return response.text()
  })
  expect(text).toBe('ä body')
  expect(await notedBy(app)).toContain('request POST app://bundle/echo')
})
