// Builds main, preload and renderer into out/.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export async function buildApp(): Promise<void> {
  const root = resolve(import.meta.dirname, '..')
  const vite = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const code = await new Promise<number | null>((settle) => {
    spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    }).once('exit', settle)
  })
  if (code !== 0) throw new Error('The build failed: see above.')
}
