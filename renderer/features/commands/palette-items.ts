import type { AccountAction, AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { Words } from '../../words/use-words.ts'
import { saidOf } from '../accounts/account-buttons.tsx'
import { rowName } from '../accounts/account-filter.ts'
import type { Command } from './use-commands.ts'

export interface PaletteItem {
  readonly id: string
  readonly words: string
  readonly keys: string | null
  readonly run: () => void
}

/** More than these are found by typing more. */
const mostAccountItems = 12

/** Every word typed, in any order; nothing typed finds everything. */
export function finds(text: string, typed: readonly string[], locale: string): boolean {
  const low = text.toLocaleLowerCase(locale)
  return typed.every((word) => low.includes(word))
}

export const typedWords = (typed: string, locale: string): readonly string[] =>
  typed.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean)

export function commandItems(
  commands: readonly Command[],
  typed: readonly string[],
  words: Words,
): PaletteItem[] {
  return commands
    .filter(({ id, idle }) => id !== 'palette' && idle !== true)
    .map(({ id, words: key, keys, run }) => ({
      id,
      words: words.say(key),
      keys: keys ?? null,
      run,
    }))
    .filter((item) => finds(item.words, typed, words.locale))
}

export interface AccountCommands {
  readonly act: (account: AccountView, action: AccountAction) => void
  readonly open: (account: AccountView) => void
}

/** "Revoke access for octocat on GitHub": only once something is typed, and the first few. */
export function accountItems(
  accounts: readonly AccountView[],
  typed: readonly string[],
  words: Words,
  { act, open }: AccountCommands,
): PaletteItem[] {
  if (typed.length === 0) return []
  const found: PaletteItem[] = []
  for (const account of accounts) {
    const values = { name: rowName(account, words), provider: account.providerName }
    const add = (id: string, says: string, run: () => void): void => {
      if (finds(says, typed, words.locale)) {
        found.push({ id: `${id} ${account.id}`, words: says, keys: null, run })
      }
    }
    add('details', words.say('command.details', values), () => open(account))
    for (const action of account.actions) {
      const said = saidOf(account, action)
      add(action, words.say(`ui.action.${said}.for`, values), () => act(account, action))
    }
    if (found.length >= mostAccountItems) break
  }
  return found.slice(0, mostAccountItems)
}
