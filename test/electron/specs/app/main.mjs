// The tiny app of the stand-in's own specs. SPEC_… variables take one protection away each, so that
// a spec can show that it would notice.
import { app, BrowserWindow, ipcMain, Menu, protocol, session, shell } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src *"
const pages = {
  '/index.html': 'text/html',
  '/page.js': 'text/javascript',
}
const noted = (globalThis.noted = [])

function serve(request) {
  const { pathname } = new URL(request.url)
  noted.push(`request ${request.method} ${request.url}`)
  if (pathname === '/moved')
    return new Response(null, { status: 302, headers: { location: '/index.html' } })
  if (pathname === '/echo') return request.text().then((text) => new Response(text))
  const type = pages[pathname]
  if (type === undefined) return new Response('not found', { status: 404 })
  const headers = { 'content-type': type }
  if (process.env.SPEC_NO_CSP !== '1') headers['content-security-policy'] = csp
  return new Response(readFileSync(join(import.meta.dirname, pathname)), { headers })
}

function openWindow() {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  })
  const { webContents } = window
  if (process.env.SPEC_NO_GUARDS !== '1') {
    webContents.setWindowOpenHandler(({ url }) => {
      noted.push(`pop-up ${url}`)
      if (url.endsWith('/docs')) void shell.openExternal(url)
      return { action: 'deny' }
    })
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      webContents.on(name, (event) => {
        noted.push(`${name} ${event.isMainFrame ? 'main' : 'sub'} ${event.url}`)
        if (name !== 'will-navigate' && event.isMainFrame) return
        if (!event.url.startsWith('app://bundle/')) event.preventDefault()
      })
    }
  }
  void window.loadURL('app://bundle/index.html')
  return window
}

class Point {
  constructor() {
    this.x = 1
  }
  get secret() {
    return 2
  }
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
])
app.enableSandbox()
app.on('before-quit', () => noted.push('before-quit'))
if (!app.requestSingleInstanceLock({ from: 'second' })) app.exit(7)
else {
  app.on('second-instance', (_event, argv, folder, data) => {
    noted.push(`second ${argv.at(-1)} ${data.from} ${folder === process.cwd()}`)
  })
  app.on('activate', openWindow)
  await app.whenReady()
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'geolocation'),
  )
  protocol.handle('app', serve)
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('type-of', (_event, value) => Object.prototype.toString.call(value))
  ipcMain.handle('sender', (event) => ({
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    isMain: event.senderFrame === event.sender.mainFrame,
  }))
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing')
  })
  ipcMain.handle('give-function', () => () => 1)
  ipcMain.handle('give-instance', () => new Point())
  ipcMain.handle('give-cycle', () => {
    const cycle = { name: 'cycle' }
    cycle.self = cycle
    return cycle
  })
  ipcMain.on('note', (_event, text) => noted.push(text))
  ipcMain.handle('burst', (event, count) => {
    for (let index = 0; index < count; index++) event.sender.send('burst', index)
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          {
            id: 'note',
            label: 'Note',
            accelerator: 'CmdOrCtrl+N',
            click: () => noted.push('menu'),
          },
          { role: 'quit' },
        ],
      },
    ]),
  )
  openWindow()
}
