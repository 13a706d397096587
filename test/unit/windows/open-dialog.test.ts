import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { longestFile } from '../../../main/services/hand-in.ts'
import { readChosenFile } from '../../../main/windows/open-dialog.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const windows: object[] = []
vi.mock('electron', () => ({ BrowserWindow: { getAllWindows: () => windows } }))

/** What the system's dialog was asked for, where the person chooses `path`; null: none. */
function choosing(path: string | null) {
  const asked: unknown[][] = []
  const showOpenDialog = (...args: unknown[]) => {
    asked.push(args)
    return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] })
  }
  return { asked, read: () => readChosenFile({ showOpenDialog } as never) }
}

function fileWith(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'handback-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'old-tool.log')
  writeFileSync(path, content)
  return path
}

it('reads the one file a person chose, above our window, and leaves it out of the recent ones', async () => {
  const window = {}
  windows.push(window)
  onTestFinished(() => void windows.pop())
  const { asked, read } = choosing(fileWith('token = „x“\n'))
  expect(await read()).toBe('token = „x“\n')
  const [[owner, options] = []] = asked
  expect(owner).toBe(window)
  expect(options).toMatchObject({ properties: ['openFile', 'dontAddToRecent'] })
})

it('asks without a window where there is none, and reads nothing where the person chose nothing', async () => {
  const { asked, read } = choosing(null)
  expect(await read()).toBeNull()
  expect(asked[0]).toHaveLength(1)
})

it('takes a file as long as may be, and refuses one that is longer', async () => {
  expect(await choosing(fileWith('a'.repeat(longestFile))).read()).toHaveLength(longestFile)
  const longer = choosing(fileWith('a'.repeat(longestFile + 1)))
  expect((await failureOf(longer.read())).code).toBe('file-too-long')
})

it.each([
  ['is gone by now', () => join(tmpdir(), 'handback-nowhere', 'gone.log')],
  ['is a folder', () => tmpdir()],
  ['is no text', () => fileWith(new Uint8Array([103, 104, 111, 0, 1]))],
])('says that a file can’t be read which %s', async (_, path) => {
  expect((await failureOf(choosing(path()).read())).code).toBe('file-not-readable')
})
