import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Log } from './log.ts'
import { redact } from './redact.ts'

const maxBytes = 1024 * 1024
const maxLine = 16 * 1024
const name = 'handback.log'
/** Newest first. */
const names = [name, `${name}.1`, `${name}.2`]

/**
 * One line per event in `logs/handback.log` (mode 0600), with the two files before it kept: 3 MiB at
 * most. Every line is redacted, and before that passes `hideTokens`, which knows documented forms.
 */
export function fileLog(
  folder: string,
  now: () => number,
  hideTokens: (text: string) => string = (text) => text,
): Log {
  const file = join(folder, name)
  const write = (level: string, event: string, data: unknown): void => {
    try {
      const facts = data === undefined ? '' : JSON.stringify(data)
      const text = `${new Date(now()).toISOString()} ${level} ${event} ${facts}`
      const line = `${redact(hideTokens(text)).trimEnd().slice(0, maxLine)}\n`
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (existsSync(file) && statSync(file).size + Buffer.byteLength(line) > maxBytes) turn(folder)
      appendFileSync(file, line, { mode: 0o600 })
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

function turn(folder: string): void {
  const [newest = name, middle = name, oldest = name] = names.map((one) => join(folder, one))
  rmSync(oldest, { force: true })
  if (existsSync(middle)) renameSync(middle, oldest)
  renameSync(newest, middle)
}

/** The last `count` lines, oldest first, over all kept files. */
export function lastLogLines(folder: string, count: number): string[] {
  const lines: string[] = []
  for (const one of names) {
    const file = join(folder, one)
    if (lines.length >= count || !existsSync(file)) break
    lines.unshift(...readFileSync(file, 'utf8').split('\n').slice(0, -1))
  }
  return lines.slice(-count)
}
