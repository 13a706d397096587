import { failure } from '../domain/failure.ts'
import type { RequestName } from '../../preload/contract/contract.ts'
import type { Handlers } from './handlers.ts'

/** What changes nothing of the data and sends nothing to a provider. */
const looks: ReadonlySet<RequestName> = new Set<RequestName>([
  'accounts.list',
  'accounts.details',
  'accounts.previewRevocation',
  'accounts.openPage',
  'activity.list',
  'activity.details',
  'activity.pauses',
  'app.status',
  'app.words',
  'app.copyText',
  'app.openDataFolder',
  'app.openLicences',
  'app.networkChanged',
  'erase.state',
  'lock.state',
  'lock.now',
  'lock.unlock',
  'network.check',
  'notes.list',
  'notes.openPage',
  'notes.providers',
  'move.state',
  'handIn.forgetDraft',
  'handIn.get',
  'handIn.kinds',
  'diagnostics.make',
  'diagnostics.copy',
  'diagnostics.save',
  'diagnostics.crashes',
  'diagnostics.openCrashFolder',
  'diagnostics.deleteCrashDumps',
  'updates.get',
  'updates.look',
  'updates.quit',
  'desktop.get',
  'desktop.listening',
  'desktop.menuFor',
  'desktop.setStartAtLogin',
  'desktop.tryNotification',
  'recovery.get',
  'recovery.openPage',
  'recovery.dismiss',
  'reminders.list',
  'retention.get',
  'runs.byHand',
  'runs.list',
  'runs.report',
  'runs.page',
  'servers.gallery',
  'servers.known',
  'servers.knownDetails',
  'settings.get',
  'settings.set',
  'signIn.state',
  'vault.retry',
])

/**
 * While the data file can't be written every intention is refused before it begins: what can't be
 * recorded must not be sent (matrix 33).
 */
export function onlyLooking(handlers: Handlers): Handlers {
  const refuse = (): never => {
    throw failure('storage-read-only', {}, { retryable: true })
  }
  const entries = Object.entries(handlers).map(([name, handle]) => [
    name,
    looks.has(name as RequestName) ? handle : refuse,
  ])
  return Object.fromEntries(entries) as Handlers
}
