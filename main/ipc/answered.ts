import { failure, type FailureError } from '../domain/failure.ts'
import type { RequestName } from '../../preload/contract/contract.ts'
import type { Handlers } from './handlers.ts'

/**
 * `look-only`: the data file can't be written. `resting`: this copy does not act, since its accounts
 * moved away or have only arrived. `locked`: the window is.
 */
type Restriction = 'look-only' | 'resting' | 'locked'

const acting: readonly Restriction[] = []
/** Changes nothing of the data and sends nothing to a provider, or only what a person asks to check. */
const looking: readonly Restriction[] = ['look-only']
/** The move itself, and what a person takes along or away before it. */
const resting: readonly Restriction[] = ['resting']
const lookingOrResting: readonly Restriction[] = ['look-only', 'resting']
/** The window's words, being unlocked, and the folder, which the Help menu opens too. */
const always: readonly Restriction[] = ['look-only', 'resting', 'locked']

/** Under which restrictions a request is still answered; one of the contract that is missing here does not compile. */
const answered: Readonly<Record<RequestName, readonly Restriction[]>> = {
  'accounts.list': lookingOrResting,
  'accounts.details': looking,
  'accounts.rename': acting,
  'accounts.logOut': acting,
  'accounts.undoLogOut': acting,
  'accounts.logOutMany': acting,
  'accounts.undoLogOutMany': acting,
  'accounts.removeManyFromList': acting,
  'accounts.tag': acting,
  'accounts.check': acting,
  'accounts.previewRevocation': looking,
  'accounts.revoke': acting,
  'accounts.closedByYou': acting,
  'accounts.removeFromList': acting,
  'accounts.deleteWithoutRevoking': acting,
  'accounts.openPage': looking,
  'activity.list': lookingOrResting,
  'activity.pauses': lookingOrResting,
  'activity.details': looking,
  'activity.tryNow': acting,
  'activity.cancel': acting,
  'desktop.get': lookingOrResting,
  'desktop.listening': always,
  'desktop.menuFor': lookingOrResting,
  'desktop.tryNotification': lookingOrResting,
  'desktop.setStartAtLogin': lookingOrResting,
  'app.status': always, // locked, without what it says of the data
  'app.words': always,
  'app.copyText': lookingOrResting,
  'app.openDataFolder': always,
  'app.openLicences': lookingOrResting,
  'app.networkChanged': lookingOrResting,
  'vault.choosePassphrase': acting,
  'vault.unlock': resting,
  'vault.retry': lookingOrResting,
  'vault.useKeychain': acting,
  'settings.get': lookingOrResting,
  'settings.set': lookingOrResting,
  'diagnostics.make': lookingOrResting,
  'diagnostics.copy': lookingOrResting,
  'diagnostics.save': lookingOrResting,
  'diagnostics.crashes': lookingOrResting,
  'diagnostics.openCrashFolder': lookingOrResting,
  'diagnostics.deleteCrashDumps': lookingOrResting,
  'erase.state': lookingOrResting,
  'erase.afterEnding': acting,
  'erase.callOff': acting,
  'erase.now': acting,
  'erase.setAside': acting,
  'lock.state': always,
  'lock.now': lookingOrResting,
  'lock.unlock': always,
  'network.check': looking,
  'notes.list': looking,
  'notes.providers': looking,
  'notes.add': acting,
  'notes.edit': acting,
  'notes.reviewed': acting,
  'notes.remove': acting,
  'notes.undo': acting,
  'notes.openPage': looking,
  'move.state': lookingOrResting,
  'move.pack': acting,
  'move.handOver': resting,
  'move.takeBack': resting,
  'move.chooseArchive': resting,
  'move.bring': resting,
  'move.start': resting,
  'move.startWithoutAnswer': resting,
  'move.erase': resting,
  'handIn.give': acting,
  'handIn.openFile': acting,
  'handIn.choose': acting,
  'handIn.forgetDraft': looking,
  'handIn.kinds': looking,
  'handIn.get': looking,
  'handIn.ask': acting,
  'handIn.forget': acting,
  'recovery.get': lookingOrResting,
  'recovery.openPage': looking,
  'recovery.dismiss': lookingOrResting,
  'reminders.list': looking,
  'reminders.done': acting,
  'reminders.later': acting,
  'reminders.undo': acting,
  'report.export': resting,
  'retention.get': looking,
  'runs.byHand': looking,
  'runs.start': acting,
  'runs.list': lookingOrResting,
  'runs.report': looking,
  'runs.page': looking,
  'runs.pause': acting,
  'runs.resume': acting,
  'runs.stop': acting,
  'runs.storeAgain': acting,
  'servers.known': looking,
  'servers.discover': acting,
  'servers.gallery': looking,
  'servers.choose': acting,
  'servers.openConsole': acting,
  'servers.knownDetails': looking,
  'servers.testClient': acting,
  'servers.keepApp': acting,
  'servers.edit': acting,
  'signIn.link': acting,
  'signIn.logIn': acting,
  'signIn.state': looking,
  'signIn.cancel': acting,
  'signIn.copyAddress': acting,
  'signIn.openAgain': acting,
  'signIn.again': acting,
  'signIn.paste': acting,
  'signIn.keepOther': acting,
  'updates.get': lookingOrResting,
  'updates.look': lookingOrResting,
  'updates.quit': lookingOrResting,
}

function under(
  restriction: Restriction,
  handlers: Handlers,
  refusal: () => FailureError,
): Handlers {
  const refuse = (): never => {
    throw refusal()
  }
  const entries = Object.entries(handlers).map(([name, handle]) => [
    name,
    answered[name as RequestName].includes(restriction) ? handle : refuse,
  ])
  return Object.fromEntries(entries) as Handlers
}

/**
 * While the data file can't be written every intention is refused before it begins: what can't be
 * recorded must not be sent (matrix 33).
 */
export const onlyLooking = (handlers: Handlers): Handlers =>
  under('look-only', handlers, () => failure('storage-read-only', {}, { retryable: true }))

/** A copy that does not act is looked at, and moved. */
export const onlyMoving = (handlers: Handlers): Handlers =>
  under('resting', handlers, () => failure('moved-away'))

/** How many wait and where the data lies is nobody's business who can't unlock. */
export const onlyUnlocking = (handlers: Handlers): Handlers => ({
  ...under('locked', handlers, () => failure('locked')),
  'app.status': async (input) => ({
    ...(await handlers['app.status'](input)),
    waiting: 0,
    hasEvidence: false,
    dataFolder: '',
  }),
})
