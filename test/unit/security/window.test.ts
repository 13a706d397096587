import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { BrowserWindow } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { createMainWindow } = await import('../../../main/windows/main-window.ts')

const neverAsked = (): never => {
  throw new Error('the window asks for its place alone')
}
createMainWindow({
  preload: '/app/preload/index.cjs',
  title: 'Handback',
  settings: {
    get: () => neverAsked(),
    set: () => neverAsked(),
    getWindowPlace: () => ({ x: null, y: null, width: 800, height: 600, maximized: false }),
    setWindowPlace: () => {},
  },
})
const preferences = BrowserWindow.created[0]?.options['webPreferences'] as Record<string, unknown>

describe('the web preferences of the one window', () => {
  // 2
  it('never give a page Node: not in the page, its workers or its frames', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    })
  })

  // 3
  it('state context isolation', () => {
    expect(preferences['contextIsolation']).toBe(true)
  })

  // 4
  it('state the sandbox', () => {
    expect(preferences['sandbox']).toBe(true)
  })

  // 6
  it('keep web security on', () => {
    expect(preferences['webSecurity']).toBe(true)
  })

  // 8 to 10
  it('allow no insecure content, no experimental and no Blink feature, and nothing not listed here', () => {
    expect(preferences).toEqual({
      preload: '/app/preload/index.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    })
  })

  // 11
  it('switch the webview tag off, and no page of ours has one', () => {
    expect(preferences['webviewTag']).toBe(false)
    const pages = globSync('renderer/**/*.{html,tsx,ts}')
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.filter((file) => /<webview/i.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
