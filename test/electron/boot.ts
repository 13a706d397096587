// Plays the part of Electron's own start-up: process fields, the app's package, its main entry.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { state, type AppPackage } from './state.ts'
import { startWhenLoaded } from './start-up.ts'

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
const args = process.argv.slice(2)
process.argv = [join(import.meta.dirname, 'electron'), ...args]
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
Object.defineProperties(process, {
  type: { value: 'browser' },
  defaultApp: { value: true },
  resourcesPath: { value: import.meta.dirname },
})

function folderOfApp(target: string): string {
  if (statSync(target).isDirectory()) return target
  let folder = dirname(target)
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) {
    folder = dirname(folder)
  }
  return folder
}

const target = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.')
state.appPath = folderOfApp(target)
state.appPackage = JSON.parse(
  readFileSync(join(state.appPath, 'package.json'), 'utf8'),
) as AppPackage
const entry = statSync(target).isDirectory() ? join(target, state.appPackage.main) : target

startWhenLoaded()
await import(pathToFileURL(entry).href)
