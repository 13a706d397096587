// `npm start`: the app on Electron, or where its binary cannot be had on the stand-in.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildApp } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { hasDisplay } from './display.ts'
import { fetchElectron } from './electron-binary.ts'

const root = resolve(import.meta.dirname, '..')
if (!hasDisplay) {
  console.error('There is no display to open a window on. `npm run demo` plays a tour without one.')
  process.exit(1)
}
await buildApp()
const electron = await fetchElectron(
  'opening Handback in a development window instead, a Chromium window that is not for real use',
)
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const env: NodeJS.ProcessEnv = { ...process.env }
if (electron === undefined) {
  env['HANDBACK_DEVELOPMENT_WINDOW'] = '1'
  env['STANDIN_HEADED'] = '1'
  env['CHROMIUM'] = ensureChromium()
}
const child = spawn(
  electron ?? resolve(root, 'test/electron/electron'),
  [...rootFlags, root, ...process.argv.slice(2)],
  { stdio: 'inherit', env },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 0
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
