// The two scripts that run in every page before its own: one in the page's world, one (with the
// app's preload) in the isolated world.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createCodec } from './codec.ts'
import { createBridgePeer } from './context-bridge-peer.ts'
import { exposeInPage, runPreload } from './preload-world.ts'

export const isolatedWorld = 'Electron Isolated Context'
export const sendBinding = 'standinSend'

function processInfo(additionalArguments: readonly string[]): object {
  const { platform, arch, versions } = process
  const { electron, node } = versions
  return {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform,
    arch,
    versions: { electron, node },
    argv: [process.argv0, ...additionalArguments],
    env: {},
  }
}

/** Only the top frame runs the preload, as without nodeIntegrationInSubFrames. */
const inTopFrame = (code: string) => `if (window === window.top) { ${code}\n}`

export function pageScripts(preferences: Electron.WebPreferences): {
  page: string
  preload: string
} {
  const secret = JSON.stringify(randomUUID())
  const shared = `(${createCodec.toString()})(), ${createBridgePeer.toString()}, ${secret}`
  const page = inTopFrame(`(${exposeInPage.toString()})(${shared})`)
  const { preload: file, additionalArguments = [] } = preferences
  const source = file === undefined ? '' : readFileSync(file, 'utf8')
  const script = `function (require, module, exports, process) {\n${source}\n}`
  const info = JSON.stringify(processInfo(additionalArguments))
  const preload = inTopFrame(`(${runPreload.toString()})(${shared}, ${info}, ${script})`)
  return { page, preload: `${preload}\n//# sourceURL=${file ?? 'no-preload'}` }
}
