import { packWords } from '../../../words/packed.ts'
import { packAccounts } from '../../../main/ipc/account-list-view.ts'
import type { Bridge } from '../../../preload/contract/bridge.contract.ts'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { PauseView } from '../../../preload/contract/activity.contract.ts'
import type { StatusView } from '../../../preload/contract/app.contract.ts'
import type { NoteView } from '../../../preload/contract/notes.contract.ts'
import type { ReminderView } from '../../../preload/contract/reminders.contract.ts'
import type { AppEvent, Input, Output, RequestName } from '../../../preload/contract/contract.ts'
import { detailsOf, loggedIn, loggedOut, sampleAccounts, text } from './sample-accounts.ts'
import { sampleJobs, sampleSteps } from './sample-activity.ts'
import { sampleRun } from './sample-run.ts'
import { otherAccountFlow, ownServer, server, waitingFlow } from './sample-servers.ts'

export interface Scene {
  readonly accounts?: readonly AccountView[]
  readonly jobs?: typeof sampleJobs
  readonly pauses?: readonly PauseView[]
  readonly runs?: Output<'runs.list'>['runs']
  readonly status?: Partial<StatusView>
  readonly updates?: Partial<Output<'updates.get'>>
  readonly flow?: typeof waitingFlow
  readonly notes?: readonly NoteView[]
  readonly reminders?: readonly ReminderView[]
}

function galleryEntry(
  id: string,
  name: string,
  needs: 'nothing' | 'own-app',
): Output<'servers.gallery'>[number] {
  const { mark } = needs === 'nothing' ? server : ownServer
  return { id, name, mark, needs, byAddress: false, throughDistribution: false }
}

type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Output<N> }

export interface FakeBridge extends Bridge {
  /** Every request made, in order. */
  readonly made: { readonly name: RequestName; readonly input: unknown }[]
  /** Requests named here fail. */
  readonly failing: Set<RequestName>
  emit(event: AppEvent): void
  setAccounts(accounts: readonly AccountView[]): void
}

const status: StatusView = {
  online: true,
  waiting: 3,
  vault: {
    state: 'open',
    wrappedBy: 'os-keychain',
    hasKeychain: true,
    words: text('Secrets are sealed with a key that the system keychain (GNOME Keyring) keeps.'),
  },
  developmentWindow: false,
  hasEvidence: true,
  lookOnly: false,
  version: '0.1.0',
  dataFolder: '/home/ada/.config/Handback',
  locale: 'en',
  platform: 'linux',
}

