// Finds a Chromium for the stand-in windows and the sign-in pages of the specs; installs one where
// it may and can.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

function usualPlaces(): string[] {
  const { PATH = '', LOCALAPPDATA = '', PROGRAMFILES = '', HOME = '' } = process.env
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA]
    const apps = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge']
    const files = ['chrome.exe', 'msedge.exe']
    return roots
      .filter((root) => root !== '')
      .flatMap((root) => apps.map((app) => join(root, app, 'Application')))
      .flatMap((folder) => files.map((file) => join(folder, file)))
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    )
  }
  const folders = [...new Set([...PATH.split(delimiter), '/usr/bin', '/snap/bin'])]
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium: what CHROMIUM says, else the first of the usual places that exists. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env
  if (CHROMIUM !== undefined && CHROMIUM !== '') return CHROMIUM
  return usualPlaces().find(runs)
}

/** `findChromium`, and where there is none: installed as root on Debian or Ubuntu. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== undefined) return found
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (mayInstall) {
    console.log('No Chromium found: installing the Debian package `chromium`…')
    const install = 'apt-get update && apt-get install -y --no-install-recommends chromium'
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'], env })
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'A Chromium is needed. Install one (`sudo apt-get install chromium`, or Google Chrome, Chromium ' +
      'or Microsoft Edge in its usual place), or set CHROMIUM to the path of its executable.',
  )
}
