import { z } from 'zod'
import { accountMenuAction, accountRequests } from './accounts.contract.ts'
import { activityRequests } from './activity.contract.ts'
import { appRequests } from './app.contract.ts'
import { diagnosticsRequests } from './diagnostics.contract.ts'
import { eraseRequests } from './erase.contract.ts'
import { lockRequests } from './lock.contract.ts'
import { networkRequests } from './network.contract.ts'
import { noteRequests } from './notes.contract.ts'
import { moveRequests } from './move.contract.ts'
import { handInRequests } from './hand-in.contract.ts'
import { recoveryRequests } from './recovery.contract.ts'
import { reminderRequests } from './reminders.contract.ts'
import { reportRequests } from './report.contract.ts'
import { retentionRequests } from './retention.contract.ts'
import { runRequests } from './runs.contract.ts'
import { id } from './shapes.ts'
import { signInRequests } from './sign-in.contract.ts'
import { updatesRequests } from './updates.contract.ts'

/** Every request a window can make. Adding one is adding a line in one of these files. */
export const requests = {
  ...accountRequests,
  ...activityRequests,
  ...appRequests,
  ...diagnosticsRequests,
  ...eraseRequests,
  ...lockRequests,
  ...networkRequests,
  ...noteRequests,
  ...moveRequests,
  ...handInRequests,
  ...recoveryRequests,
  ...reminderRequests,
  ...reportRequests,
  ...retentionRequests,
  ...runRequests,
  ...signInRequests,
  ...updatesRequests,
} as const

export type RequestName = keyof typeof requests
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>

/** What a click on a notification opens. */
const openTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accounts') }),
  z.object({ kind: z.literal('activity') }),
  z.object({ kind: z.literal('runs') }),
  z.object({ kind: z.literal('account'), accountId: id }),
  z.object({ kind: z.literal('job'), jobId: id, accountId: id }),
  z.object({ kind: z.literal('run'), runId: id }),
  z.object({ kind: z.literal('note'), noteId: id, accountId: id.nullable() }),
])

/** Every event a window can receive. An event says that something changed; the window asks what. */
export const event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changed'),
    topic: z.enum(['accounts', 'activity', 'status', 'sign-in', 'settings', 'notes', 'reminders']),
  }),
  /** A menu item asks the window to show something. */
  z.object({
    kind: z.literal('show'),
    view: z.enum([
      'accounts',
      'activity',
      'settings',
      'link-account',
      'keep-note',
      'hand-in',
      'find',
      'export-evidence',
      'diagnostics',
      'end-many',
      'move',
      'palette',
      'shortcuts',
      'theme-system',
      'theme-light',
      'theme-dark',
      'how-it-works',
    ]),
  }),
  /** The Account menu asks for what the account offered when the menu was made. */
  z.object({ kind: z.literal('act'), accountId: id, action: accountMenuAction }),
  /** A notification or a menu item asks for something in particular. */
  z.object({ kind: z.literal('open'), target: openTarget }),
])
export type OpenTarget = z.infer<typeof openTarget>
export type AppEvent = z.infer<typeof event>

export { eventChannel, requestChannel } from './channels.ts'
