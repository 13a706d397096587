import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newestSchema } from '../../../main/storage/migrate.ts'
import { showStartFailure } from '../../../main/windows/notices.ts'
import { failure, FailureError } from '../../../main/domain/failure.ts'
import { storageFolder } from './storage-in-folder.ts'
import { link } from './stored-rows.ts'
import { inEnglish } from '../../support/in-english.ts'

const script = join(import.meta.dirname, 'owner.process.ts')

function failureOf(open: () => unknown): unknown {
  try {
    open()
  } catch (error) {
    return error instanceof FailureError ? error.failure : error
  }
  return 'opened'
}
const busy = expect.objectContaining({ code: 'storage-busy', retryable: true }) as unknown

/** A second Handback on the folder: what it says of itself. */
async function secondProcess(folder: string): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, ['--expose-gc', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, says: line.toString().trim() }
}

describe('one owner of a data folder (matrix 35)', { timeout: 60_000 }, () => {
  test('a second process is refused as busy, and changes nothing', async () => {
    const { folder, file, open } = storageFolder()
    const storage = open()
    await storage.commit(link)
    await storage.whenTidy()
    const [before, wal] = [readFileSync(file), readFileSync(`${file}-wal`)]
    const { child, says } = await secondProcess(folder)
    expect(says).toBe('storage-busy')
    if (child.exitCode === null) await once(child, 'exit')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readFileSync(`${file}-wal`).equals(wal)).toBe(true)
  })

  test('while another process is the owner this one is refused, and takes over after its kill -9', async () => {
    const { folder, open } = storageFolder()
    const { child, says } = await secondProcess(folder)
    expect(says).toBe('owner')
    expect(failureOf(open)).toEqual(busy)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    const storage = open()
    expect(storage.lookOnly).toBe(false)
    expect(storage.read.accounts.list()).toHaveLength(1)
  })

  test('a second opening in the same process is refused too, and the first keeps the lock', async () => {
    const { folder, open } = storageFolder()
    open()
    expect(failureOf(open)).toEqual(busy)
    expect((await secondProcess(folder)).says).toBe('storage-busy')
  })

  test('what the person reads names the other Handback, and that nothing was changed', () => {
    const shown: string[] = []
    const dialog = { showErrorBox: (_title: string, content: string) => void shown.push(content) }
    showStartFailure(dialog, inEnglish.say, '/data', failure('storage-busy'))
    showStartFailure(dialog, inEnglish.say, '/data', failure('storage-full'))
    expect(shown[0]).toMatch(/^Another Handback is using the data in \/data\. Nothing was changed/)
    expect(shown[1]).toContain('The disk is full')
  })

  test('closing hands the folder over', async () => {
    const { folder, open } = storageFolder()
    await open().close()
    expect((await secondProcess(folder)).says).toBe('owner')
  })

  test('an opening that fails leaves no lock behind', async () => {
    const { folder, openRaw, open } = storageFolder()
    await open().close()
    const raw = openRaw()
    raw.pragma('user_version = 99')
    expect(() => open()).toThrow('schema 99')
    raw.pragma(`user_version = ${newestSchema}`)
    raw.close()
    expect((await secondProcess(folder)).says).toBe('owner')
  })

  test('foreign bytes in the lock file keep nobody out', () => {
    const { folder, open } = storageFolder()
    writeFileSync(join(folder, 'handback.lock'), 'this is no database, whatever it is '.repeat(99))
    expect(open().lookOnly).toBe(false)
    expect(existsSync(join(folder, 'handback.lock'))).toBe(true)
    expect(failureOf(open)).toEqual(busy)
  })
})
