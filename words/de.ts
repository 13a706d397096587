import type { english } from './en.ts'
import { aboutWords } from './de/about.ts'
import { activityWords } from './de/activity.ts'
import { commandWords } from './de/commands.ts'
import { menuWords } from './de/menu.ts'
import { desktopWords } from './de/desktop.ts'
import { diagnosticsWords } from './de/diagnostics.ts'
import { eraseWords } from './de/erase.ts'
import { failureWords } from './de/failures.ts'
import { handInWords } from './de/hand-in.ts'
import { interfaceWords } from './de/interface.ts'
import { listWords } from './de/list.ts'
import { noticeWords } from './de/notices.ts'
import { noteWords } from './de/notes.ts'
import { ladderWords } from './de/ladder.ts'
import { movingWords } from './de/moving.ts'
import { ownAppWords } from './de/own-app.ts'
import { providerWords } from './de/providers.ts'
import { recoveryWords } from './de/recovery.ts'
import { reportWords } from './de/report.ts'
import { restsOnWords } from './de/rests-on.ts'
import { revocationWords } from './de/revocation.ts'
import { runWords } from './de/runs.ts'
import { shellWords } from './de/shell.ts'
import { settingsWords } from './de/settings.ts'
import { updateWords } from './de/updates.ts'
import { watchWords } from './de/watch.ts'
import { welcomeWords } from './de/welcome.ts'

/** The German catalogue. The types hold that it has every key of the English one, and no other. */
export const german: Readonly<Record<keyof typeof english, string>> = {
  ...aboutWords,
  ...activityWords,
  ...commandWords,
  ...desktopWords,
  ...diagnosticsWords,
  ...eraseWords,
  ...menuWords,
  ...failureWords,
  ...handInWords,
  ...interfaceWords,
  ...listWords,
  ...noticeWords,
  ...noteWords,
  ...ladderWords,
  ...movingWords,
  ...ownAppWords,
  ...providerWords,
  ...recoveryWords,
  ...reportWords,
  ...restsOnWords,
  ...revocationWords,
  ...runWords,
  ...shellWords,
  ...settingsWords,
  ...updateWords,
  ...watchWords,
  ...welcomeWords,
}
