import { failure } from './domain/failure.ts'
import type { Notice } from './domain/notice.ts'
import type { Retention } from './domain/retention.ts'
import { mayAct } from './domain/standing.ts'
import { AccountOverviews } from './services/account-overview.ts'
import { Activity } from './services/activity.ts'
import { AskOwner } from './services/ask-owner.ts'
import { CheckAccess } from './services/check-access.ts'
import { CheckConnection } from './services/check-connection.ts'
import { DailyCheck } from './services/daily-check.ts'
import { DistributionClients } from './services/distribution-clients.ts'
import { Diagnostics } from './services/diagnostics.ts'
import { EditList } from './services/edit-list.ts'
import { EditServer } from './services/edit-server.ts'
import { ExportReport } from './services/export-report.ts'
import { FetchPicture } from './services/fetch-picture.ts'
import { FinishSignIn } from './services/finish-sign-in.ts'
import { HandIn } from './services/hand-in.ts'
import { InstallKey } from './services/install-key.ts'
import { KeepCurrent } from './services/keep-current.ts'
import { KeepNote } from './services/keep-note.ts'
import { LinkAccount } from './services/link-account.ts'
import { LogIn } from './services/log-in.ts'
import { LogOut } from './services/log-out.ts'
import { Notices } from './services/notices.ts'
import { MoveAway } from './services/move-away.ts'
import { MoveIn } from './services/move-in.ts'
import { OpenProviderPage } from './services/open-provider-page.ts'
import { OtherAccounts } from './services/other-accounts.ts'
import { OwnAppDrafts } from './services/own-app-drafts.ts'
import { OwnServers } from './services/own-servers.ts'
import { PrepareClient } from './services/prepare-client.ts'
import { RecoveryReport } from './services/recovery.ts'
import { RefreshAccess } from './services/refresh-access.ts'
import { Reminders } from './services/reminders.ts'
import { RevokeAccess } from './services/revoke-access.ts'
import { RevokeAll } from './services/revoke-all.ts'
import { RunReports } from './services/run-report.ts'
import { Servers } from './services/servers.ts'
import { SignInFlows } from './services/sign-in-flows.ts'
import type { Handback } from './services/handback.types.ts'
import { TestClient } from './services/test-client.ts'
import { TidyList } from './services/tidy-list.ts'
import { UnregisterClients } from './services/unregister-clients.ts'
import { VaultProtection } from './services/vault-protection.ts'
import { providerOf } from './providers/catalogue.ts'
import { Attempt } from './revocation/attempt.ts'
import { OwedWrites } from './revocation/owed-writes.ts'
import { RevocationQueue } from './revocation/queue.ts'
import type { OpenedStorage } from './storage/open-storage.ts'
import { gatedHttp, type Resolve } from './system/address-gate.ts'
import type { Browser } from './system/browser.ts'
import type { Clipboard } from './system/clipboard.ts'
import type { Clock } from './system/clock.ts'
import type { Connectivity } from './system/connectivity.ts'
import { createEvents, type Events } from './system/events.ts'
import { defaultTimeoutMs, type Http } from './system/http.ts'
import type { Language } from './system/language.ts'
import type { Log } from './system/log.ts'
import type { PictureCodec } from './system/picture.ts'
import type { Routes } from './system/proxy.ts'
import { within } from './system/within.ts'
import { createVault } from './vault/vault.ts'
import type { Keychain } from './vault/vault.types.ts'

/** Everything that differs between Electron, plain Node and a test. */
export interface Surroundings {
  /** The opened database; composing closes it with `stop`. */
  readonly storage: OpenedStorage
  readonly clock: Clock
  readonly http: Http
  readonly connectivity: Connectivity
  readonly browser: Browser
  readonly clipboard: Clipboard
  readonly keychain: Keychain
  readonly resolve: Resolve
  readonly routes: Routes
  readonly pictures: PictureCodec
  readonly language: Language
  readonly random: () => number
  /** Has the person switched the daily check on? */
  readonly wantsDailyCheck: () => boolean
  /** How long the person wants to keep ended accounts. */
  readonly keepsEnded: () => Retention
  readonly log: Log
  /** Where the data lies. */
  readonly folder: string
  /** Those of the product opened before over the same folder; new ones unless given. */
  readonly events?: Events
  /** JSON of `handback.clients.json` in the app's resources; undefined: this distribution has none. */
  readonly distributionClients?: unknown
}

