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
function actions({ account, job, provider, heldTokens }: AccountOverview): AccountAction[] {
  switch (account.there) {
    case 'ending': {
      const attention = job !== null && job.attention !== null
      const page: AccountAction[] = attention && provider.hasManagePage ? ['open-manage-page'] : []
      if (job?.state !== 'pending') return page
      return attention ? [...page, 'closed-by-you', 'try-now'] : ['try-now']
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
      return ['link-again', ...out, heldTokens > 0 ? 'revoke' : 'remove-from-list']
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
    name: accountName(overview),
    providerName: provider.name,
    serverHost: provider.host,
    mark: markView(provider.mark),
    initials: initials(overview),
    picture: overview.hasPicture ? `/picture/${account.id}` : null,
    here: { state: account.here, words: message(`lamp.here.${account.here}`) },
    there: {
      state: account.there,
      attention: job !== null && job.attention !== null,
      words: thereWords(overview),
    },
    actions: actions(overview),
    linkedAt: account.linkedAt,
    jobId: job?.id ?? null,
    tags: overview.tags.map((tag) => plainText(tag)),
  }
}

export function accountDetails(overview: AccountWithHistory, now: number): AccountDetails {
  const { account, provider } = overview
  const { displayName, username, email } = account.profile
  const plain = (text: string | null): string | null => (text === null ? null : plainText(text))
  return {
    account: accountView(overview),
    label: plain(account.label),
    who:
      account.here === 'logged-out'
        ? null
        : {
            displayName: plain(displayName),
            username: plain(username),
            email: plain(email),
            subject: plainText(account.subject),
          },
    issuer: account.issuer,
    permissions: overview.permissions.map((one) => ({
      scope: one.scope,
      words: permissionWords(one),
    })),
    permissionChange: changeView(overview.permissionChange),
    keys: overview.keys.map((key) => keyWords(key, now)),
    linkedAt: account.linkedAt,
    revocable: revocableWords(overview, now),
    alsoAffected: message(provider.words.alsoAffected, { provider: provider.name }),
    canCheck: account.here === 'logged-in' && provider.checkable,
    hasManagePage: provider.hasManagePage,
    canSignOutThere: provider.canSignOut,
    canRemove:
      account.there === 'ended' ||
      (account.there === 'sign-in-needed' && overview.heldTokens === 0),
    canDelete: account.there !== 'ended',
    timeline: overview.evidence.map((entry) => timelineEntry(entry, provider.name)).reverse(),
  }
}

function revocableWords(
  { account, provider, heldTokens }: AccountOverview,
  now: number,
): MessageView {
  const about = { provider: provider.name }
  if (heldTokens === 0) return message('revocable.not-held', about)
  if (!provider.revocable) return message('revocable.by-hand', about)
  const until = account.revocableUntil
  if (until === null) return message('revocable.no-end', about)
  return message(until > now ? 'revocable.until' : 'revocable.lapsed', { ...about, at: until })
}

export function revocationPreview(overview: AccountOverview, online: boolean): RevocationPreview {
  const { account, provider } = overview
  const about = { provider: provider.name }
  return {
    accountName: accountName(overview),
    providerName: provider.name,
    here: message(account.here === 'logged-in' ? 'revoke.here' : 'revoke.here.already-out'),
    there: message(provider.words.asked, about),
    alsoAffected: message(provider.words.alsoAffected, about),
    notAffected: message(provider.words.notAffected, about),
    browserSession: message('revoke.browser', about),
    canSignOutThere: provider.canSignOut,
    byHand: provider.revocable ? null : message('revoke.by-hand', about),
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
