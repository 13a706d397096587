import type { Dialog } from 'electron'
import { FailureError } from '../domain/failure.ts'
import type { Say } from '../../words/words.ts'

/** Handback can't start: says why and that the file was left as it is. */
export function showStartFailure(
  dialog: Pick<Dialog, 'showErrorBox'>,
  say: Say,
  path: string,
  error: unknown,
): void {
  dialog.showErrorBox(say('start.failed.title'), whyNot(say, path, error))
}

function whyNot(say: Say, path: string, error: unknown): string {
  if (error instanceof Error && error.name === 'NewerDatabaseError') {
    return say('start.failed.newer', { path })
  }
  if (error instanceof Error && error.name === 'UpgradeFailedError') {
    return say('start.failed.upgrade', { path })
  }
  if (!(error instanceof FailureError)) return say('start.failed.other', { path, detail: '' })
  const { code, values } = error.failure
  if (code === 'storage-busy') return say('start.failed.busy', { path })
  return say('start.failed.other', { path, detail: say(`failure.${code}.happened`, values) })
}
