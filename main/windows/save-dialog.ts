import { BrowserWindow, type Dialog } from 'electron'
import type { Say } from '../../words/words.ts'

/** Asks where a report is to be saved, above our window; null where the person chooses no place. */
export function chooseReportFile(
  dialog: Dialog,
  say: Say,
  name: string,
  format: 'html' | 'json',
): Promise<string | null> {
  return choose(dialog, {
    title: say('report.save.title'),
    defaultPath: name,
    filters: [{ name: say(`report.save.${format}`), extensions: [format] }],
  })
}

/** The same for diagnostics. */
export function chooseDiagnosticsFile(dialog: Dialog, say: Say): Promise<string | null> {
  return choose(dialog, {
    title: say('ui.diagnostics.save.title'),
    defaultPath: 'handback-diagnostics.txt',
    filters: [{ name: say('ui.diagnostics.save.text'), extensions: ['txt'] }],
  })
}

async function choose(
  dialog: Dialog,
  what: Pick<Electron.SaveDialogOptions, 'title' | 'defaultPath' | 'filters'>,
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    ...what,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
