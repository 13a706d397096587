import { useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useNotes } from '../../api/use-notes.ts'
import { useAccounts, useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { ExportButton } from '../report/export-button.tsx'
import { canEnd } from '../runs/many-accounts.ts'
import { ManyConsequences } from '../runs/many-consequences.tsx'
import { usePlace } from '../shell/place.tsx'
import { EraseNow } from './erase-now.tsx'

type Way = 'ending' | 'now'

/** Two ways, and what each leaves behind. Cancel has the focus. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const copy = useCopy()
  const { openRun } = usePlace()
  const endable = (useAccounts().data ?? []).filter(canEnd)
  const notes = useNotes().length
  const [way, setWay] = useState<Way>('ending')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const ending = useAction('erase.afterEnding')
  const now = useAction('erase.now')
  const sure = typed.trim().toLowerCase() === words.say('ui.erase.now.word')
  const failed = ending.error ?? now.error
  const begin = (): void =>
    ending.mutate(
      {},
      {
        onSuccess: ({ runId }) => {
          onClose()
          if (runId !== null) openRun(runId)
        },
      },
    )
  const eraseNow = (): void => {
    setTried(true)
    if (sure) now.mutate({ sure: true }, { onSuccess: onClose })
  }
  return (
    <DialogFrame
      alert
      wide
      title={words.say('ui.erase.title')}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.cancel')}
          </ActionButton>
          {way === 'ending' ? (
            <ActionButton kind="danger" busy={ending.isPending} onPress={begin}>
              {words.say('ui.erase.ending.do', { count: endable.length })}
            </ActionButton>
          ) : (
            <ActionButton kind="danger" busy={now.isPending} onPress={eraseNow}>
              {words.say('ui.erase.now.do')}
            </ActionButton>
          )}
        </>
      }
    >
      <p>{words.say('ui.erase.what')}</p>
      <ChoiceGroup<Way>
        label={words.say('ui.erase.way')}
        value={way}
        choices={[
          { value: 'ending', words: words.say('ui.erase.way.ending') },
          { value: 'now', words: words.say('ui.erase.way.now') },
        ]}
        onChange={setWay}
      />
      {way === 'ending' ? (
        <>
          <p>
            {endable.length === 0
              ? words.say('ui.erase.ending.none')
              : words.say('ui.erase.ending.what', { count: endable.length })}
          </p>
          {endable.length === 0 ? null : <ManyConsequences accounts={endable} />}
        </>
      ) : (
        <EraseNow
          accounts={endable}
          typed={typed}
          wrong={tried && !sure}
          onType={setTyped}
          onEnter={eraseNow}
        />
      )}
      {notes === 0 ? null : <p>{words.say('ui.erase.notes', { count: notes })}</p>}
      <div className="setting-line">
        <p>{words.say('ui.erase.report')}</p>
        <ExportButton account={null} />
      </div>
      <p className="soft">{words.say('ui.erase.keychain')}</p>
      {failed === null ? null : <FailurePanel failure={failureOf(failed)} onCopy={copy} />}
    </DialogFrame>
  )
}
