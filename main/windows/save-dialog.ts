import { BrowserWindow, type Dialog } from 'electron'
import type { Say } from '../../words/words.ts'

/** Asks where a report is to be saved, above our window; null where the person chooses no place. */
export async function chooseReportFile(
  dialog: Dialog,
  say: Say,
  name: string,
  format: 'html' | 'json',
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: say('report.save.title'),
    defaultPath: name,
    filters: [{ name: say(`report.save.${format}`), extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
