// Finds Electron's own binary, which its npm package does not carry, and fetches it where it can.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const electronPackage = resolve(import.meta.dirname, '../node_modules/electron')

/** The path of Electron's binary; undefined where it is absent or E2E_STANDIN=1 rules it out. */
export function findElectron(): string | undefined {
  if (process.env.E2E_STANDIN === '1') return undefined
  const pathFile = join(electronPackage, 'path.txt')
  const overriding = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (overriding === undefined && !existsSync(pathFile)) return undefined
  const relative = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const path = join(overriding ?? join(electronPackage, 'dist'), relative)
  return existsSync(path) ? path : undefined
}

/** `findElectron`, after one try to download it. Says in one line why it can't be had, and what happens `instead`. */
export async function fetchElectron(
  instead: string,
  timeoutMs = 120_000,
): Promise<string | undefined> {
  const found = findElectron()
  if (found !== undefined) return found
  if (process.env.E2E_STANDIN === '1') {
    console.log(`Electron is not used, because E2E_STANDIN=1 is set: ${instead}.`)
    return undefined
  }
  const failure = await runInstaller(timeoutMs)
  const fetched = findElectron()
  if (fetched === undefined) {
    const why = failure ?? 'not there after the download'
    console.log(`Electron’s binary can’t be had (${why}): ${instead}.`)
  }
  return fetched
}

/** Runs `install-electron`; the reason when it failed. */
function runInstaller(timeoutMs: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let log = ''
    installer.stderr.on('data', (part: Buffer) => (log += part.toString()))
    const timer = setTimeout(() => {
      installer.kill('SIGKILL')
      settle(`no download within ${timeoutMs / 1000} s`)
    }, timeoutMs)
    installer.once('error', (error) => settle(error.message))
    installer.once('exit', (code) => {
      clearTimeout(timer)
      const lines = log.split('\n').filter((line) => line.trim() !== '')
      const reason = lines.find((line) => line.includes('Error')) ?? lines[0] ?? 'no reason given'
      settle(code === 0 ? undefined : reason.trim())
    })
  })
}
