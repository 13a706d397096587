import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { requests, type RequestName } from '../../../preload/contract/contract.ts'
import { BrowserWindow, ipcMain } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { openIpcDoor } = await import('../../../main/ipc/ipc-door.ts')

const names = Object.keys(requests) as RequestName[]
const canary = 'text of an internal error'

const window = new BrowserWindow({})
const event = {
  senderFrame: { url: 'app://handback/index.html', parent: null },
  sender: window.webContents,
}
const inputs: [RequestName, unknown][] = []
const handlers = Object.fromEntries(
  names.map((name, index) => [
    name,
    (input: unknown) => {
      inputs.push([name, input])
      if (index % 3 === 0) throw new Error(canary)
      return index % 3 === 1 ? { unexpected: canary } : Promise.reject(new TypeError(canary))
    },
  ]),
)
openIpcDoor({
  handlers: () => handlers as never,
  windows: () => [window] as never,
  log: { info: () => {}, warn: () => {}, error: () => {} },
})
const answer = ipcMain.handle.seen[0]?.[1] as (event: unknown, raw: unknown) => Promise<unknown>

const odd = ['__proto__', 'constructor', 'toString', 'accounts', 'accounts.', '', 'ACCOUNTS.LIST']
const field = fc.constantFrom(
  ...['accountId', 'jobId', 'flowId', 'clientRef', 'label', 'page', 'text', 'passphrase', 'theme'],
  ...['address', 'issuer', 'endpoints', 'client', 'before', '__proto__', 'constructor', 'name'],
)
const value = fc.oneof(
  fc.string(),
  fc.constantFrom('manage', 'dark', 'x'.repeat(10_000), null, -0, NaN, Infinity, 2 ** 53),
  fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true }),
)
const input = fc.oneof(fc.constant({}), fc.dictionary(field, value, { maxKeys: 4 }), value)
const request = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: fc.constantFrom(...names, ...odd), input }) },
  { weight: 1, arbitrary: fc.record({ name: value, input, more: value }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: value },
)

// 17
describe('10 000 hostile requests', () => {
  it('get a typed reply each: nothing throws, and no error of ours shows its text', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (raw) => {
        const reply = await answer(event, raw)
        expect(reply).toMatchObject({ ok: expect.any(Boolean) as boolean })
        expect(JSON.stringify(reply)).not.toContain(canary)
      }),
      { numRuns: 10_000 },
    )
  })

  it('reach a handler only in the shape of the contract', () => {
    expect(inputs.length).toBeGreaterThan(100)
    for (const [name, given] of inputs) {
      expect(requests[name].input.safeParse(given).success).toBe(true)
    }
    expect(Object.getPrototypeOf({})).not.toHaveProperty('accountId')
  })
})
