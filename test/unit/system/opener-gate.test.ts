import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOpenable, longestAddress } from '../../../main/system/opener-gate.ts'

const isOpened = (address: string): boolean => checkOpenable(address).ok

describe('opener gate', () => {
  test.each([
    'https://example.org/auth?scope=openid%20email&state=abc',
    'https://example.org:8443/',
    'http://127.0.0.1:40123/meadow/auth',
    'http://[::1]:8080/',
    'http://localhost:3000/x',
  ])('opens %s', (address) => {
    expect(isOpened(address)).toBe(true)
  })

  test.each([
    ['http://example.org/', 'scheme'],
    ['http://127.0.0.1.evil.example/', 'scheme'],
    ['javascript:alert(1)', 'malformed'],
    ['file:///etc/passwd', 'malformed'],
    ['file://host/share', 'scheme'],
    ['ms-msdt:/id%20PCWDiagnostic', 'malformed'],
    ['smb://host/share', 'scheme'],
    ['https://user:pw@example.org/', 'credentials'],
    ['https://bank.example@evil.example/', 'credentials'],
    ['https://@evil.example/', 'credentials'],
    ['https://example.org/a b', 'odd-character'],
    ['https://example.org/\u0000', 'odd-character'],
    ['https://example.org\\@evil.example/', 'odd-character'],
    ['https://example.org/\r\n', 'odd-character'],
    [' https://example.org/', 'odd-character'],
    ['https://exаmple.org/', 'odd-character'],
    ['https://example.org/"--no-sandbox', 'odd-character'],
    [`https://example.org/${'a'.repeat(longestAddress)}`, 'too-long'],
    ['', 'malformed'],
  ])('refuses %s as %s', (address, why) => {
    expect(checkOpenable(address)).toEqual({ ok: false, why })
  })

  test('keeps to a list of hosts where one is given', () => {
    const allowedHosts = ['example.org']
    expect(checkOpenable('https://example.org/x', { allowedHosts }).ok).toBe(true)
    expect(checkOpenable('https://example.org.evil.example/', { allowedHosts }).ok).toBe(false)
    expect(checkOpenable('https://sub.example.org/', { allowedHosts }).ok).toBe(false)
  })

  test('opens nothing but https and loopback http, whatever it is given', () => {
    const scheme = fc.constantFrom(
      'https',
      'http',
      'file',
      'javascript',
      'data',
      'HTTPS',
      'ms-msdt',
      'ftp',
      'ws',
    )
    const mark = fc.constantFrom('://', ':', ':///', ':\\\\', '://@', '://a@', '://a:b@', ':/\t/')
    const host = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.string(),
      fc.constantFrom('127.0.0.1', '[::1]', 'localhost', '127.0.0.1.x', '0x7f.1', '2130706433'),
    )
    const address = fc
      .tuple(scheme, mark, host, fc.string({ unit: 'binary' }))
      .map(([a, b, c, d]) => `${a}${b}${c}/${d}`)
    const seen = { opened: 0, refused: 0 }
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        const verdict = checkOpenable(text)
        if (!verdict.ok) {
          seen.refused++
          return
        }
        seen.opened++
        const url = new URL(verdict.address)
        const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
        expect(url.protocol === 'https:' || (url.protocol === 'http:' && local)).toBe(true)
        expect(url.username + url.password).toBe('')
        expect(verdict.address).toMatch(/^[\x21-\x7e]+$/)
        expect(verdict.address.length).toBeLessThanOrEqual(longestAddress)
      }),
      { numRuns: 20_000 },
    )
    expect(seen.opened).toBeGreaterThan(500)
    expect(seen.refused).toBeGreaterThan(500)
  })
})