/** `window.handback` without main: sample data that log out, undo and removal really change. */
export function createFakeBridge(scene: Scene = {}): FakeBridge {
  let accounts = scene.accounts ?? sampleAccounts
  /** The list at each version, as main would remember what changed. */
  const versions = [accounts]
  let flow = scene.flow ?? waitingFlow
  let settings: Output<'settings.get'> = {
    theme: 'system',
    language: 'system',
    dailyCheck: false,
    silenced: [],
    notificationNames: false,
    tray: false,
    closeToTray: false,
    lockAfter: 'off',
    proxy: 'system',
    keepEnded: 'for-ever',
    lookForUpdates: true,
  }
  let startsAtLogin = false
  const desktop = (): Output<'desktop.get'> => ({
    notifications: true,
    canCloseToTray: false,
    startsAtLogin,
    loginPlace: '/home/ada/.config/autostart/handback.desktop',
  })
  const listeners = new Set<(event: AppEvent) => void>()
  const made: FakeBridge['made'] = []
  const failing = new Set<RequestName>()
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event))
  const setAccounts = (next: readonly AccountView[]): void => {
    accounts = next
    versions.push(next)
    emit({ kind: 'changed', topic: 'accounts' })
  }
  const change = (id: string, to: (old: AccountView) => AccountView): void =>
    setAccounts(accounts.map((one) => (one.id === id ? to(one) : one)))
  const find = (id: string): AccountView => {
    const found = accounts.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no account ${id}`)
    return found
  }
  const jobs = scene.jobs ?? sampleJobs
  const drop = (id: string): void => setAccounts(accounts.filter((one) => one.id !== id))
  const listSince = (since = 0): Output<'accounts.list'> => {
    const version = versions.length
    const old = versions[since - 1]
    const same = old?.every(({ id }, at) => accounts[at]?.id === id) === true
    const all = old?.length !== accounts.length || !same
    const rows = all ? accounts : accounts.filter((row, at) => row !== old[at])
    return { version, all, more: false, rows: packAccounts(rows) }
  }
  const handlers: Handlers = {
    'move.state': () => ({
      kind: 'here',
      progress: null,
      at: null,
      file: null,
      request: null,
      answer: null,
      accounts: 0,
      waiting: 0,
    }),
    'move.pack': () => ({ path: null }),
    'move.handOver': () => ({}),
    'move.takeBack': () => ({}),
    'move.chooseArchive': () => ({ name: null }),
    'move.bring': () => ({}),
    'move.start': () => ({}),
    'move.startWithoutAnswer': () => ({}),
    'move.erase': () => ({}),
    'accounts.list': ({ since }) => listSince(since),
    'accounts.details': ({ accountId }) => detailsOf(find(accountId)),
    'accounts.rename': ({ accountId, label }) => {
      change(accountId, (old) => ({ ...old, name: label === null ? old.name : text(label) }))
      return {}
    },
    'accounts.logOut': ({ accountId }) => {
      change(accountId, (old) => ({ ...old, here: loggedOut, actions: ['log-in', 'revoke'] }))
      return {}
    },
    'accounts.undoLogOut': ({ accountId }) => {
      change(accountId, (old) => ({ ...old, here: loggedIn, actions: ['log-out', 'revoke'] }))
      return {}
    },
    'accounts.logOutMany': ({ accountIds }) => {
      for (const id of accountIds) {
        change(id, (old) => ({ ...old, here: loggedOut, actions: ['log-in', 'revoke'] }))
      }
      return { loggedOut: accountIds }
    },
    'accounts.undoLogOutMany': ({ accountIds }) => {
      for (const id of accountIds) {
        change(id, (old) => ({ ...old, here: loggedIn, actions: ['log-out', 'revoke'] }))
      }
      return {}
    },
    'accounts.removeManyFromList': ({ accountIds }) => {
      setAccounts(accounts.filter(({ id }) => !accountIds.includes(id)))
      return { removed: accountIds.length }
    },
    'accounts.tag': ({ accountIds, add, remove }) => {
      for (const id of accountIds) {
        change(id, (old) => ({
          ...old,
          tags: [...old.tags.filter((tag) => !remove.includes(tag)), ...add],
        }))
      }
      return {}
    },
    'accounts.check': () => ({ words: text('Checked just now: Meadow still accepts it.') }),
    'accounts.previewRevocation': ({ accountId }) => ({
      accountName: find(accountId).name,
      providerName: find(accountId).providerName,
      here: text('You are logged out at once. The tokens are destroyed when it has ended.'),
      there: text(
        'Meadow is asked to cancel the whole permission, and asked again until it confirms.',
      ),
      alsoAffected: text('Nothing else on this computer.'),
      notAffected: text('Your account at Meadow, your other accounts there, and other apps.'),
      browserSession: text(
        'Your browser may still be signed in to Meadow; Handback can’t see or change that.',
      ),
      canSignOutThere: true,
      byHand: null,
      notes: [],
      agree: null,
      online: scene.status?.online ?? true,
    }),
    'accounts.revoke': () => ({ jobId: 'j9' }),
    'accounts.closedByYou': () => ({ words: text('Ended: you removed it there.') }),
    'accounts.removeFromList': ({ accountId }) => (drop(accountId), {}),
    'accounts.deleteWithoutRevoking': ({ accountId }) => (drop(accountId), {}),
    'accounts.openPage': () => ({}),
    'activity.list': () => ({ jobs: [...jobs], more: false }),
    'activity.pauses': () => [...(scene.pauses ?? [])],
    'activity.details': ({ jobId }) => {
      const job = jobs.find((one) => one.id === jobId)
      if (job === undefined) throw new Error(`no job ${jobId}`)
      return { job, entries: [...sampleSteps] }
    },
    'activity.tryNow': () => ({}),
    'activity.cancel': () => ({}),
    'app.status': () => ({ ...status, ...scene.status }),
    'app.words': () => ({ words: JSON.stringify(packWords('en')) }),
    'app.copyText': () => ({}),
    'app.openDataFolder': () => ({}),
    'app.openLicences': () => ({}),
    'app.networkChanged': () => ({}),
    'vault.choosePassphrase': () => ({}),
    'vault.unlock': () => ({}),
    'vault.retry': () => ({}),
    'vault.useKeychain': () => ({}),
    'desktop.get': desktop,
    'erase.state': () => ({ erasing: null, times: 0 }),
    'erase.afterEnding': () => ({ runId: null }),
    'erase.callOff': () => ({}),
    'erase.now': () => ({}),
    'erase.setAside': () => ({}),
    'desktop.listening': () => ({}),
    'desktop.menuFor': () => ({}),
    'desktop.tryNotification': () => ({}),
    'desktop.setStartAtLogin': ({ on }) => {
      startsAtLogin = on
      return desktop()
    },
    'settings.get': () => settings,
    'settings.set': (part) => {
      const set = Object.entries(part).filter(([, value]) => value !== undefined)
      settings = { ...settings, ...Object.fromEntries(set) }
      emit({ kind: 'changed', topic: 'settings' })
      return settings
    },
    'notes.list': () => [...(scene.notes ?? [])],
    'notes.providers': () => [
      { id: 'meadow', name: 'Meadow', mark: server.mark, page: 'https://meadow.example/apps' },
    ],
    'notes.add': () => ({ noteId: 'n9' }),
    'notes.edit': () => ({}),
    'notes.reviewed': () => ({}),
    'notes.remove': () => ({}),
    'notes.undo': () => ({}),
    'notes.openPage': () => ({}),
    'handIn.give': () => ({ kind: 'none' }),
    'handIn.openFile': () => ({ kind: 'none' }),
    'handIn.choose': () => ({ kind: 'none' }),
    'handIn.forgetDraft': () => ({}),
    'handIn.kinds': () => [],
    'handIn.get': () => {
      throw new Error('nothing was handed in')
    },
    'handIn.ask': () => ({ verdict: 'unclear' }),
    'handIn.forget': () => ({}),
    'recovery.get': () => ({ recovery: null }),
    'recovery.openPage': () => ({}),
    'recovery.dismiss': () => ({}),
    'lock.state': () => ({ locked: false, canLock: false, goesOn: true }),
    'lock.now': () => ({}),
    'lock.unlock': () => ({}),
    'network.check': () => ({ lines: [text('meadow.example answers.')] }),
    'retention.get': () => ({ due: 0, nextAt: null }),
    'reminders.list': () => [...(scene.reminders ?? [])],
    'reminders.done': () => ({}),
    'reminders.later': () => ({}),
    'reminders.undo': () => ({}),
    'updates.get': () => ({
      off: 'development',
      ready: null,
      lookedAt: null,
      failed: false,
      ...scene.updates,
    }),
    'updates.look': () => ({}),
    'updates.quit': () => ({}),
    'diagnostics.make': () => ({ text: 'Handback diagnostics' }),
    'diagnostics.copy': () => ({}),
    'diagnostics.save': () => ({ path: null }),
    'diagnostics.crashes': () => ({ count: 0 }),
    'diagnostics.openCrashFolder': () => ({}),
    'diagnostics.deleteCrashDumps': () => ({ count: 0 }),
    'report.export': ({ format }) => ({
      path: `/home/ada/Documents/handback-evidence-2026-11-22.${format}`,
      brokenAt: null,
    }),
    'runs.byHand': () => ({ linked: [], handedIn: [] }),
    'runs.start': () => ({ runId: sampleRun.id }),
    'runs.list': () => ({ runs: [...(scene.runs ?? [])] }),
    'runs.report': () => sampleRun,
    'runs.page': () => ({ rows: [], next: null }),
    'runs.pause': () => ({}),
    'runs.resume': () => ({}),
    'runs.stop': () => ({}),
    'runs.storeAgain': () => ({}),
    'servers.gallery': () => [
      galleryEntry('meadow', 'Meadow', 'nothing'),
      galleryEntry('harbour', 'Harbour', 'own-app'),
    ],
    'servers.testClient': () => ({ findings: [], detail: null }),
    'servers.keepApp': () => ({}),
    'servers.choose': ({ providerId }) => (providerId === 'harbour' ? ownServer : server),
    'servers.openConsole': () => ({}),
    'servers.known': () => [
      { clientRef: 'c1', name: 'Meadow', host: 'meadow.example', mark: server.mark },
      { clientRef: 'c2', name: 'Harbour', host: 'harbour.example', mark: ownServer.mark },
    ],
    'servers.discover': ({ address }) => (address.includes('harbour') ? ownServer : server),
    'servers.knownDetails': ({ clientRef }) => ({ ...server, knownClientRef: clientRef }),
    'servers.edit': () => ({}),
    'signIn.link': () => flow,
    'signIn.logIn': () => (flow = scene.flow ?? { ...waitingFlow, purpose: 'log-in' }),
    'signIn.state': () => flow,
    'signIn.cancel': () => ({}),
    'signIn.copyAddress': () => ({}),
    'signIn.openAgain': () => ({}),
    'signIn.again': () => flow,
    'signIn.paste': () => ({}),
    'signIn.keepOther': () => ({}),
  }
  return {
    made,
    failing,
    emit,
    setAccounts,
    request: (name, input) => {
      made.push({ name, input })
      return failing.has(name)
        ? Promise.resolve({ ok: false, failure: sampleFailure })
        : Promise.resolve({ ok: true, value: handlers[name](input) })
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const sampleFailure = {
  code: 'storage-full',
  happened: text('The disk is full, so nothing could be saved.'),
  stillTrue: text('Nothing was changed and nothing was sent.'),
  whatToDo: text('Free some space and try again.'),
  retryable: true,
  detail: 'SQLITE_FULL: database or disk is full',
}

export { otherAccountFlow }
