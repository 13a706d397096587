import type { Dialog } from 'electron'
import { FailureError } from '../domain/failure.ts'
import { say } from '../../words/words.ts'

/** What opening the data file had to do, as `compose` reports it. */
interface RecoveryNotice {
  readonly recovered: 'none' | 'from-backup' | 'started-empty'
  readonly setAside: readonly string[]
  readonly remembered: readonly { readonly issuer: string }[]
}

/** A person must know when data was restored; nothing was deleted, and the box says where it is. */
export function showRecovery(
  dialog: Pick<Dialog, 'showMessageBox'>,
  recovery: RecoveryNotice,
): void {
  if (recovery.recovered === 'none') return
  void dialog.showMessageBox({
    type: 'warning',
    title: say('recovery.title'),
    message: say('recovery.title'),
    detail: recoveryDetail(recovery),
  })
}

/** Where the damaged file is, and which providers may still allow access that only it knew of. */
function recoveryDetail({ recovered, setAside, remembered }: RecoveryNotice): string {
  if (recovered === 'none') return ''
  const happened =
    setAside.length === 0
      ? say('recovery.missing')
      : say(`recovery.${recovered}`, { path: setAside.join(', ') })
  const issuers = [...new Set(remembered.map(({ issuer }) => issuer))]
  if (issuers.length === 0) return happened
  return `${happened}\n\n${say('recovery.visit', { providers: issuers.join(', ') })}`
}

/** Handback can't start: says why and that the file was left as it is. */
export function showStartFailure(
  dialog: Pick<Dialog, 'showErrorBox'>,
  path: string,
  error: unknown,
): void {
  const newer = error instanceof Error && error.name === 'NewerDatabaseError'
  const detail =
    error instanceof FailureError
      ? say(`failure.${error.failure.code}.happened`, error.failure.values)
      : ''
  dialog.showErrorBox(
    say('start.failed.title'),
    newer ? say('start.failed.newer', { path }) : say('start.failed.other', { path, detail }),
  )
}
