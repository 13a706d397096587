import { describe, expect, test } from 'vitest'
import { checkFetchable, gatedHttp, isPublicAddress } from '../../../main/system/address-gate.ts'
import { response, scriptedHttp } from '../../support/scripted-http.ts'

const names: Record<string, string[]> = {
  'public.example': ['93.184.216.34'],
  'public6.example': ['2606:2800:220:1::1'],
  'inner.example': ['10.1.2.3'],
  'mixed.example': ['93.184.216.34', '192.168.1.1'],
}
const resolve = (name: string): Promise<string[]> => Promise.resolve(names[name] ?? [])
const check = (address: string, allowLoopback = false): Promise<string> =>
  checkFetchable(address, { resolve, allowLoopback })

describe('hostile-address gate', () => {
  test.each([
    'https://public.example/a.png',
    'https://public6.example/',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]/',
  ])('lets %s be fetched', async (address) => {
    expect(await check(address)).toBe('allowed')
  })

  test.each([
    '127.0.0.1',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f000001',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '2852039166',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[64:ff9b::a00:1]',
    '[2002:a00:1::]',
    '[2001:db8::1]',
    '[2001::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[fd00:ec2::254]',
    'localhost',
    'app.localhost',
    'inner.example',
    'mixed.example',
  ])('never fetches from https://%s', async (host) => {
    expect(await check(`https://${host}/`)).toBe('private-address')
  })

  test.each([
    ['http://public.example/', 'not-https'],
    ['ftp://public.example/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['data:image/png;base64,AA', 'not-https'],
    ['https://u:p@public.example/', 'odd-address'],
    ['nonsense', 'odd-address'],
    ['https://nowhere.example/', 'unresolved'],
  ])('refuses %s as %s', async (address, verdict) => {
    expect(await check(address)).toBe(verdict)
  })

  test('fetches from this computer only what an issuer on this computer names', async () => {
    expect(await check('http://127.0.0.1:4000/a.png', true)).toBe('allowed')
    expect(await check('https://10.0.0.1/', true)).toBe('private-address')
    expect(await check('http://10.0.0.1/', true)).toBe('not-https')
    expect(await check('http://127.0.0.1:4000/a.png')).toBe('not-https')
  })

  test('survives a resolver that fails', async () => {
    const broken = { resolve: () => Promise.reject(new Error('no')), allowLoopback: false }
    expect(await checkFetchable('https://public.example/', broken)).toBe('unresolved')
  })

  test('sends nothing to a refused address', async () => {
    const http = scriptedHttp(() => response(200))
    const gated = gatedHttp(http, { resolve, allowLoopback: false })
    const request = { method: 'GET', headers: {} } as const
    expect(await gated.send({ ...request, url: 'https://inner.example/' })).toMatchObject({
      kind: 'silence',
      reason: 'private-address',
    })
    expect(await gated.send({ ...request, url: 'ftp://public.example/' })).toMatchObject({
      kind: 'silence',
      reason: 'address',
    })
    expect(http.sent).toHaveLength(0)
    await gated.send({ ...request, url: 'https://public.example/' })
    expect(http.sent).toHaveLength(1)
  })

  test.each(['64:ff9b::5db8:d822', '64:ff9b:0:0:0:0:5db8:d822', '64:FF9B::93.184.216.34'])(
    'takes an address behind NAT64 for the one in it: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    '64:ff9b::a00:1',
    '64:ff9b:0:0:0:0:a00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::1',
    '64:ff9b::',
    '64:ff9b::1%eth0',
  ])('is not deceived by an inner address behind NAT64: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test('leaves it to the network stack where a proxy gave out a stand-in for the name', async () => {
    const standIn = { resolve: () => Promise.resolve(['198.18.0.7']), allowLoopback: false }
    expect(await checkFetchable('https://public.example/', standIn)).toBe('unresolved')
    expect(await checkFetchable('https://198.18.0.7/', standIn)).toBe('private-address')
    const mixed = { ...standIn, resolve: () => Promise.resolve(['198.18.0.7', '10.0.0.1']) }
    expect(await checkFetchable('https://public.example/', mixed)).toBe('private-address')
  })

  test.each([
    ['timeout', { timeoutMs: 1 }],
    ['aborted', { signal: AbortSignal.abort() }],
  ] as const)(
    'a resolver that says nothing ends in %s, and nothing is sent',
    async (reason, how) => {
      const http = scriptedHttp(() => response(200))
      const never = { resolve: () => new Promise<string[]>(() => {}), allowLoopback: false }
      const request = {
        method: 'GET',
        url: 'https://public.example/',
        headers: {},
        ...how,
      } as const
      expect(await gatedHttp(http, never).send(request)).toMatchObject({ kind: 'silence', reason })
      expect(http.sent).toEqual([])
    },
  )
})
