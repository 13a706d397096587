import { BrowserWindow, type Dialog } from 'electron'
import type { Say } from '../../words/words.ts'

const extension = 'handback'

/** Where the archive for the other computer is to be saved; null where the person chooses no place. */
export async function chooseArchiveToWrite(dialog: Dialog, say: Say): Promise<string | null> {
  const day = new Date().toISOString().slice(0, 10)
  const options: Electron.SaveDialogOptions = {
    title: say('move.pack.save.title'),
    defaultPath: `${say('move.file-name')}-${day}.${extension}`,
    filters: [{ name: say('move.pack.save.kind'), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}

/** Which archive is to be imported; null where the person chooses none. */
export async function chooseArchiveToRead(dialog: Dialog, say: Say): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: say('move.bring.choose.title'),
    filters: [{ name: say('move.pack.save.kind'), extensions: [extension] }],
    properties: ['openFile'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
