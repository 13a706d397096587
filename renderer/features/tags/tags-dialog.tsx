import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { longestTag } from '../../../preload/contract/limits.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { changesOf, tagRows, type TagState } from './tag-rows.ts'

export interface TagsDialogProps {
  readonly accounts: readonly AccountView[]
  readonly onClose: () => void
}

/** Puts labels on one account or on many. Nothing is changed before Save. */
export function TagsDialog({ accounts, onClose }: TagsDialogProps) {
  const words = useWords()
  const save = useRun('accounts.tag')
  const all = useAccounts().data ?? accounts
  const [rows, setRows] = useState(() => tagRows(all, accounts, words.locale))
  const [before] = useState(rows)
  const [typed, setTyped] = useState('')
  const [first] = accounts
  const add = (): void => {
    setRows(withTag(rows, typed))
    setTyped('')
  }
  const name = first === undefined ? '' : words.tell(first.name)
  return (
    <DialogFrame
      title={words.say('list.tags.title', { count: accounts.length, name })}
      onClose={onClose}
      buttons={
        <>
          <ActionButton onPress={onClose}>{words.say('ui.cancel')}</ActionButton>
          <ActionButton
            kind="primary"
            busy={save.isPending}
            onPress={() =>
              save.run(
                {
                  accountIds: accounts.map(({ id }) => id),
                  ...changesOf(before, withTag(rows, typed)),
                },
                onClose,
              )
            }
          >
            {words.say('ui.save')}
          </ActionButton>
        </>
      }
    >
      <form
        className="tag-new"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <EntryField
          takesFocus
          label={words.say('list.tags.new')}
          hint={words.say('list.tags.new.hint', { longest: longestTag })}
          value={typed}
          onChange={setTyped}
          maxLength={longestTag}
        />
        <ActionButton submit disabled={typed.trim() === ''}>
          {words.say('list.tags.add')}
        </ActionButton>
      </form>
      {rows.length === 0 ? <p className="soft">{words.say('list.tags.none')}</p> : null}
      <div className="tag-rows" role="group" aria-label={words.say('list.tags')}>
        {rows.map((row) => (
          <Check
            key={row.tag}
            words={
              <>
                <bdi>{row.tag}</bdi>
                {row.has === 'some' ? (
                  <span className="check-hint">{words.say('list.tags.some')}</span>
                ) : null}
              </>
            }
            checked={row.has === 'some' ? 'some' : row.has === 'all'}
            onChange={(on) =>
              setRows(rows.map((one) => (one === row ? { ...one, has: on ? 'all' : 'none' } : one)))
            }
          />
        ))}
      </div>
    </DialogFrame>
  )
}

/** A label typed and not yet added counts, too: nothing typed is lost by Save. */
function withTag(rows: readonly TagState[], typed: string): readonly TagState[] {
  const tag = typed.replace(/\s+/g, ' ').trim()
  if (tag === '') return rows
  const same = rows.find((row) => row.tag.toLowerCase() === tag.toLowerCase())
  if (same !== undefined) {
    return rows.map((row) => (row === same ? { ...row, has: 'all' } : row))
  }
  return [...rows, { tag, has: 'all' }]
}
