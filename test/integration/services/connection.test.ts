import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../main/ipc/network-handlers.ts'
import { english } from '../../../words/en.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'

const asked = (desk: Desk, from: number): string[] =>
  desk.sent.slice(from).map(({ method, url }) => `${method} ${url}`)

describe('checking the connection', () => {
  test('asks only servers of accounts in use, for their front page, and names no account', async () => {
    const [meadow, harbour, desk] = [
      await startProvider(),
      await startProvider({ name: 'harbour' }),
      await openDesk(),
    ]
    await desk.link(meadow, 'alice')
    await desk.link(meadow, 'bob')
    const out = await desk.link(harbour, 'alice')
    await desk.app.logOut.logOut(out.account.id)
    const before = desk.sent.length
    const host = new URL(meadow.issuer).host
    expect(await desk.app.checkConnection.check()).toEqual({
      online: true,
      servers: [{ host, via: null, outcome: 'reached' }],
      left: 0,
    })
    expect(asked(desk, before)).toEqual([`GET ${new URL('/', meadow.issuer).href}`])
    expect(desk.sent.at(-1)).toMatchObject({ headers: {} })
    expect(desk.sent.at(-1)?.body).toBeUndefined()
  })

  test('tells what came of it, and asks nobody where there is nobody to ask', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const nobody = await desk.app.checkConnection.check()
    expect(linesOf(nobody).map(({ key }) => key)).toEqual(['network.nobody'])
    expect(desk.sent).toEqual([])
    await desk.link(provider, 'alice')
    await provider.goDown()
    const down = await desk.app.checkConnection.check()
    expect(linesOf(down).map(({ key }) => key)).toEqual(['network.unreachable'])
    desk.between = () =>
      Promise.resolve({
        kind: 'response',
        status: 407,
        headers: new Map(),
        body: new Uint8Array(),
        cut: false,
      })
    const refused = await desk.app.checkConnection.check()
    expect(refused.servers.map(({ outcome }) => outcome)).toEqual(['proxy'])
    desk.network(false)
    const [first, ...others] = linesOf(await desk.app.checkConnection.check())
    expect(first?.key).toBe('network.offline')
    expect(others.every(({ key }) => Object.hasOwn(english, key))).toBe(true)
  })
})
