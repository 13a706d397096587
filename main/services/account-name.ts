import { plainText } from '../domain/plain-text.ts'
import { message, type Message } from '../../words/words.ts'
import type { AccountOverview } from './account-overview.ts'

/**
 * What an account is called: the person's own name for it; while logged in what the provider calls
 * the person; otherwise "Meadow account 2", since details are hidden while logged out.
 */
export function accountName(overview: AccountOverview): Message {
  const { label, username, email, displayName } = shownNames(overview)
  const name = firstReadable(label, username, email, displayName)
  if (name !== null && label === null && overview.account.origin === 'handed-in') {
    return message('account.name.token-of', { name, provider: overview.provider.name })
  }
  if (name !== null) return message('account.name.given', { name })
  const { account, number, provider } = overview
  if (account.origin === 'handed-in') {
    return number === null
      ? message('account.name.token', { provider: provider.name })
      : message('account.name.token-numbered', { provider: provider.name, number })
  }
  return number === null
    ? message('account.name.unnamed', { provider: provider.name })
    : message('account.name.numbered', { provider: provider.name, number })
}

export function initials(overview: AccountOverview): string {
  const { label, displayName, username } = shownNames(overview)
  const source = firstReadable(label, displayName, username) ?? plainText(overview.provider.name)
  const words = source.match(/[\p{L}\p{N}][^\s._-]*/gu) ?? [source]
  const letters = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
  return letters.join('').toLocaleUpperCase()
}

type Names = Record<'label' | 'displayName' | 'username' | 'email', string | null>

function shownNames({ account }: AccountOverview): Names {
  const hidden = { displayName: null, username: null, email: null }
  // A token that was handed in has no session whose end would hide them.
  const shown = account.here === 'logged-in' || account.origin === 'handed-in'
  return { ...(shown ? account.profile : hidden), label: account.label }
}

/** The first that has something to read: a name of invisible characters is none. */
function firstReadable(...names: readonly (string | null)[]): string | null {
  const plain = names.map((name) => (name === null ? '' : plainText(name).trim()))
  return plain.find((name) => name !== '') ?? null
}
