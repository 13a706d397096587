import type { KnownProviderView, NoteEntryView } from '../../../preload/contract/notes.contract.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { isPageFine, withProvider, type NoteDraft } from './note-draft.ts'

type Every = 'never' | '3' | '6' | '12'

const everies: readonly Every[] = ['never', '3', '6', '12']
const monthsOf = { never: null, '3': 3, '6': 6, '12': 12 } as const

const everyOf = (months: NoteEntryView['remindMonths']): Every =>
  everies.find((one) => monthsOf[one] === months) ?? 'never'

export interface NoteFieldsProps {
  readonly draft: NoteDraft
  readonly known: readonly KnownProviderView[]
  /** Saving was tried: what is wrong is said now, not while typing. */
  readonly tried: boolean
  readonly onChange: (draft: NoteDraft) => void
}

export function NoteFields({ draft, known, tried, onChange }: NoteFieldsProps) {
  const words = useWords()
  const { entry } = draft
  const change = (part: Partial<NoteEntryView>): void =>
    onChange({ ...draft, entry: { ...entry, ...part } })
  const provider = entry.providerName.trim()
  return (
    <>
      <EntryField
        takesFocus
        required
        label={words.say('ui.note.provider')}
        hint={words.say('ui.note.provider.hint')}
        value={entry.providerName}
        onChange={(name) => onChange(withProvider(draft, name, known))}
        suggestions={known.map(({ name }) => name)}
        error={tried && provider === '' ? words.say('ui.note.provider.empty') : null}
        maxLength={80}
      />
      <EntryField
        label={words.say('ui.note.account')}
        hint={words.say('ui.note.account.hint')}
        value={entry.accountName}
        onChange={(accountName) => change({ accountName })}
        maxLength={120}
      />
      <EntryField
        type="url"
        label={words.say('ui.note.page')}
        hint={
          provider === ''
            ? words.say('ui.note.page.hint-unknown')
            : words.say('ui.note.page.hint', { provider })
        }
        error={tried && !isPageFine(entry.page) ? words.say('ui.note.page.wrong') : null}
        value={entry.page}
        onChange={(page) => onChange({ entry: { ...entry, page }, ownPage: true })}
      />
      <ChoiceGroup<Every>
        look="across"
        label={words.say('ui.note.remind')}
        value={everyOf(entry.remindMonths)}
        choices={everies.map((every) => ({
          value: every,
          words: words.say(`ui.note.remind.${every}`),
        }))}
        onChange={(every) => change({ remindMonths: monthsOf[every] })}
      />
      <EntryField
        lines={2}
        label={words.say('ui.note.remark')}
        hint={words.say('ui.note.remark.hint')}
        value={entry.remark}
        onChange={(remark) => change({ remark })}
        maxLength={1000}
      />
    </>
  )
}
