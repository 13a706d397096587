import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LifeOrder, TraceLine } from './life.types.ts'

export interface Life {
  readonly trace: readonly TraceLine[]
  /** Everything it wrote, as it came, with what went to standard error. */
  readonly output: string
  readonly end: 'killed' | 'finished' | 'hung' | 'broke-down'
}

/** Far more than any life needs: a hung app is a finding, not a hung harness. */
const longestMs = 60_000
const program = join(import.meta.dirname, 'app.process.ts')
/** Types are stripped and modules compiled once, not in each of thousands of processes. */
const compileCache = join(tmpdir(), 'handback-faults-compile-cache')

/** Starts the app, and tells how its life ended. `onStart` gets the way to kill it from outside. */
export function live(order: LifeOrder, onStart: (kill: () => void) => void): Promise<Life> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compileCache, NO_COLOR: '1' },
    })
    let said = ''
    let complained = ''
    let isHung = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text))
    // A life may end before it has read everything.
    child.stdin.on('error', () => {})
    child.stdin.end(JSON.stringify(order))
    const timer = setTimeout(() => {
      isHung = true
      child.kill('SIGKILL')
    }, longestMs)
    onStart(() => child.kill('SIGKILL'))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const trace = linesOf(said)
      const finished = code === 0 && trace.some(({ say }) => say === 'finished')
      const killed = signal === 'SIGKILL' ? 'killed' : 'broke-down'
      const end = isHung ? 'hung' : finished ? 'finished' : killed
      resolve({ trace, output: said + complained, end })
    })
  })
}

function linesOf(said: string): TraceLine[] {
  // The last piece is empty: every line was written in one go, with its end.
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as TraceLine)
}
