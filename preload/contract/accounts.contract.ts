import { z } from 'zod'
import { longestTag } from './limits.ts'
import { endingKind, id, instant, mark, message, nothing, said } from './shapes.ts'

export const accountAction = z.enum([
  'log-out',
  'log-in',
  'revoke',
  'link-again',
  'try-now',
  'open-manage-page',
  'closed-by-you',
  'remove-from-list',
])
export type AccountAction = z.infer<typeof accountAction>

/** What the Account menu offers. */
export const accountMenuAction = z.enum([
  'log-in',
  'log-out',
  'link-again',
  'check',
  'revoke',
  'details',
  'rename',
  'labels',
  'remove-from-list',
])
export type AccountMenuAction = z.infer<typeof accountMenuAction>

/** One row of the list. While logged out it shows nothing the provider told us about the person. */
export const accountView = z.object({
  id,
  /** Linked by signing in, or a token that was handed in: that one has no session here. */
  origin: z.enum(['linked', 'handed-in']),
  /** The person's own name for it, else the profile's name, else "Meadow account". */
  name: message,
  /** The same as plain text in English order, for search and for control names. */
  providerName: z.string(),
  serverHost: z.string(),
  mark,
  initials: z.string().max(8),
  /** Address of the picture in the app's own origin, or null. */
  picture: z.string().nullable(),
  here: z.object({ state: z.enum(['logged-in', 'logged-out']), words: message }),
  there: z.object({
    state: z.enum(['allowed', 'ending', 'ended', 'sign-in-needed', 'unknown']),
    /** Drawn as a warning: a job needs the person, or nobody ends it. */
    attention: z.boolean(),
    /** Of what ended: only what a check proved is drawn as certain. */
    ending: endingKind.nullable(),
    words: message,
  }),
  /** The buttons that make sense now, in order. */
  actions: z.array(accountAction),
  /** The provider has a page where the person can end access, and Handback knows it. */
  hasManagePage: z.boolean(),
  linkedAt: instant,
  jobId: id.nullable(),
  /** The person's own labels, in alphabetical order. */
  tags: z.array(z.string()),
})
export type AccountView = z.infer<typeof accountView>

export const accountList = z.object({
  /** To ask with next time. */
  version: z.number().int(),
  /** False: only rows that changed; which rows there are and their order is as before. */
  all: z.boolean(),
  /** More has changed: to be asked for at once, so that no answer takes long. */
  more: z.boolean(),
  /**
   * JSON of `accountRows`. The context bridge copies an object value by value, and ten thousand rows
   * have half a million; it copies a text at once.
   */
  rows: z.string(),
})

/** Marks stand apart: thousands of rows share a few. */
export const accountRows = z.object({
  marks: z.array(mark),
  rows: z.array(accountView.extend({ mark: z.number().int() })),
})
export type AccountRows = z.infer<typeof accountRows>

export const timelineEntry = z.object({
  seq: z.number().int(),
  at: instant,
  words: message,
  /** Endpoint, status and redacted raw answer, where there is one. */
  proof: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const accountDetails = z.object({
  account: accountView,
  label: z.string().nullable(),
  /** Hidden (null) while logged out. */
  who: z
    .object({
      displayName: z.string().nullable(),
      username: z.string().nullable(),
      email: z.string().nullable(),
      subject: z.string(),
    })
    .nullable(),
  issuer: z.string(),
  permissions: z.array(z.object({ scope: z.string(), words: message })),
  /** What the provider changed about them last; null: nothing since it was linked. */
  permissionChange: z
    .object({
      at: instant,
      lines: z.array(
        z.object({ scope: z.string(), which: z.enum(['added', 'removed']), words: message }),
      ),
    })
    .nullable(),
  /** When each key that is held lapses. */
  keys: z.array(message),
  linkedAt: instant,
  /** Until when it can be revoked from here. */
  revocable: message,
  alsoAffected: message,
  canCheck: z.boolean(),
  canSignOutThere: z.boolean(),
  /** The client whose app is the person's own and can be corrected; null: there is none. */
  ownAppRef: id.nullable(),
  canRemove: z.boolean(),
  canDelete: z.boolean(),
  timeline: z.array(timelineEntry),
})
export type AccountDetails = z.infer<typeof accountDetails>

/** The words of the revoke dialog. */
export const revocationPreview = z.object({
  accountName: message,
  providerName: z.string(),
  here: message,
  there: message,
  alsoAffected: message,
  notAffected: message,
  /** Null where no browser has anything to do with it. */
  browserSession: message.nullable(),
  canSignOutThere: z.boolean(),
  /** Said where the server offers no way to revoke: the person must do it on this page. */
  byHand: message.nullable(),
  /** Of the provider's file, about this kind of token. */
  notes: z.array(said),
  /** What the person has to agree to before it can be asked for; null: nothing. */
  agree: said.nullable(),
  online: z.boolean(),
})
export type RevocationPreview = z.infer<typeof revocationPreview>

/** Chosen rows; what makes no sense for one of them leaves it as it is. */
const many = z.object({ accountIds: z.array(id).min(1).max(100_000) }).strict()

const tag = z.string().max(longestTag)

const one = z.object({ accountId: id }).strict()

export const accountRequests = {
  /** The whole list; with `since` only the rows that changed, unless the list itself did. */
  'accounts.list': {
    input: z.object({ since: z.number().int().optional() }).strict(),
    output: accountList,
  },
  'accounts.details': { input: one, output: accountDetails },
  'accounts.rename': {
    input: z.object({ accountId: id, label: z.string().max(80).nullable() }).strict(),
    output: nothing,
  },
  'accounts.logOut': { input: one, output: nothing },
  /** Undo of a log out, while nothing else happened to the account. */
  'accounts.undoLogOut': { input: one, output: nothing },
  /** Answers whom it logged out, for undoing just that. */
  'accounts.logOutMany': { input: many, output: z.object({ loggedOut: z.array(id) }) },
  'accounts.undoLogOutMany': { input: many, output: nothing },
  'accounts.removeManyFromList': { input: many, output: z.object({ removed: z.number().int() }) },
  'accounts.tag': {
    input: many.extend({ add: z.array(tag).max(50), remove: z.array(tag).max(200) }).strict(),
    output: nothing,
  },
  'accounts.check': { input: one, output: z.object({ words: message }) },
  'accounts.previewRevocation': { input: one, output: revocationPreview },
  'accounts.revoke': {
    /** `agreed`: to what the preview says in `agree`. */
    input: z.object({ accountId: id, agreed: z.boolean().optional() }).strict(),
    output: z.object({ jobId: id }),
  },
  /** "I removed it there": closes the job unless a probe contradicts. */
  'accounts.closedByYou': { input: one, output: z.object({ words: message }) },
  'accounts.removeFromList': { input: one, output: nothing },
  'accounts.deleteWithoutRevoking': { input: one, output: nothing },
  'accounts.openPage': {
    input: z.object({ accountId: id, page: z.enum(['manage', 'sign-out']) }).strict(),
    output: nothing,
  },
} as const
