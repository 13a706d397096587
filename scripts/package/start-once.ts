// `node scripts/package/start-once.ts EXECUTABLE [ARGUMENT…]`: starts a packaged app once with an empty
// profile, waits until its window shows the first screen, and ends it. A package's fuses keep Node's
// inspector out, so this looks through Chromium's own debugging port.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [executable, ...more] = process.argv.slice(2)
if (executable === undefined) throw new Error('Which executable is to be started?')

const giveUpAfterMs = 90_000
const profile = mkdtempSync(join(tmpdir(), 'handback-start-'))
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const child = spawn(
  executable,
  [...rootFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...more],
  { stdio: ['ignore', 'inherit', 'pipe'] },
)
const gone = new Promise<number | null>((settle, fail) => {
  child.once('exit', settle)
  child.once('error', fail)
})

/** The address Chromium prints once it listens. */
function debuggerAddress(): Promise<string> {
  return new Promise((settle, fail) => {
    let log = ''
    child.stderr.on('data', (part: Buffer) => {
      process.stderr.write(part)
      log += part.toString()
      const address = /^DevTools listening on (ws:\/\/\S+)/m.exec(log)?.[1]
      if (address !== undefined) settle(address)
    })
    gone.then((code) => fail(new Error(`It ended by itself, with code ${code ?? 'none'}.`)), fail)
  })
}

async function firstScreen(): Promise<string> {
  const browser = await chromium.connectOverCDP(await debuggerAddress())
  try {
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('It has no window.')
    const heading = page.getByRole('heading', { level: 1 }).first()
    await heading.waitFor({ timeout: giveUpAfterMs })
    return await heading.innerText()
  } finally {
    await browser.close()
  }
}

const timer = setTimeout(() => {
  console.error(`No first screen within ${giveUpAfterMs / 1000} s.`)
  child.kill('SIGKILL')
}, giveUpAfterMs)
try {
  console.log(`It started and shows “${await firstScreen()}”.`)
} finally {
  clearTimeout(timer)
  child.kill()
  await gone
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
