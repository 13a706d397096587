import type { AccountOverview } from '../services/account-overview.ts'
import type { MessageView } from '../../preload/contract/common.ts'
import { message } from '../../words/words.ts'

/**
 * What an account is called: the person's own name for it; while logged in what the provider calls
 * the person; otherwise "Meadow account", since details are hidden while logged out.
 */
export function accountName({ account, provider }: AccountOverview): MessageView {
  const shown =
    account.label ??
    (account.here === 'logged-in'
      ? (account.profile.username ?? account.profile.email ?? account.profile.displayName)
      : null)
  return shown === null
    ? message('account.name.unnamed', { provider: provider.name })
    : message('account.name.given', { name: plainText(shown) })
}

/** Control and bidirectional characters would let a provider's text pass for ours. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .slice(0, 200)
}

export function initials({ account, provider }: AccountOverview): string {
  const source =
    account.label ??
    (account.here === 'logged-in'
      ? (account.profile.displayName ?? account.profile.username)
      : null) ??
    provider.name
  const words = plainText(source)
    .split(/[\s._-]+/u)
    .filter((word) => word !== '')
  const letters = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
  return letters.join('').toLocaleUpperCase()
}
