import { expect, launchSpecApp, removeFolder, test } from './standin-app.ts'

test('the page sees the exposed API and nothing else of the preload or of Node', async ({
  app,
}) => {
  const seen = await app.page.evaluate(() => ({
    version: api.version,
    frozen: Object.isFrozen(api) && Object.isFrozen(api.nested.list),
    replaced: Reflect.set(globalThis, 'api', {}),
    leaks: [
      'preloadLeak',
      'standinSend',
      'standinDeliver',
      'require',
      'process',
      'module',
      'Buffer',
    ].filter((name) => name in globalThis),
    secure: isSecureContext,
  }))
  expect(seen).toEqual({ version: 1, frozen: true, replaced: false, leaks: [], secure: true })
})

test('the preload world has no Node and no module but those of a sandbox', async ({ app }) => {
  const seen = await app.page.evaluate(() => [api.hasNode(), api.fsFailure()])
  expect(seen).toEqual([false, 'module not found: node:fs'])
})

test('values, functions and errors cross the context bridge', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    let thrown: unknown
    try {
      api.throwing()
    } catch (error) {
      thrown = error
    }
    const got: number[] = []
    const stop = api.onBurst((index) => got.push(index))
    await api.invoke('burst', 3)
    stop()
    await api.invoke('burst', 3)
    return { thrown: thrown instanceof Error && thrown.message, got, stop: typeof stop }
  })
  expect(seen).toEqual({ thrown: 'from the preload', got: [0, 1, 2], stop: 'function' })
})

test('a frame inside the page gets no API', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'about:blank'
    document.body.append(frame)
  })
  const names = await app.page.evaluate(() => {
    const inner = window.frames[0] as unknown as Record<string, unknown>
    return ['api', 'standinSend'].filter((name) => name in inner)
  })
  expect(names).toEqual([])
})

test('CSP from the scheme handler is enforced', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(`${event.effectiveDirective} ${event.disposition}`)
      })
    })
    await fetch('http://127.0.0.1:9/').catch(() => undefined)
    return {
      violation: await violation,
      inline: 'inlineRan' in globalThis,
      eval: await evalOutcome,
    }
  })
  expect(seen).toEqual({ violation: 'connect-src enforce', inline: false, eval: 'EvalError' })
})

test('without the CSP header the inline script and eval run: the spec above can fail', async () => {
  const app = await launchSpecApp({ env: { SPEC_NO_CSP: '1' } })
  const seen = await app.page.evaluate(async () => ['inlineRan' in globalThis, await evalOutcome])
  expect(seen).toEqual([true, 'ran'])
  await app.close()
  removeFolder(app.userData)
})

test('permissions follow the app’s handler', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications'] as const
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(states).toEqual(['granted', 'denied'])
})
