// The single-instance lock: a socket in the temp folder, recorded in userData. A record that nobody
// answers is stale (its process was killed) and is taken over.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SecondInstance {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

/** Hands its standard input to the socket and waits for the answer. Run in a process of its own, */
/** because Electron's call is synchronous and returns only when the first instance has answered. */
const handOver = `
const socket = require('node:net').connect(process.argv[1])
setTimeout(() => process.exit(2), 10000)
socket.on('error', () => process.exit(1)).on('data', () => process.exit(0))
process.stdin.pipe(socket)`

function socketAddress(): string {
  const name = `standin-${process.pid}-${randomBytes(6).toString('hex')}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

export class SingleInstanceLock {
  readonly #record: string
  readonly #onSecond: (second: SecondInstance) => void
  #server: Server | undefined

  constructor(userData: string, onSecond: (second: SecondInstance) => void) {
    this.#record = join(userData, 'SingletonStandin')
    this.#onSecond = onSecond
  }

  get held(): boolean {
    return this.#server !== undefined
  }

  /** True when this process is the first; false when a running first one took our arguments. */
  acquire(ours: SecondInstance): boolean {
    if (this.held) return true
    let recorded: string | undefined
    try {
      recorded = readFileSync(this.#record, 'utf8')
    } catch {
      recorded = undefined
    }
    if (recorded !== undefined) {
      const args = ['-e', handOver, recorded]
      const { status } = spawnSync(process.execPath, args, { input: JSON.stringify(ours) })
      if (status !== 1) return false
      rmSync(recorded, { force: true })
    }
    this.#listen()
    return true
  }

  release(): void {
    this.#server?.close()
    this.#server = undefined
    rmSync(this.#record, { force: true })
  }

  #listen(): void {
    const address = socketAddress()
    // Half-open: the second instance ends its side when all is said, and waits for our answer.
    this.#server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = ''
      socket.setEncoding('utf8')
      socket.on('error', () => socket.destroy())
      socket.on('data', (part: string) => (text += part))
      socket.on('end', () => {
        socket.end('taken')
        this.#onSecond(JSON.parse(text) as SecondInstance)
      })
    }).listen(address)
    this.#server.unref()
    writeFileSync(this.#record, address)
    process.on('exit', () => {
      if (!this.held) return
      rmSync(this.#record, { force: true })
      rmSync(address, { force: true })
    })
  }
}
