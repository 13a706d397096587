import { z } from 'zod'
import { lockChoices, noticeKinds, retentions } from './limits.ts'
import { id, message, nothing } from './shapes.ts'

export const vaultView = z.object({
  state: z.enum([
    'open',
    'new',
    'passphrase-wanted',
    'passphrase-asked',
    'keychain-locked',
    'keychain-changed',
    'keychain-missing',
  ]),
  wrappedBy: z.enum(['os-keychain', 'passphrase']).nullable(),
  /** False: this system is known to have no keychain that could be used instead. */
  hasKeychain: z.boolean(),
  /** What is missing or where secrets are kept, in plain words. */
  words: message,
})

export const statusView = z.object({
  online: z.boolean(),
  /** Revocations stored and not yet closed. */
  waiting: z.number().int(),
  /** There is something to export, be it of accounts that are listed no more. */
  hasEvidence: z.boolean(),
  vault: vaultView,
  /** True on the stand-in: a permanent banner says so. */
  developmentWindow: z.boolean(),
  /** The data file can't be written: nothing can be changed or sent. */
  lookOnly: z.boolean(),
  version: z.string(),
  dataFolder: z.string(),
  /** BCP 47: of every word, date and number shown. */
  locale: z.string(),
  platform: z.enum(['darwin', 'win32', 'linux']),
})
export type StatusView = z.infer<typeof statusView>

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  dailyCheck: z.boolean(),
  silenced: z.array(z.enum(noticeKinds)).readonly(),
  notificationNames: z.boolean(),
  tray: z.boolean(),
  closeToTray: z.boolean(),
  /** `system`, `none`, or the address of one. */
  proxy: z.string().max(300),
  lockAfter: z.enum(lockChoices),
  keepEnded: z.enum(retentions),
  lookForUpdates: z.boolean(),
})
export type SettingsView = z.infer<typeof settings>

const passphrase = z.object({ passphrase: z.string().max(1024) }).strict()

/** What this system has, and how it is set there. */
export const desktopView = z.object({
  /** False: the system shows no notifications. */
  notifications: z.boolean(),
  /** True: a tray surely exists, so that closing the window may leave Handback in it. */
  canCloseToTray: z.boolean(),
  /** Whether Handback starts at login, as the system says; null: it can't from here. */
  startsAtLogin: z.boolean().nullable(),
  /** The file or place where that is written down. */
  loginPlace: z.string().nullable(),
})

export const appRequests = {
  'desktop.get': { input: nothing, output: desktopView },
  /** The page hears events from now on. */
  'desktop.listening': { input: nothing, output: nothing },
  /** The account that the Account menu is about; null: none. Asked again when it changes. */
  'desktop.menuFor': { input: z.object({ accountId: id.nullable() }).strict(), output: nothing },
  /** Shows one notification as it would look now. */
  'desktop.tryNotification': { input: nothing, output: nothing },
  'desktop.setStartAtLogin': {
    input: z.object({ on: z.boolean() }).strict(),
    output: desktopView,
  },
  'app.status': { input: nothing, output: statusView },
  /** Every word, in the language in use: JSON of `PackedWords`. A text crosses the bridge at once. */
  'app.words': { input: nothing, output: z.object({ words: z.string() }) },
  /** Puts non-secret text, such as a redirect URI or a redacted answer, on the clipboard. */
  'app.copyText': { input: z.object({ text: z.string().max(8192) }).strict(), output: nothing },
  'app.openDataFolder': { input: nothing, output: nothing },
  /** Shows the licences of what Handback contains, in the system's own viewer of text. */
  'app.openLicences': { input: nothing, output: nothing },
  /** The window saw the network come or go: look again. */
  'app.networkChanged': { input: nothing, output: nothing },
  'vault.choosePassphrase': { input: passphrase, output: nothing },
  'vault.unlock': { input: passphrase, output: nothing },
  'vault.retry': { input: nothing, output: nothing },
  'vault.useKeychain': { input: nothing, output: nothing },
  'settings.get': { input: nothing, output: settings },
  'settings.set': { input: settings.partial().strict(), output: settings },
} as const
