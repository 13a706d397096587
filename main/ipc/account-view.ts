import type {
  AccountOverview,
  AccountWithHistory,
  ChangedPermissions,
  Permission,
} from '../services/account-overview.ts'
import type {
  AccountAction,
  AccountDetails,
  AccountView,
  RevocationPreview,
} from '../../preload/contract/accounts.contract.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message } from '../../words/words.ts'
import { accountName, initials } from '../services/account-name.ts'
import { thereWords } from './lamps.ts'
import { plainText } from '../domain/plain-text.ts'
import { timelineEntry } from './timeline-view.ts'

export function markView(mark: AccountOverview['provider']['mark']): AccountView['mark'] {
  return { viewBox: mark.viewBox, path: mark.path, color: mark.color ?? null }
}

/** The buttons that make sense now, most likely first. */
function actions(overview: AccountOverview): AccountAction[] {
  const all = possibleActions(overview)
  const { origin } = overview.account
  return origin === 'linked' ? all : all.filter((action) => !needsSession.includes(action))
}

/** A token that was handed in has no session here. */
const needsSession: readonly AccountAction[] = ['log-in', 'log-out', 'link-again']

function possibleActions({ account, job, provider, heldTokens }: AccountOverview): AccountAction[] {
  switch (account.there) {
    case 'ending': {
      const attention = job !== null && job.attention !== null
      const page: AccountAction[] = attention && provider.hasManagePage ? ['open-manage-page'] : []
      if (job?.state !== 'pending') return page
      // Asked to do it the provider's way after all.
      const anew: AccountAction[] = provider.handedIn?.agree == null ? [] : ['revoke']
      // While the keys are locked nothing can be tried.
      if (!attention) return job.reason === 'vault-closed' ? [] : ['try-now']
      // Where only the person can end it, there is nothing to try: "I removed it" checks it.
      const again: AccountAction[] = provider.revocable ? ['try-now'] : []
      return [...page, 'closed-by-you', ...anew, ...again]
    }
    case 'ended': {
      const maybeAlive = account.ending?.kind === 'abandoned' && provider.hasManagePage
      return [
        ...(maybeAlive ? (['open-manage-page'] as const) : []),
        // Last, where "Try now" was: a second click there must not take the row away.
        'remove-from-list',
        'link-again',
      ]
    }
    case 'sign-in-needed': {
      const out: AccountAction[] = account.here === 'logged-in' ? ['log-out'] : []
      return heldTokens > 0
        ? ['link-again', ...out, 'revoke']
        : [...out, 'remove-from-list', 'link-again']
    }
    case 'allowed':
    case 'unknown':
      return [account.here === 'logged-in' ? 'log-out' : 'log-in', 'revoke']
  }
}

export function accountView(overview: AccountOverview): AccountView {
  const { account, job, provider } = overview
  return {
    id: account.id,
    origin: account.origin,
    name: accountName(overview),
    providerName: provider.name,
    serverHost: provider.host,
    mark: markView(provider.mark),
    initials: initials(overview),
    picture: overview.hasPicture ? `/picture/${account.id}` : null,
    here: hereLamp(overview),
    there: {
      state: account.there,
      // What was given up on asks for the person just as much: nobody else ends it.
      attention: (job !== null && job.attention !== null) || account.ending?.kind === 'abandoned',
      ending: account.there === 'ended' ? (account.ending?.kind ?? null) : null,
      words: thereWords(overview),
    },
    actions: actions(overview),
    hasManagePage: provider.hasManagePage,
    linkedAt: account.linkedAt,
    jobId: job?.id ?? null,
    tags: overview.tags.map((tag) => plainText(tag)),
  }
}

/** First lamp: a session, or for a token that was handed in, whether it is kept here. */
function hereLamp({ account, heldTokens }: AccountOverview): AccountView['here'] {
  if (account.origin === 'linked') {
    return { state: account.here, words: message(`lamp.here.${account.here}`) }
  }
  return heldTokens > 0
    ? { state: 'logged-in', words: message('lamp.here.held') }
    : { state: 'logged-out', words: message('lamp.here.not-held') }
}

export function permissionViews(overview: AccountWithHistory): AccountDetails['permissions'] {
  return overview.permissions.map((one) => ({ scope: one.scope, words: permissionWords(one) }))
}