/** What can't be recorded is not sent: not a byte leaves while the data can only be looked at (matrix 33). */
const sendsNothing: Http = {
  send: () => Promise.reject(failure('storage-read-only', {}, { retryable: true })),
}

/** A copy that was moved away sends nothing, and one that arrived nothing yet, whoever asks. */
function onlyWhileActing(storage: OpenedStorage, http: Http): Http {
  return {
    send: (request) =>
      mayAct(storage.read.standing.find())
        ? http.send(request)
        : Promise.resolve({ kind: 'silence', reason: 'offline', detail: 'moved away' }),
  }
}

/** Builds the object graph: the one place that knows who gets what. */
export function compose(surroundings: Surroundings): Handback {
  const { storage, clock, connectivity, browser, clipboard, keychain, random, log } = surroundings
  const own = new OwnServers({ storage, resolve: surroundings.resolve })
  const open = storage.lookOnly ? sendsNothing : onlyWhileActing(storage, surroundings.http)
  // Loopback needs no look: what may name this computer is settled where metadata is read.
  const http = gatedHttp(open, {
    resolve: surroundings.resolve,
    allowLoopback: true,
    isOwnServer: (url) => own.isOwnServer(url),
  })
  const events = surroundings.events ?? createEvents()
  const vault = createVault({ keys: storage.keys, keychain })

  const owed = new OwedWrites()
  const attempt = new Attempt({ storage, vault, http, clock, providerOf, owed, random })
  const queue = new RevocationQueue({
    storage,
    attempt,
    clock,
    connectivity,
    events,
    vault,
    owed,
    random,
    log,
  })
  const overviews = new AccountOverviews({ storage, clock })
  const pictures = new FetchPicture({
    storage,
    // It has a gate of its own, without any exception for servers in the person's own network.
    http: open,
    resolve: surroundings.resolve,
    codec: surroundings.pictures,
    events,
    log,
  })
  const onSurprise = (error: unknown): void => log.error('sign-in', error)
  const flows = new SignInFlows({ browser, events, onSurprise })
  const drafts = new OwnAppDrafts()
  const distribution = new DistributionClients(surroundings.distributionClients, log)
  const finish = new FinishSignIn({
    storage,
    vault,
    http,
    clock,
    language: surroundings.language,
    events,
    pictures,
    queue,
    owed,
    drafts,
  })
  const refresher = new RefreshAccess({ storage, vault, http, clock, events, queue, owed })
  const app = { drafts, distribution }
  const servers = new Servers({ storage, own, http, ...app })
  const clients = new PrepareClient({ storage, vault, http, clock, servers, ...app })
  const activity = new Activity({ storage, queue, overviews, clock })
  const unregister = new UnregisterClients({
    storage,
    vault,
    http,
    clock,
    connectivity,
    events,
    flows,
    log,
  })
  const owner = new AskOwner({ storage, vault, http, clock, connectivity, events, log })
  const editList = new EditList({ storage, clock, events, flows })
  const tidyList = new TidyList({
    storage,
    clock,
    events,
    editList,
    wanted: surroundings.keepsEnded,
    log,
  })
  const notices = new Notices({ storage, clock, events, log })
  const revoke = new RevokeAccess({
    storage,
    vault,
    http,
    clock,
    providerOf,
    queue,
    events,
    flows,
    owed,
    release: (jobId) => queue.release(jobId),
  })
  const check = new CheckAccess({
    storage,
    vault,
    http,
    clock,
    connectivity,
    events,
    refresher,
    owner,
    pictures,
  })
  const dailyCheck = new DailyCheck({
    storage,
    clock,
    connectivity,
    vault,
    events,
    check,
    isWanted: surroundings.wantsDailyCheck,
    random,
    log,
  })
  const keepCurrent = new KeepCurrent({
    storage,
    clock,
    connectivity,
    vault,
    check,
    random,
    log,
  })
  const tell = (notice: Notice): Promise<void> => notices.tell(notice)
  const reminders = new Reminders({ storage, clock, events, tell, log })
  const protection = new VaultProtection({ vault, keychain, events })
  const revokeAll = new RevokeAll({ storage, clock, queue, events, flows, log })
  const rest = async (drainMs: number): Promise<void> => {
    flows.cancelAll()
    unregister.close()
    // Tokens that have arrived are stored before the file is closed: otherwise nobody could revoke them.
    const checking = [dailyCheck.close(), keepCurrent.close()]
    const arriving = Promise.all([flows.settled(), ...checking, refresher.settled()])
    await Promise.all([
      within(clock, arriving, defaultTimeoutMs),
      queue.stop({ drainMs }),
      revokeAll.close(),
      owner.close(),
    ])
    await owed.retry((error) => log.error('quit-owed-write', error))
  }
  const begin = async (): Promise<void> => {
    // A slow keychain must not hold up what needs none: the queue begins and waits for it.
    const opened = vault.start().catch((error: unknown) => log.error('vault-start', error))
    if (storage.lookOnly || !mayAct(storage.read.standing.find())) return
    await queue.start()
    await revokeAll.begin()
    notices.begin()
    reminders.begin()
    dailyCheck.begin()
    keepCurrent.begin()
    tidyList.begin()
    void opened.then(() => unregister.begin())
    void opened.then(() => owner.begin())
  }
  let started: Promise<void> = Promise.resolve()
  return {
    events,
    clock,
    connectivity,
    overviews,
    pictures,
    flows,
    servers,
    drafts,
    distribution,
    testClient: new TestClient({ clients, http }),
    activity,
    check,
    checkConnection: new CheckConnection({
      storage,
      http,
      connectivity,
      routes: surroundings.routes,
    }),
    editList,
    editServer: new EditServer({ storage, vault, clock, events, queue }),
    keepCurrent,
    handIn: new HandIn({ storage, vault, clock, clipboard, events, own, editList }),
    owner,
    link: new LinkAccount({ storage, vault, flows, finish, clients, events, queue }),
    logIn: new LogIn({ storage, vault, flows, finish, clients, servers }),
    logOut: new LogOut({ storage, clock, events }),
    notes: new KeepNote({ storage, clock, events, browser }),
    moveAway: new MoveAway({
      storage,
      vault,
      clock,
      events,
      log,
      folder: surroundings.folder,
      rest: () => rest(defaultTimeoutMs),
    }),
    moveIn: new MoveIn({ storage, keychain, events, folder: surroundings.folder }),
    pages: new OpenProviderPage({ storage, browser }),
    report: new ExportReport({ storage, installKey: new InstallKey({ storage, vault }), clock }),
    revoke,
    otherAccounts: new OtherAccounts({ storage, clock, events, flows, pictures, revoke }),
    reminders,
    revokeAll,
    notices,
    tidyList,
    runReports: new RunReports({ storage, clock, overviews, activity }),
    protection,
    diagnostics: new Diagnostics({ storage, protection, clock, lookOnly: storage.lookOnly }),
    recovery: new RecoveryReport({ storage, browser, events }),
    lookOnly: storage.lookOnly,
    start: () => (started = begin()),
    stop: async ({ drainMs }) => {
      // What has not begun yet can't be ended: it would begin over closed files.
      await started.catch(() => undefined)
      await rest(drainMs)
      await tidyList.close()
      await reminders.close()
      await notices.close()
      await storage.close()
    },
  }
}
