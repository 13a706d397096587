import { BrowserWindow, type Dialog } from 'electron'
import { open } from 'node:fs/promises'
import { failure } from '../domain/failure.ts'
import { longestFile } from '../services/hand-in.ts'
import { say } from '../../words/words.ts'

/**
 * Asks for one file, above our window, and reads it; null where the person chooses none. Nothing
 * beside that file is looked at. FailureError `file-too-long`, `file-not-readable`.
 */
export async function readChosenFile(dialog: Dialog): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: say('hand-in.open.title'),
    properties: ['openFile', 'dontAddToRecent'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  const [path] = filePaths
  return canceled || path === undefined ? null : readShortFile(path)
}

/** As UTF-8 text. */
async function readShortFile(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw failure('file-not-readable')
  try {
    const buffer = Buffer.alloc(longestFile + 1)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0).catch(() => {
      throw failure('file-not-readable')
    })
    if (bytesRead > longestFile) throw failure('file-too-long')
    const text = buffer.toString('utf8', 0, bytesRead)
    buffer.fill(0)
    if (text.includes('\0')) throw failure('file-not-readable')
    return text
  } finally {
    await file.close()
  }
}
