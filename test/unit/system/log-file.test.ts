import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hideTokens } from '../../../main/providers/hide-tokens.ts'
import { fileLog, lastLogLines } from '../../../main/system/log-file.ts'

const now = Date.UTC(2026, 10, 22, 19, 34)
const token = 'Zk3vQ0hFvY5y9b2cXw7Lr1TnUeDqGjKsPmAo48iBtVx'
let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'handback-log-')), 'logs')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const lines = (name = 'handback.log'): string[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1)

describe('the log file', () => {
  it('has one line per event, with its time and level', () => {
    const log = fileLog(folder, () => now)
    log.info('started')
    log.warn('slow', { text: 'two\nlines' })
    expect(lines()).toEqual([
      '2026-11-22T19:34:00.000Z info started',
      '2026-11-22T19:34:00.000Z warn slow {"text":"two\\nlines"}',
    ])
  })

  it('holds no token, from data or from an error and its stack', () => {
    const log = fileLog(folder, () => now)
    log.info('sent', { address: `https://id.example/?x=${token}`, refresh_token: 'short' })
    log.error('failed', new Error(`invalid token ${token}`))
    log.error('odd', token)
    const text = lines().join('\n')
    expect(text).not.toContain(token)
    expect(text).not.toContain('"short"')
    expect(text).toContain('invalid token [redacted]')
  })

  it('is readable by its owner alone', () => {
    fileLog(folder, () => now).info('started')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'handback.log')).mode & 0o777).toBe(0o600)
  })

  it('keeps three files of one megabyte at most, each for its owner alone', () => {
    const log = fileLog(folder, () => now)
    const kib = 'word '.repeat(200)
    for (let line = 0; line < 4000; line += 1) log.info('filling', { line, kib })
    const files = readdirSync(folder).sort()
    expect(files).toEqual(['handback.log', 'handback.log.1', 'handback.log.2'])
    for (const file of files) {
      const { size, mode } = statSync(join(folder, file))
      expect(size).toBeLessThanOrEqual(1024 * 1024)
      expect(mode & 0o777).toBe(0o600)
    }
    const last = lastLogLines(folder, 2010)
    expect(last).toHaveLength(2010)
    expect(last[0]).toContain('"line":1990,')
    expect(last.at(-1)).toContain('"line":3999,')
  })

  it('hides what has a documented form of a provider, however short it is', () => {
    const log = fileLog(folder, () => now, hideTokens)
    const shaped = [
      `AKIA-no-form`,
      `ghp_${'Aa1'.repeat(12)}`,
      ['xoxb', '123456789012', 'abcdefGHIJKL'].join('-'),
    ]
    log.info('sent', { shaped })
    log.error('failed', new Error(shaped.join(' ')))
    const text = lines().join('\n')
    expect(text).toContain('AKIA-no-form')
    for (const token of shaped.slice(1)) expect(text).not.toContain(token.slice(5, 17))
  })

  it('stops nothing when it cannot be written', () => {
    const log = fileLog(folder, () => now)
    rmSync(folder, { recursive: true, force: true })
    writeFileSync(folder, 'a file where the folder should be')
    expect(() => log.error('full disk', new Error('ENOSPC'))).not.toThrow()
    const cycle: Record<string, unknown> = {}
    cycle['itself'] = cycle
    expect(() => log.info('odd data', cycle)).not.toThrow()
  })
})