/** Hidden while logged out; of a token that was handed in, once its provider has said it. */
function isOwnerShown({ origin, here, subject }: AccountOverview['account']): boolean {
  return origin === 'linked' ? here === 'logged-in' : subject !== ''
}

export function accountDetails(overview: AccountWithHistory, now: number): AccountDetails {
  const { account, provider, heldTokens } = overview
  const { displayName, username, email } = account.profile
  const nothingLeft =
    account.there === 'ended' || (account.there === 'sign-in-needed' && heldTokens === 0)
  const plain = (text: string | null): string | null => (text === null ? null : plainText(text))
  return {
    account: accountView(overview),
    label: plain(account.label),
    who: !isOwnerShown(account)
      ? null
      : {
          displayName: plain(displayName),
          username: plain(username),
          email: plain(email),
          subject: plainText(account.subject),
        },
    issuer: account.issuer,
    permissions: permissionViews(overview),
    permissionChange: changeView(overview.permissionChange),
    keys: overview.keys.map((key) => keyWords(key, now)),
    linkedAt: account.linkedAt,
    revocable: revocableWords(overview, now),
    alsoAffected: message(provider.words.alsoAffected, { provider: provider.name }),
    canCheck: canCheck(overview),
    canSignOutThere: provider.canSignOut,
    ownAppRef: provider.ownApp ? account.clientRef : null,
    canRemove: nothingLeft,
    canDelete: !nothingLeft,
    timeline: overview.evidence.map((entry) => timelineEntry(entry, provider.name)).reverse(),
  }
}

/** While logged in; of a token that was handed in, while it is kept and not being ended. */
export function canCheck({ account, job, provider, heldTokens }: AccountOverview): boolean {
  if (!provider.checkable) return false
  return account.origin === 'linked' ? account.here === 'logged-in' : heldTokens > 0 && job === null
}

function revocableWords(
  { account, provider, heldTokens }: AccountOverview,
  now: number,
): MessageView {
  const about = { provider: provider.name }
  if (heldTokens === 0) return message('revocable.not-held', about)
  if (provider.handedIn?.agree != null) return message('handed-in.revocable.agree', about)
  if (!provider.revocable) return message('revocable.by-hand', about)
  const until = account.revocableUntil
  if (until === null) return message('revocable.no-end', about)
  const [open, over] =
    provider.revocableDays === null
      ? (['revocable.until', 'revocable.lapsed'] as const)
      : (['revocable.until.documented', 'revocable.lapsed.documented'] as const)
  return message(until > now ? open : over, { ...about, at: until })
}

export function revocationPreview(overview: AccountOverview, online: boolean): RevocationPreview {
  const { account, provider } = overview
  const about = { provider: provider.name }
  return {
    accountName: accountName(overview),
    providerName: provider.name,
    here: hereAfter(account),
    there: message(
      provider.handedIn?.agree == null ? provider.words.asked : 'handed-in.asked.agree',
      about,
    ),
    alsoAffected: message(provider.words.alsoAffected, about),
    notAffected: message(provider.words.notAffected, about),
    browserSession: account.origin === 'linked' ? message('revoke.browser', about) : null,
    canSignOutThere: provider.canSignOut,
    byHand: provider.revocable ? null : message('revoke.by-hand', about),
    notes:
      provider.handedIn === null ? [] : provider.handedIn.notes.map(({ en, de }) => ({ en, de })),
    agree: provider.handedIn?.agree ?? null,
    online,
  }
}

function permissionWords({ scope, allows }: Permission): MessageView {
  return allows === null ? message('scope.unknown', { scope: plainText(scope) }) : message(allows)
}

function changeView(change: ChangedPermissions | null): AccountDetails['permissionChange'] {
  if (change === null) return null
  const lines = (which: 'added' | 'removed') =>
    change[which].map((one) => ({ scope: one.scope, which, words: permissionWords(one) }))
  return { at: change.at, lines: [...lines('added'), ...lines('removed')] }
}

function keyWords(
  { kind, expiresAt }: AccountWithHistory['keys'][number],
  now: number,
): MessageView {
  if (expiresAt === null) return message(`key.${kind}.no-end`)
  return message(`key.${kind}.${expiresAt > now ? 'until' : 'lapsed'}`, { at: expiresAt })
}

function hereAfter({ origin, here }: AccountOverview['account']): MessageView {
  if (origin === 'handed-in') return message('handed-in.here')
  return message(here === 'logged-in' ? 'revoke.here' : 'revoke.here.already-out')
}
