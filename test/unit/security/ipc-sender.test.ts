import type { BrowserWindow, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { describe, expect, it, test, vi } from 'vitest'
import { BrowserWindow as FakeWindow, ipcMain } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { isOurPage, openIpcDoor } = await import('../../../main/ipc/ipc-door.ts')

const window = new FakeWindow({})
const destroyed = new FakeWindow({})
destroyed.destroyed = true
const windows = [window, destroyed] as unknown as BrowserWindow[]

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>
const frame = (url: string, parent: object | null = null): WebFrameMain =>
  ({ url, parent }) as unknown as WebFrameMain
const event = (senderFrame: WebFrameMain | null, from: FakeWindow = window): Sender =>
  ({ senderFrame, sender: from.webContents }) as unknown as Sender

const own = 'app://handback/index.html'

// 17
describe('who may make a request', () => {
  test.each([own, `${own}#activity`])('our own page: %s', (url) => {
    expect(isOurPage(event(frame(url)), windows)).toBe(true)
  })

  test.each<[string, Sender]>([
    ['a frame that has navigated away or is gone', event(null)],
    ['a frame inside our page', event(frame(own, frame(own)))],
    ['a file', event(frame('file:///app/out/renderer/index.html'))],
    ['a website', event(frame('https://handback/index.html'))],
    ['another host of our scheme', event(frame('app://handback.evil/index.html'))],
    ['our host with a user name', event(frame('app://evil@handback/index.html'))],
    ['another file of our own', event(frame('app://handback/assets/index.js'))],
    ['a name that only begins like ours', event(frame('app://handback/index.html.evil'))],
    ['a page not yet loaded', event(frame('about:blank'))],
    ['an empty address', event(frame(''))],
    ['a window we do not know', event(frame(own), new FakeWindow({}))],
    ['a window already closed', event(frame(own), destroyed)],
  ])('never %s', (_who, sender) => {
    expect(isOurPage(sender, windows)).toBe(false)
  })

  it('is asked before anything else: a stranger reaches no handler and learns nothing', async () => {
    const handlers = new Proxy({}, { get: () => expect.fail('a handler was reached') })
    openIpcDoor({
      handlers: () => handlers as never,
      windows: () => windows,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    })
    const answer = ipcMain.handle.seen.at(-1)?.[1]
    const request = { name: 'accounts.list', input: {} }
    await expect(answer?.(event(null), request)).rejects.toThrow(/^Request refused$/)
  })

  it('has no second channel: what electron-store opens by itself is closed', () => {
    ipcMain.on('electron-store-get-data', () => {})
    openIpcDoor({ handlers: () => ({}) as never, windows: () => [], log: console })
    expect(ipcMain.eventNames()).toEqual([])
    expect(new Set(ipcMain.handle.seen.map(([channel]) => channel))).toEqual(
      new Set(['handback:request']),
    )
  })
})
