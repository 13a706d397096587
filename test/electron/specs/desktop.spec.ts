import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PNG } from 'pngjs'
import jpeg from 'jpeg-js'
import { expect, launchSpecApp, notedBy, realElectron, removeFolder, test } from './standin-app.ts'

test('themeSource drives prefers-color-scheme, also after a reload', async ({ app }) => {
  const dark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const choose = (source: 'dark' | 'light') =>
    app.evaluateMain(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen
      return nativeTheme.shouldUseDarkColors
    }, source)
  expect(await choose('dark')).toBe(true)
  await expect.poll(dark).toBe(true)
  await app.page.reload()
  await expect.poll(dark).toBe(true)
  expect(await choose('light')).toBe(false)
  await expect.poll(dark).toBe(false)
})

test('menu items are found by id, clicked, and keep their accelerators', async ({ app }) => {
  const facts = await app.evaluateMain(({ Menu }) => {
    const menu = Menu.getApplicationMenu()
    const item = menu?.getMenuItemById('note')
    item?.click()
    const quit = menu?.items[0]?.submenu?.items[1]
    return { accelerator: item?.accelerator, role: quit?.role?.toLowerCase(), label: quit?.label }
  })
  expect(facts).toMatchObject({ accelerator: 'CmdOrCtrl+N', role: 'quit' })
  expect(facts.label).toMatch(/^(Quit|Exit)/)
  await expect.poll(() => notedBy(app)).toContain('menu')
})

test('images: PNG and JPEG are decoded, anything else is empty', async ({ app }) => {
  const png = new PNG({ width: 4, height: 2, fill: true })
  png.data.fill(0xff)
  const data = Buffer.alloc(3 * 5 * 4, 0x80)
  const files = {
    png: PNG.sync.write(png).toString('base64'),
    jpeg: jpeg.encode({ width: 3, height: 5, data }, 80).data.toString('base64'),
    damaged: PNG.sync.write(png).subarray(0, 30).toString('base64'),
    html: Buffer.from('<!doctype html><p>Sign in').toString('base64'),
    nothing: '',
  }
  const facts = await app.evaluateMain(({ nativeImage }, given) => {
    const images = Object.entries(given).map(([name, text]) => {
      const image = nativeImage.createFromBuffer(Buffer.from(text, 'base64'))
      return [name, image.isEmpty() ? 'empty' : image.getSize()] as const
    })
    const made = nativeImage.createFromBuffer(Buffer.from(given.png, 'base64'))
    const small = made.resize({ width: 2 })
    const again = nativeImage.createFromBuffer(small.toPNG())
    return { ...Object.fromEntries(images), again: again.getSize(), url: made.toDataURL() }
  }, files)
  expect(facts).toMatchObject({
    png: { width: 4, height: 2 },
    jpeg: { width: 3, height: 5 },
    damaged: 'empty',
    html: 'empty',
    nothing: 'empty',
    again: { width: 2, height: 1 },
  })
  expect(facts.url).toMatch(/^data:image\/png;base64,iVBOR/)
})

test('openExternal gives the BROWSER command the address as its only argument', async ({ app }) => {
  const address = "https://example.com/a?b=c&d='e'%20$(touch%20x);f#g"
  await app.evaluateMain(({ shell }, url) => shell.openExternal(url), address)
  await expect.poll(app.openedAddresses).toEqual([new URL(address).href])
})

test('openExternal rejects when the command cannot be run', async () => {
  test.skip(realElectron !== undefined, 'Electron does not read BROWSER')
  const app = await launchSpecApp({ env: { BROWSER: '/no/such/browser' } })
  const open = app.evaluateMain(({ shell }) => shell.openExternal('https://example.com/'))
  await expect(open).rejects.toThrow('Failed to open: https://example.com/')
  await app.close()
  removeFolder(app.userData)
})

test('without BROWSER, openExternal shows the address in a Chromium of its own', async () => {
  test.skip(realElectron !== undefined, 'Electron asks the desktop')
  const visited: string[] = []
  const server = createServer((request, response) => {
    visited.push(request.url ?? '')
    response.setHeader('content-type', 'text/html').end('<link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = await launchSpecApp({ env: { BROWSER: '' } })
  await app.evaluateMain(({ shell }, url) => shell.openExternal(url), `${origin}/one`)
  await app.evaluateMain(({ shell }, url) => shell.openExternal(url), `${origin}/two`)
  await expect.poll(() => [...visited].sort()).toEqual(['/one', '/two'])
  expect(app.electron.windows()).toHaveLength(1)
  await app.close()
  server.closeAllConnections()
  server.close()
  removeFolder(app.userData)
})

test('the window’s size is the page’s size', async ({ app }) => {
  const size = () => app.page.evaluate(() => [innerWidth, innerHeight])
  await expect.poll(size).toEqual([640, 480])
  await app.evaluateMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(500, 400),
  )
  await expect.poll(size).toEqual([500, 400])
})

test('clipboard and power events', async ({ app }) => {
  const seen = await app.evaluateMain(async ({ clipboard, powerMonitor }) => {
    await clipboard.writeText('copied')
    const events: string[] = []
    powerMonitor.on('resume', () => events.push('resume'))
    powerMonitor.emit('resume')
    return [await clipboard.readText(), ...events]
  })
  expect(seen).toEqual(['copied', 'resume'])
})
