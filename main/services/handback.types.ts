import type { Clock } from '../system/clock.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Events } from '../system/events.ts'
import type { AccountOverviews } from './account-overview.ts'
import type { Activity } from './activity.ts'
import type { AskOwner } from './ask-owner.ts'
import type { CheckAccess } from './check-access.ts'
import type { CheckConnection } from './check-connection.ts'
import type { DistributionClients } from './distribution-clients.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { EditList } from './edit-list.ts'
import type { EditServer } from './edit-server.ts'
import type { ExportReport } from './export-report.ts'
import type { FetchPicture } from './fetch-picture.ts'
import type { KeepCurrent } from './keep-current.ts'
import type { KeepNote } from './keep-note.ts'
import type { HandIn } from './hand-in.ts'
import type { LinkAccount } from './link-account.ts'
import type { LogIn } from './log-in.ts'
import type { LogOut } from './log-out.ts'
import type { Notices } from './notices.ts'
import type { MoveAway } from './move-away.ts'
import type { MoveIn } from './move-in.ts'
import type { OpenProviderPage } from './open-provider-page.ts'
import type { OtherAccounts } from './other-accounts.ts'
import type { OwnAppDrafts } from './own-app-drafts.ts'
import type { RecoveryReport } from './recovery.ts'
import type { Reminders } from './reminders.ts'
import type { RevokeAccess } from './revoke-access.ts'
import type { RevokeAll } from './revoke-all.ts'
import type { RunReports } from './run-report.ts'
import type { Servers } from './servers.ts'
import type { SignInFlows } from './sign-in-flows.ts'
import type { TestClient } from './test-client.ts'
import type { TidyList } from './tidy-list.ts'
import type { VaultProtection } from './vault-protection.ts'

/** The product without windows. */
export interface Handback {
  readonly events: Events
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly overviews: AccountOverviews
  readonly activity: Activity
  readonly check: CheckAccess
  readonly checkConnection: CheckConnection
  readonly diagnostics: Diagnostics
  readonly editList: EditList
  readonly editServer: EditServer
  readonly keepCurrent: KeepCurrent
  readonly pictures: FetchPicture
  readonly flows: SignInFlows
  readonly link: LinkAccount
  readonly handIn: HandIn
  readonly logIn: LogIn
  readonly logOut: LogOut
  readonly notices: Notices
  readonly notes: KeepNote
  readonly otherAccounts: OtherAccounts
  readonly moveAway: MoveAway
  readonly moveIn: MoveIn
  readonly owner: AskOwner
  readonly pages: OpenProviderPage
  readonly report: ExportReport
  readonly reminders: Reminders
  readonly revoke: RevokeAccess
  readonly revokeAll: RevokeAll
  readonly runReports: RunReports
  readonly servers: Servers
  readonly drafts: OwnAppDrafts
  readonly distribution: DistributionClients
  readonly testClient: TestClient
  readonly tidyList: TidyList
  readonly protection: VaultProtection
  /** What had to be done to open the data file. */
  readonly recovery: RecoveryReport
  /** The data file can't be written: everything is shown, and nothing is changed or sent. */
  readonly lookOnly: boolean
  /** Opens what can be opened of the vault and begins to send what is due. */
  start(): Promise<void>
  /** Lets requests under way finish for `drainMs`, then stores how they stand and closes the file. */
  stop(options: { readonly drainMs: number }): Promise<void>
}
