import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, realElectron, test, type App } from './fixture.ts'

const out = resolve(import.meta.dirname, '../../out')

/** Names of namespaces, which nobody fetches, and this computer. */
const allowed = /^http:\/\/(www\.w3\.org|json-schema\.org|127\.0\.0\.1|\[::1\]|localhost)([:/]|$)/

/** Made while the app runs: the loopback redirect, and parsing that contacts nobody. */
const templates = [
  'http://${address}',
  'http://${expected.host}${target}',
  // The redirect URI: the loopback address, or its name where a provider takes nothing else.
  'http://${host}${port',
  // The address of a proxy as a person typed it, parsed to read host and port.
  'http://${rest}',
  // A redirect that a person pasted without its scheme: read, compared with ours, asked for nowhere.
  'http://${trimmed}',
  'http://[${address}]',
  'http://[${value}]',
  // A client ID that looks like an address (atproto's loopback clients); nobody is contacted there.
  'http://localhost?${about}',
]

const evaluateInMain = (app: App): Promise<{ windows: number; url: string | undefined }> =>
  app.evaluateMain(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    return { windows: windows.length, url: windows[0]?.webContents.getURL() }
  })

/** The directive that stops what `act` does in the page. */
function violationOf(
  page: Page,
  act: 'inline script' | 'inline style' | 'fetch' | 'frame' | 'image',
) {
  return page.evaluate(async (what) => {
    const violation = new Promise<string>((settle) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        settle(`${event.effectiveDirective} ${event.disposition}`)
      })
    })
    const add = (tag: string, change: (element: HTMLElement) => void): void => {
      const element = document.createElement(tag)
      change(element)
      document.body.append(element)
    }
    if (what === 'fetch') await fetch('https://example.com/').catch(() => undefined)
    else if (what === 'frame') add('iframe', (frame) => frame.setAttribute('src', '/index.html'))
    else if (what === 'image') add('img', (img) => img.setAttribute('src', 'https://example.com/'))
    else if (what === 'inline style') add('style', (style) => style.append('body{color:red}'))
    else add('script', (script) => script.append('globalThis.ran = true'))
    return violation
  }, act)
}

test.describe('the built app', () => {
  // 1
  test('names no insecure address anywhere in its code', () => {
    const files = globSync(`${out}/**/*.{js,cjs,css,html}`)
    expect(files.length).toBeGreaterThanOrEqual(4)
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      // Comments fetch nothing; only main's code still has some.
      const code = file.includes('/main/') ? text.replace(/^\s*(\/\/|\/?\*).*$/gm, '') : text
      const addresses = code.match(/\b(?:http|ws):\/\/[\w.$[{:-][^\s"'`]*/g) ?? []
      return addresses.filter((address) => !allowed.test(address))
    })
    expect([...new Set(found)].sort()).toEqual(templates)
  })

  // 7
  test('has no inline script, style or handler in its page', () => {
    const html = readFileSync(`${out}/renderer/index.html`, 'utf8').replace(/<!--[^]*?-->/g, '')
    expect(html).toMatch(/<script type="module"[^>]* src="\.\//)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i)
  })

  // 4
  test('has a preload that loads electron alone', () => {
    const preload = readFileSync(`${out}/preload/index.cjs`, 'utf8')
    const loaded = [...preload.matchAll(/\brequire\(([^)]*)\)/g)].map((match) => match[1])
    expect(loaded).toEqual(['"electron"'])
    expect(preload).not.toMatch(/\bprocess\b|\bimport\(/)
  })
})

test.describe('the running page', () => {
  // 2, 3, 20
  test('sees two functions of ours, and no Node', { tag: '@package' }, async ({ app }) => {
    const seen = await app.page.evaluate(() => ({
      ours: Object.entries(Reflect.get(globalThis, 'handback') as object).map(
        ([name, value]) => `${name} ${typeof value}`,
      ),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      frozen: Object.isFrozen(Reflect.get(globalThis, 'handback')),
    }))
    expect(seen.ours.sort()).toEqual(['onEvent function', 'request function'])
    expect(seen.node).toEqual([])
    expect(seen.frozen).toBe(true)
  })

  // 5
  test('is granted no permission', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name })),
      )
      return found.map(({ state }) => state)
    })
    expect(states).toEqual(Array(5).fill('denied'))
  })

  // 7
  test('is stopped by the CSP at an inline style, a fetch, a frame, an image and an inline script', async ({
    app,
  }) => {
    for (const [act, want] of [
      ['inline style', 'style-src-elem enforce'],
      ['fetch', 'connect-src enforce'],
      ['frame', 'frame-src enforce'],
      ['image', 'img-src enforce'],
      ['inline script', 'require-trusted-types-for enforce'],
    ] as const) {
      expect(await violationOf(app.page, act), act).toBe(want)
    }
  })

  // 7
  test('makes no markup from text: Trusted Types refuse it, and every policy', async ({ app }) => {
    const failures = await app.page.evaluate(() => {
      const nameOf = (act: () => void): string => {
        try {
          act()
          return 'allowed'
        } catch (error) {
          return error instanceof Error ? error.name : 'odd'
        }
      }
      const types = Reflect.get(globalThis, 'trustedTypes') as {
        createPolicy(name: string, rules: object): unknown
      }
      return [
        nameOf(() => {
          document.createElement('div').innerHTML = '<img src=x>'
        }),
        nameOf(() => types.createPolicy('mine', { createHTML: (text: string) => text })),
      ]
    })
    expect(failures).toEqual(['TypeError', 'TypeError'])
  })

  // 7
  test('compiles no text', async ({ app }) => {
    // In a timer: what DevTools itself evaluates may compile.
    const name = await app.page.evaluate(
      () =>
        new Promise((settle) => {
          setTimeout(() => {
            try {
              settle((0, eval)('1'))
            } catch (error) {
              settle(error instanceof Error ? error.name : 'odd')
            }
          })
        }),
    )
    expect(name).toBe('EvalError')
  })

  // 13
  test('stays where it is, whatever it tries to go to', async ({ app }) => {
    for (const address of ['https://example.com/', 'http://127.0.0.1:9/', '/other.html']) {
      await app.page.evaluate((to) => {
        location.href = to
      }, address)
    }
    await expect(app.page.locator('#root > *').first()).toBeVisible()
    expect((await evaluateInMain(app)).url).toMatch(/^app:\/\/handback\/index\.html(#|$)/)
    expect(await app.openedAddresses()).toEqual([])
  })

  // 14, 15
  test('opens no window and no address by itself', async ({ app }) => {
    const opened = await app.page.evaluate(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: 'https://example.com/', target: '_blank', textContent: 'x' })
      document.body.append(link)
      link.click()
      return window.open('https://example.com/') !== null
    })
    expect(opened && realElectron !== undefined).toBe(false)
    await expect.poll(() => app.electron.windows().length).toBe(1)
    expect((await evaluateInMain(app)).windows).toBe(1)
    expect(await app.openedAddresses()).toEqual([])
  })

  // 17
  test('gets a typed refusal for a request that is not in the contract', async ({ app }) => {
    const codes = await app.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'handback') as {
        request(name: string, input: unknown): Promise<{ ok: boolean; failure?: { code: string } }>
      }
      const replies = await Promise.all([
        bridge.request('tokens.list', {}),
        bridge.request('__proto__', {}),
        bridge.request('accounts.list', { more: 1 }),
      ])
      return replies.map((reply) => reply.failure?.code)
    })
    expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input'])
  })
})
