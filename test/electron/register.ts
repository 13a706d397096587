// Resolves `import 'electron'` and `require('electron')` to the stand-in, in this process only.
import { registerHooks } from 'node:module'

// Node loads these two when they are first used. Under Playwright's debugger that went wrong about
// once in a hundred starts of a busy machine ("reading 'markResourceTiming'" of undefined, and no
// Request from then on), presumably because its messages are served in the middle of the loading.
// So they are used here, before a debugger can have connected.
performance.now()
new Request('http://localhost/')

const standIn = new URL('./module.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve(specifier, context, next) {
    if (!names.has(specifier)) return next(specifier, context)
    return { url: standIn, format: 'module-typescript', shortCircuit: true }
  },
})
