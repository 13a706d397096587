import { describe, expect, test } from 'vitest'
import { firstProxy, isProxyChoice, proxyConfig, readProxy } from '../../../main/system/proxy.ts'

const withPassword = ['http://ada', 'lovelace@proxy.example:3128'].join(':')

describe('the address of a proxy', () => {
  test.each([
    ['http://proxy.example:3128', 'http://proxy.example:3128'],
    [' proxy.example:3128 ', 'http://proxy.example:3128'],
    ['https://proxy.example', 'https://proxy.example:443'],
    ['http://proxy.example:80/', 'http://proxy.example:80'],
    ['SOCKS5://Proxy.Example', 'socks5://proxy.example:1080'],
    ['socks5://[::1]:9050', 'socks5://[::1]:9050'],
    ['system', 'system'],
    ['none', 'none'],
  ])('%s is understood', (typed, meant) => {
    expect(readProxy(typed)).toBe(meant)
    expect(isProxyChoice(meant)).toBe(true)
  })

  test.each([
    ['ftp://proxy.example:21', 'scheme'],
    ['socks4://proxy.example:1080', 'scheme'],
    [withPassword, 'password'],
    ['http://@proxy.example', 'password'],
    ['http://proxy.example:3128/proxy.pac', 'more'],
    ['http://proxy.example:3128?x', 'more'],
    ['http://proxy.example:70000', 'address'],
    ['http://proxy.example:0', 'address'],
    ['http://a b:1', 'address'],
    ['http://one:1;http://two:2', 'address'],
    ['http://one,two:2', 'address'],
    ['http://http=one:2', 'address'],
    ['javascript:alert(1)', 'address'],
    ['', 'address'],
  ])('%s is refused, and why is said', (typed, fault) => {
    expect(readProxy(typed)).toEqual({ fault })
    expect(isProxyChoice(typed)).toBe(false)
  })
})

test('what a person chose is what Chromium is told, and this computer is never sent to a proxy', () => {
  expect(proxyConfig('system')).toEqual({ mode: 'system' })
  expect(proxyConfig('none')).toEqual({ mode: 'direct' })
  expect(proxyConfig('socks5://10.0.0.1:1080')).toEqual({
    mode: 'fixed_servers',
    proxyRules: 'socks5://10.0.0.1:1080',
    proxyBypassRules: 'localhost;127.0.0.0/8;[::1]',
  })
})

test.each([
  ['DIRECT', null],
  ['PROXY proxy.example:3128; DIRECT', 'proxy.example:3128'],
  ['SOCKS5 10.0.0.1:1080', '10.0.0.1:1080'],
  ['', null],
])('“%s” from Chromium names the proxy %s', (said, proxy) => {
  expect(firstProxy(said)).toBe(proxy)
})
