import { app, crashReporter, dialog, shell } from 'electron'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import type { DiagnosticFacts } from '../services/diagnostics.ts'
import type { SettingsStore } from '../system/settings.ts'
import { lastLogLines } from '../system/log-file.ts'
import type { Language } from '../system/language.ts'
import { chooseDiagnosticsFile } from './save-dialog.ts'

const shownLines = 300

/**
 * Crash dumps stay in a folder of ours and go nowhere. A dump may hold what was in memory, secrets
 * too, so it is never part of diagnostics. Before the app is ready, so that every process has it.
 */
export function keepCrashesHere(): void {
  app.setPath('crashDumps', join(app.getPath('userData'), 'crashes'))
  crashReporter.start({ uploadToServer: false })
}

/** What saving diagnostics needs of the desktop (`DiagnosticsDesk` of main/ipc). */
export function diagnosticsDesk(options: {
  dataFolder: string
  settings: SettingsStore
  language: Language
  copyText: (text: string) => void
}) {
  const crashes = app.getPath('crashDumps')
  return {
    facts: () => ({
      surroundings: surroundings(options.language),
      settings: options.settings.get(),
      logLines: lastLogLines(join(options.dataFolder, 'logs'), shownLines),
    }),
    copyText: options.copyText,
    chooseFile: () => chooseDiagnosticsFile(dialog, options.language.say),
    openCrashFolder: () => {
      mkdirSync(crashes, { recursive: true, mode: 0o700 })
      void shell.openPath(crashes)
    },
    countCrashDumps: () => crashDumps(crashes).length,
    deleteCrashDumps: () => {
      for (const dump of crashDumps(crashes)) rmSync(dump, { force: true })
    },
  }
}

/** Crashpad keeps them in folders of its own, which differ from system to system. */
function crashDumps(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function surroundings(language: Language): DiagnosticFacts['surroundings'] {
  const { versions, platform, arch, env } = process
  return {
    version: app.getVersion(),
    packaged: String(app.isPackaged),
    system: `${platform} ${release()} ${arch}`,
    electron: versions.electron,
    chromium: versions.chrome,
    node: versions.node,
    desktop: env['XDG_CURRENT_DESKTOP'] ?? 'unknown',
    session: env['XDG_SESSION_TYPE'] ?? 'unknown',
    language: language.locale(),
  }
}
