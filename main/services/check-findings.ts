import type { Account } from '../domain/account.ts'
import type { ReminderAbout } from '../domain/reminder.ts'
import type { WritableStores } from '../storage/storage.types.ts'
import type { Verdict } from './check-access.ts'
import type { PermissionChange } from './learned-facts.ts'

/** What a daily check found that a person should look at: they were not there when it was asked. */
export function raiseFindings(
  stores: Pick<WritableStores, 'reminders'>,
  account: Account,
  found: { readonly verdict: Verdict; readonly change: PermissionChange | null },
  now: number,
): void {
  const about: ReminderAbout[] = []
  const base = { at: now, accountId: account.id }
  if (found.verdict === 'dead') {
    about.push({ ...base, kind: 'ended-elsewhere', id: `ended-elsewhere:${account.id}:${now}` })
  }
  if (found.change !== null) {
    about.push({ ...base, kind: 'permissions', id: `permissions:${account.id}:${now}` })
  }
  for (const one of about) {
    stores.reminders.insert({ ...one, raisedAt: now, laterUntil: null, doneAt: null })
  }
}
