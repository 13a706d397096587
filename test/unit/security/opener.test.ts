import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { openableHosts } from '../../../main/providers/openable-hosts.ts'
import { exampleMetadata } from '../../support/test-client.ts'
import { shell } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { electronBrowser } = await import('../../../main/system/browser-electron.ts')
const { checkOpenable } = await import('../../../main/system/opener-gate.ts')

const good = [
  'https://accounts.meadow.example/authorize?client_id=a&state=b',
  'https://xn--bcher-kva.example/',
  'http://127.0.0.1:4000/interaction/1',
  'http://[::1]:4000/',
]
const bad = [
  ...[
    'http://meadow.example/',
    'ftp://meadow.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ],
  ...['ms-msdt:/id', 'search-ms:query', 'smb://host/share', '\\\\host\\share', 'data:text/html,x'],
  ...['https://bank.example@evil.example/', 'https://@evil.example/', 'https://u:p@a.example/'],
  ...[
    'https://a.example/\n--flag',
    'https://a.example/ x',
    'https:\\\\a.example',
    ' https://a.example',
  ],
  ...[
    'https://a.example/"&calc',
    'https://a.example/`id`',
    'https://bücher.example/',
    'https://',
    '',
  ],
  ...['http://127.0.0.1.evil.example/', 'http://0x7f.evil.example/', '-https://a.example/', '//a/'],
  `https://a.example/${'x'.repeat(2048)}`,
]

const opens = (address: string): Promise<boolean> =>
  electronBrowser.open(address, [URL.parse(address)?.hostname ?? '']).then(
    () => true,
    () => false,
  )

// 15
describe('what reaches the browser of the person', () => {
  it('is exactly the addresses expected, and each in its parsed form', async () => {
    const before = shell.openExternal.seen.length
    for (const address of bad) expect([address, await opens(address)]).toEqual([address, false])
    expect(shell.openExternal.seen.length).toBe(before)
    for (const address of good) expect([address, await opens(address)]).toEqual([address, true])
    expect(shell.openExternal.seen.slice(before)).toEqual(good.map((address) => [address]))
  })

  it('is only a page on a host that belongs to the server, whatever its metadata names', async () => {
    const hosts = ['id.example.test', 'login.id.example.test']
    const metadata = {
      ...exampleMetadata,
      issuer: 'https://id.example.test',
      authorizationEndpoint: 'https://login.id.example.test/auth',
      endSessionEndpoint: 'https://evil.example/logout',
      serviceDocumentation: 'https://id.example.test.evil.example/',
    }
    expect(openableHosts(metadata, { otherHosts: [] })).toEqual(hosts)
    expect(openableHosts(metadata, { otherHosts: ['apps.example'] })).toEqual([
      ...hosts,
      'apps.example',
    ])
    const before = shell.openExternal.seen.length
    for (const address of [
      'https://evil.example/logout',
      'https://id.example.test.evil.example/',
      'https://evil.example/?https://id.example.test/',
    ]) {
      await expect(electronBrowser.open(address, hosts)).rejects.toMatchObject({
        failure: { code: 'address-not-allowed' },
      })
    }
    expect(shell.openExternal.seen.length).toBe(before)
  })

  it.each(['%22', '%60', '%5C'])('is no host with %s in it, decoded or not', (encoded) => {
    expect(checkOpenable(`https://a.example${encoded}/`).ok).toBe(false)
  })

  it('is https or this computer, with no credentials, no odd character and no excess, of 10 000 addresses', () => {
    const piece = fc.constantFrom(
      ...['https://', 'http://', 'HTTPS://', 'javascript:', 'file:///', 'ms-msdt:', 'https:', '//'],
      ...[
        'a.example',
        '127.0.0.1',
        '[::1]',
        'localhost',
        '@',
        ':',
        '/',
        '\\',
        '?',
        '#',
        '%00',
        '%0a',
      ],
      ...['\n', '\t', '\0', ' ', '"', '`', '\u202e', 'é', '．', 'user:pass@', ':99999', '.', '-'],
    )
    const address = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.string().map((rest) => `https://a.example${rest}`),
    )
    fc.assert(
      fc.property(address, (candidate) => {
        const verdict = checkOpenable(candidate)
        if (!verdict.ok) return
        const url = new URL(verdict.address)
        const local = /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?\//.test(verdict.address)
        expect(url.protocol === 'https:' || local).toBe(true)
        expect(url.username + url.password).toBe('')
        expect(verdict.address).toMatch(/^[!#-[\]^_a-~]{1,2048}$/)
        expect(candidate).not.toMatch(/^https?:\/*[^/?#]*@/i)
      }),
      { numRuns: 10_000 },
    )
  })
})
