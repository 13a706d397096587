import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { app, FakeWebContents } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { guardNavigation } = await import('../../../main/windows/navigation-guard.ts')

const contents = new FakeWebContents()
guardNavigation()
app.emit('web-contents-created', {}, contents)

const navigations = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const

/** Which of the three ways to leave are stopped for this address. */
function stopped(url: string): readonly string[] {
  return navigations.filter((name) => {
    const prevented: string[] = []
    contents.emit(name, { url, preventDefault: () => prevented.push(name) })
    return prevented.length > 0
  })
}

const hostile = [
  ...['https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'about:blank'],
  ...['javascript:alert(1)', 'data:text/html,x', 'blob:app://handback/1', 'ms-msdt:/id', ''],
  ...['app://bundle.evil/index.html', 'app://handback.evil/index.html', 'app://handback@evil/'],
  ...['app://evil@handback/index.html', 'app://handback:80/index.html', 'app://handback/'],
  ...['app://handback/index.html?x', 'app://handback/index.htmlx', 'app:/handback/index.html'],
  ...['app:\\\\handback\\index.html', 'app://handback\\@evil/index.html', 'APP://HANDBACK/x'],
  ...['app://hаndback/index.html', 'app://handback/../index.html', ' app://handback/index.html'],
]

// 13
describe('navigation', () => {
  test.each(hostile)('does not leave the page for %j', (url) => {
    expect(stopped(url)).toEqual(navigations)
  })

  test.each(['app://handback/index.html', 'app://handback/index.html#activity'])(
    'stays free inside the page: %s',
    (url) => {
      expect(stopped(url)).toEqual([])
    },
  )

  it('is stopped for every address whose parsed form is not our page', () => {
    const piece = fc.constantFrom(
      ...['app:', 'https:', '//', '/', '\\', 'handback', 'index.html', '@', ':80', '.', '..', '?'],
      ...['#', '%2e', '\0', '\t', '\u202e', 'evil', 'аpp', 'app://handback/index.html'],
    )
    const address = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      fc.string().map((rest) => `app://handback/index.html${rest}`),
    )
    fc.assert(
      fc.property(address, (url) => {
        const { protocol, host, pathname, search, username } = URL.parse(url) ?? new URL('x:')
        const own =
          [protocol, host, pathname, search, username].join() === 'app:,handback,/index.html,,'
        if (!own && stopped(url).length < 3) expect.fail(url)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('what a page may open', () => {
  // 12
  it('is no webview', () => {
    const preventDefault = vi.fn()
    contents.emit('will-attach-webview', { preventDefault }, {}, {})
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  // 14
  it('is no window, for every web contents there is', () => {
    for (let index = 0; index < 5; index++) {
      const other = new FakeWebContents()
      app.emit('web-contents-created', {}, other)
      const decide = other.setWindowOpenHandler.seen[0]?.[0]
      expect(decide?.()).toEqual({ action: 'deny' })
    }
  })
})
