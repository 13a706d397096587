import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { contextBridge, ipcRenderer } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
await import('../../../preload/index.ts')

interface Api {
  request(name: string, input: unknown, ...more: unknown[]): Promise<unknown>
  onEvent(listener: (...args: unknown[]) => unknown): () => unknown
}
const exposed = contextBridge.exposeInMainWorld.seen
const api = exposed[0]?.[1] as Api

/** Every path from `value` with what it leads to, through objects and prototypes of our own. */
function walk(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  found.set(path, typeof value)
  if (typeof value !== 'object' || value === null) return found
  for (const key of Reflect.ownKeys(value)) {
    walk(Reflect.get(value, key), `${path}.${String(key)}`, found)
  }
  return found
}

// 20
describe('what the preload gives the page', () => {
  it('is two named functions and nothing else, however deep one looks', () => {
    expect(exposed.map(([name]) => name)).toEqual(['handback'])
    expect([...walk(api, 'handback', new Map())]).toEqual([
      ['handback', 'object'],
      ['handback.request', 'function'],
      ['handback.onEvent', 'function'],
    ])
    expect(Object.getPrototypeOf(api)).toBe(Object.prototype)
  })

  it('speaks on one channel, whatever the page passes', () => {
    void api.request('accounts.list', {}, 'electron-store-get-data', { channel: 'other' })
    void api.request('other-channel', 'anything')
    expect(ipcRenderer.invoke.seen).toEqual([
      ['handback:request', { name: 'accounts.list', input: {} }],
      ['handback:request', { name: 'other-channel', input: 'anything' }],
    ])
  })

  it('hands a listener the data of an event and never the event object', () => {
    const heard: unknown[][] = []
    const stop = api.onEvent((...args) => heard.push(args))
    const ipcEvent = { sender: ipcRenderer, ports: [] }
    ipcRenderer.emit('handback:event', ipcEvent, { kind: 'changed', topic: 'accounts' }, 'more')
    expect(heard).toEqual([[{ kind: 'changed', topic: 'accounts' }]])
    expect(stop()).toBeUndefined()
    ipcRenderer.emit('handback:event', ipcEvent, { kind: 'changed', topic: 'status' })
    expect(heard).toHaveLength(1)
    expect(ipcRenderer.listenerCount('handback:event')).toBe(0)
  })

  // 4
  it('is made without Node: what the preload loads is electron and files of its own', () => {
    const loaded = new Set<string>()
    const follow = (file: string): void => {
      const source = readFileSync(file, 'utf8')
      expect(source).not.toMatch(/\b(require|process|Buffer)\b/)
      for (const match of source.matchAll(/^import (?!type ).* from '(.+)'$/gm)) {
        const specifier = match[1] ?? ''
        const name = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier
        if (!loaded.has(name) && specifier.startsWith('.')) follow(name)
        loaded.add(name)
      }
    }
    follow('preload/index.ts')
    expect([...loaded].sort()).toEqual([
      'electron',
      'preload/bridge/bridge.ts',
      'preload/contract/channels.ts',
    ])
  })
})
