import { aboutWords } from './en/about.ts'
import { activityWords } from './en/activity.ts'
import { commandWords } from './en/commands.ts'
import { menuWords } from './en/menu.ts'
import { desktopWords } from './en/desktop.ts'
import { diagnosticsWords } from './en/diagnostics.ts'
import { eraseWords } from './en/erase.ts'
import { failureWords } from './en/failures.ts'
import { handInWords } from './en/hand-in.ts'
import { interfaceWords } from './en/interface.ts'
import { noticeWords } from './en/notices.ts'
import { noteWords } from './en/notes.ts'
import { ladderWords } from './en/ladder.ts'
import { listWords } from './en/list.ts'
import { movingWords } from './en/moving.ts'
import { ownAppWords } from './en/own-app.ts'
import { providerWords } from './en/providers.ts'
import { recoveryWords } from './en/recovery.ts'
import { reportWords } from './en/report.ts'
import { restsOnWords } from './en/rests-on.ts'
import { revocationWords } from './en/revocation.ts'
import { runWords } from './en/runs.ts'
import { shellWords } from './en/shell.ts'
import { settingsWords } from './en/settings.ts'
import { updateWords } from './en/updates.ts'
import { watchWords } from './en/watch.ts'
import { welcomeWords } from './en/welcome.ts'

/** The English catalogue, the source of every other. ICU MessageFormat. */
export const english = {
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
  ...noticeWords,
  ...noteWords,
  ...ladderWords,
  ...listWords,
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
} as const
