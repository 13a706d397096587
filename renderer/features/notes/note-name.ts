import type { NoteView } from '../../../preload/contract/notes.contract.ts'
import { plain, type Words } from '../../words/use-words.ts'

type Named = Pick<NoteView, 'accountName' | 'providerName'>

/** "ada@example.org on Apple", or the provider alone. */
export function noteName({ accountName, providerName }: Named, words: Words): string {
  return accountName === ''
    ? plain(providerName)
    : words.say('ui.note.name', { account: accountName, provider: providerName })
}

/** Notes that hold every word typed, in any order. */
export function matchingNotes(
  notes: readonly NoteView[],
  typed: string,
  words: Words,
): readonly NoteView[] {
  const wanted = typed.toLocaleLowerCase(words.locale).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return notes
  return notes.filter((note) => {
    const { accountName, providerName, page, remark } = note
    const text = [accountName, providerName, page ?? '', remark, words.tell(note.words)].join(' ')
    const searched = text.toLocaleLowerCase(words.locale)
    return wanted.every((word) => searched.includes(word))
  })
}
