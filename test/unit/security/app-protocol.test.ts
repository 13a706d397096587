import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test, vi } from 'vitest'

vi.mock('electron', () => import('./fake-electron.ts'))
const { appProtocolHandler } = await import('../../../main/windows/app-protocol.ts')

const base = mkdtempSync(join(tmpdir(), 'handback-scheme-'))
const folder = join(base, 'renderer')
const canary = 'not for the page'
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), 'page')
writeFileSync(join(folder, 'assets/a.js'), 'script')
writeFileSync(join(folder, 'data.sqlite3'), canary)
writeFileSync(join(base, 'secret.js'), canary)
mkdirSync(join(base, 'renderer-2'))
writeFileSync(join(base, 'renderer-2/secret.js'), canary)
symlinkSync(join(base, 'secret.js'), join(folder, 'link.js'))
symlinkSync(base, join(folder, 'up'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const serve = appProtocolHandler({
  folder,
  locale: () => 'de-AT',
  picture: (id) => {
    if (id.startsWith('dead')) throw new Error('the database is closed')
    return undefined
  },
})

/** As Electron gives it: the address stands in the request unparsed. */
async function get(url: string, method = 'GET'): Promise<string> {
  const response = await serve({ url, method } as Request)
  return response.status === 200 ? response.text() : String(response.status)
}

// 18
describe('the app:// scheme', () => {
  it('serves the files of the built page', async () => {
    expect(await get('app://handback/index.html')).toBe('page')
    expect(await get('app://handback/assets/a.js')).toBe('script')
  })

  test.each([
    ...['/../secret.js', '/%2e%2e/secret.js', '/%2E%2E%2Fsecret.js', '/assets/../../secret.js'],
    ...['/..%2fsecret.js', '/..%5csecret.js', '/..\\secret.js', '/%252e%252e/secret.js'],
    ...['/link.js', '/up/secret.js', '/up/renderer-2/secret.js', '/../renderer-2/secret.js'],
    ...['/secret.js%00.html', '/index.html%00', '/%', '//secret.js', '/.', '/assets', '/'],
    ...[
      '/data.sqlite3',
      '/index.html%2f..%2f..%2fsecret.js',
      `/${encodeURIComponent(base)}/secret.js`,
    ],
  ])('finds nothing at %s', async (path) => {
    expect(await get(`app://handback${path}`)).toBe('404')
  })

  test.each([
    ...['app://evil/index.html', 'app://handback.evil/index.html', 'app://handback:80/index.html'],
    ...['app://me@handback/index.html', 'file:///index.html', 'https://handback/index.html', ''],
  ])('is not what %j asks for', async (url) => {
    expect(await get(url)).toBe('404')
  })

  it('answers GET alone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect(await get('app://handback/index.html', method)).toBe('404')
    }
  })

  it('never leaves its folder, on any of 5 000 paths', async () => {
    const piece = fc.constantFrom(
      ...[
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '%252e',
        '/',
        '//',
        '%2f',
        '\\',
        '%5c',
        '%00',
        '\0',
        '%c0%ae',
      ],
      ...['secret.js', 'renderer-2', 'link.js', 'up', 'assets', 'index.html', 'C:', '~', '?', '#'],
      ...['picture', '7c9e6679-7425-40de-944b-e07fc1f90ae7', '\u202e', '．．', base],
    )
    const path = fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ maxLength: 4 })), {
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(path, async (pieces) => {
        const answer = await get(`app://handback/${pieces.join('')}`)
        expect(['page', 'script', '404']).toContain(answer)
      }),
      { numRuns: 5_000 },
    )
  })

  it('answers 404, not an exception, when a picture cannot be read', async () => {
    expect(await get('app://handback/picture/deadbeef-7425-40de-944b-e07fc1f90ae7')).toBe('404')
  })
})

test('the page comes in the language in use, from its first byte', async () => {
  writeFileSync(join(folder, 'page.html'), '<!doctype html>\n<html lang="en">\n<p lang="en">')
  const page = await serve(new Request('app://handback/page.html'))
  expect(await page.text()).toBe('<!doctype html>\n<html lang="de-AT" dir="ltr">\n<p lang="en">')
})
