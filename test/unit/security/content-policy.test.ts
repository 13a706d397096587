import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => import('./fake-electron.ts'))
const { appProtocolHandler } = await import('../../../main/windows/app-protocol.ts')

const serve = appProtocolHandler({
  folder: 'renderer',
  locale: () => 'en',
  picture: () => new Uint8Array([137, 80, 78, 71]),
})

function directives(response: Response): Readonly<Record<string, string>> {
  const policy = response.headers.get('content-security-policy') ?? ''
  const pairs = policy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

// 7
describe('the content security policy', () => {
  it('allows our own files and nothing else: no exception, no connection, Trusted Types', async () => {
    expect(directives(await serve(new Request('app://handback/index.html')))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
  })

  it('comes with every answer, also a picture and a refusal', async () => {
    const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
    for (const path of ['index.html', `picture/${id}`, 'missing.js', '../package.json']) {
      const response = await serve(new Request(`app://handback/${path}`))
      expect(directives(response)['default-src']).toBe("'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('needs no exception: the page has no inline script, style or handler in its source', () => {
    const html = readFileSync('renderer/index.html', 'utf8').replace(/<!--[^]*?-->/g, '')
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i)
    const sources = globSync('renderer/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
    expect(sources.join('\n')).not.toMatch(/dangerouslySetInnerHTML|\.innerHTML\s*=|\beval\(/)
  })

  it('needs no unsafe-eval: zod compiles no function, in main and in the page', async () => {
    const made = vi.fn()
    const original = globalThis.Function
    vi.stubGlobal(
      'Function',
      new Proxy(original, {
        construct: (target, args) => {
          made()
          return Reflect.construct(target, args) as object
        },
      }),
    )
    const { requests, event } = await import('../../../preload/contract/contract.ts')
    requests['accounts.rename'].input.safeParse({ accountId: 'a', label: 'b' })
    event.safeParse({ kind: 'changed', topic: 'accounts' })
    vi.unstubAllGlobals()
    expect(made).not.toHaveBeenCalled()
  })
})
