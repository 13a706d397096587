import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './log.ts'
import { redact } from './redact.ts'

const maxBytes = 1024 * 1024

/** One line per event in `logs/handback.log` (mode 0600), one older file kept. */
export function fileLog(folder: string, now: () => number): Log {
  const file = join(folder, 'handback.log')
  const write = (level: string, event: string, data: unknown): void => {
    try {
      const facts = data === undefined ? '' : JSON.stringify(data)
      const line = redact(`${new Date(now()).toISOString()} ${level} ${event} ${facts}`)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${line.trimEnd()}\n`, { mode: 0o600 })
    } catch {
      // A full disk, or data that can't be written down, must not stop a revocation.
    }
  }
  return {
    info: (event, data) => write('info', event, data),
    warn: (event, data) => write('warn', event, data),
    error: (event, error) =>
      write('error', event, {
        name: error instanceof Error ? error.name : typeof error,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? error.stack?.split('\n').slice(1, 6) : undefined,
      }),
  }
}
