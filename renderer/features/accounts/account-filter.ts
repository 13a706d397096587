import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { Words } from '../../words/use-words.ts'

/** What is said of a row. A row that did not change is the same object, so it is put into words once. */
class RowTexts {
  readonly #words: Words
  readonly #names = new WeakMap<AccountView, string>()
  readonly #labels = new WeakMap<AccountView, string>()
  readonly #searched = new WeakMap<AccountView, string>()

  constructor(words: Words) {
    this.#words = words
  }

  name(account: AccountView): string {
    return remembered(this.#names, account, () => this.#words.tell(account.name))
  }

  label(account: AccountView): string {
    const words = this.#words
    return remembered(this.#labels, account, () =>
      words.say('ui.row', { name: this.name(account), provider: account.providerName }),
    )
  }

  searched(account: AccountView): string {
    const words = this.#words
    return remembered(this.#searched, account, () =>
      [
        this.name(account),
        ...account.tags,
        account.providerName,
        account.serverHost,
        words.tell(account.here.words),
        words.tell(account.there.words),
      ]
        .join(' ')
        .toLocaleLowerCase(words.locale),
    )
  }
}

function remembered<K extends object>(
  known: WeakMap<K, string>,
  key: K,
  make: () => string,
): string {
  const text = known.get(key) ?? make()
  known.set(key, text)
  return text
}

const allTexts = new WeakMap<Words, RowTexts>()

function textsIn(words: Words): RowTexts {
  const texts = allTexts.get(words) ?? new RowTexts(words)
  allTexts.set(words, texts)
  return texts
}

/** The name of an account in this language, put into words once. */
export function rowName(account: AccountView, words: Words): string {
  return textsIn(words).name(account)
}

/** What a row is called where it is read aloud, and what typing in the list finds. */
export function rowLabel(account: AccountView, words: Words): string {
  return textsIn(words).label(account)
}

/** Rows that hold every word typed, in any order, in name, label, provider, server or state. */
export function matching(
  accounts: readonly AccountView[],
  typed: string,
  words: Words,
): readonly AccountView[] {
  const wanted = typed.toLocaleLowerCase(words.locale).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return accounts
  const texts = textsIn(words)
  return accounts.filter((account) => {
    const text = texts.searched(account)
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
