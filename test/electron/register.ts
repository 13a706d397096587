// Resolves `import 'electron'` and `require('electron')` to the stand-in, in this process only.
import { registerHooks } from 'node:module'

const standIn = new URL('./module.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve(specifier, context, next) {
    if (!names.has(specifier)) return next(specifier, context)
    return { url: standIn, format: 'module-typescript', shortCircuit: true }
  },
})
