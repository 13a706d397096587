import type { AppEvent } from '../../preload/contract/contract.ts'
import type { AppLock } from '../services/app-lock.ts'
import type { Settings } from '../system/settings.ts'

type Lock = Pick<AppLock, 'locked'>

/** While it is locked no picture of an account is found. */
export const pictureUnlessLocked =
  (lock: Lock, find: (accountId: string) => Uint8Array | undefined) =>
  (accountId: string): Uint8Array | undefined =>
    lock.locked ? undefined : find(accountId)

/** A locked window hears that something about itself changed, and nothing of the data. */
export function mayHear(lock: Lock, event: AppEvent): boolean {
  return !lock.locked || (event.kind === 'changed' && event.topic === 'status')
}

/** Notifications of a locked Handback name nobody, whatever was chosen. */
export function settingsForNotices(lock: Lock, get: () => Settings): Settings {
  const settings = get()
  return { ...settings, notificationNames: settings.notificationNames && !lock.locked }
}

/**
 * A dialog of the system stays open when the window is locked: what is chosen in it from then on comes
 * from whoever sits there, and counts as nothing chosen.
 */
export async function chosenUnlessLocked<C>(
  lock: Lock,
  choose: () => Promise<C>,
): Promise<C | null> {
  const chosen = await choose()
  return lock.locked ? null : chosen
}
