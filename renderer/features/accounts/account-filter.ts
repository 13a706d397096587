import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { Words } from '../../words/use-words.ts'

/** Rows that hold every word typed, in any order, in name, provider, server or state. */
export function matching(
  accounts: readonly AccountView[],
  typed: string,
  words: Words,
): readonly AccountView[] {
  const wanted = typed.toLocaleLowerCase(words.locale).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return accounts
  return accounts.filter((account) => {
    const text = [
      words.tell(account.name),
      account.providerName,
      account.serverHost,
      words.tell(account.here.words),
      words.tell(account.there.words),
    ]
      .join(' ')
      .toLocaleLowerCase(words.locale)
    return wanted.every((word) => text.includes(word))
  })
}

/** The row to go to when `goneId` has left the list: the one that took its place, else the last. */
export function neighbour(
  before: readonly AccountView[],
  after: readonly AccountView[],
  goneId: string,
): string | null {
  const place = before.findIndex((account) => account.id === goneId)
  return (after[place] ?? after.at(-1))?.id ?? null
}
