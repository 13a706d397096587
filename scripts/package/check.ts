// `npm run package:check`: packs the app for six targets with a dummy Electron, proves what is in
// each package, and runs the specs tagged @package on the extracted one of this machine.
// `node scripts/package/check.ts FOLDER PLATFORM ARCH` proves one real package.
import { extractAll } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildApp } from '../build.ts'
import { wrongContents } from './contents.ts'
import { placedFiles, validate, wrongDesktop } from './linux-desktop.ts'
import { packDummies } from './pack-dummies.ts'
import { wrongSeals } from './seals.ts'
import { folderOf, layoutOf, targets, type Target } from './targets.ts'

const root = resolve(import.meta.dirname, '../..')

/** How many things are wrong, each said in a line. */
async function prove(folder: string, target: Target): Promise<number> {
  const wrong = [...wrongContents(folder, target, root), ...(await wrongSeals(folder, target))]
  console.log(`${wrong.length === 0 ? '✓' : '✗'} ${target.platform} ${target.arch}`)
  for (const sentence of wrong) console.log(`    ${sentence}`)
  return wrong.length
}

function proveDesktop(fpmArguments: readonly string[], scratch: string): number {
  const placed = placedFiles(fpmArguments)
  const missing = wrongDesktop(placed)
  const invalid = missing.length > 0 ? [] : validate(placed, scratch)
  const wrong = [...missing, ...(invalid ?? [])]
  const how = invalid === undefined ? ' (freedesktop’s validators are not installed)' : ''
  console.log(`${wrong.length === 0 ? '✓' : '✗'} linux menu entry, icons, metadata${how}`)
  for (const sentence of wrong) console.log(`    ${sentence}`)
  return wrong.length
}

/** Outside this folder, so that nothing of its node_modules is found by accident. */
function runOnExtracted(output: string, scratch: string): number {
  const target: Target = { platform: 'linux', arch: process.arch === 'arm64' ? 'arm64' : 'x64' }
  const app = join(scratch, 'extracted')
  extractAll(join(output, folderOf(target), layoutOf(target).resources, 'app.asar'), app)
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const args = [playwright, 'test', '-c', 'test/e2e/playwright.config.ts', '--grep', '@package']
  const env = { ...process.env, E2E_APP: app }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1
}

async function checkDummies(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'handback-package-'))
  try {
    await buildApp()
    const output = join(scratch, 'packages')
    let wrong = 0
    await packDummies(root, output, (fpmArguments) => {
      wrong += proveDesktop(fpmArguments, join(scratch, 'desktop'))
    })
    for (const target of targets) wrong += await prove(join(output, folderOf(target)), target)
    if (process.argv.includes('--contents-only')) return wrong
    return wrong + runOnExtracted(output, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const [folder, platform, arch] = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const wrong =
  folder === undefined
    ? await checkDummies()
    : await prove(resolve(folder), { platform, arch } as Target)
console.log(wrong === 0 ? 'The packages are what they should be.' : 'The packages are not right.')
process.exitCode = wrong === 0 ? 0 : 1
