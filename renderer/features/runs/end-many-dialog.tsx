import { useMemo, useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'
import { ChooseAccounts } from './choose-accounts.tsx'
import { canEnd } from './many-accounts.ts'
import { ManyConsequences } from './many-consequences.tsx'

const none: readonly AccountView[] = []

export interface EndManyDialogProps {
  /** Chosen in the list beforehand; null: all that can be ended. */
  readonly chosen: ReadonlySet<string> | null
  readonly onClose: () => void
}

/** Which accounts, and what will happen to them, before anything is asked. Cancel has the focus. */
export function EndManyDialog(props: EndManyDialogProps) {
  const { onClose } = props
  const words = useWords()
  const { openRun } = usePlace()
  const start = useRun('runs.start')
  const accounts = useAccounts().data ?? none
  const [which, setWhich] = useState<'all' | 'some'>(props.chosen === null ? 'all' : 'some')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(props.chosen ?? new Set())
  const endable = useMemo(() => accounts.filter(canEnd), [accounts])
  const wanted = useMemo(
    () => (which === 'all' ? endable : endable.filter(({ id }) => chosen.has(id))),
    [which, endable, chosen],
  )
  const begin = (): void =>
    start.run({ accountIds: wanted.map(({ id }) => id) }, ({ runId }) => {
      onClose()
      openRun(runId)
    })
  return (
    <DialogFrame
      alert
      wide
      title={words.say('ui.many.title')}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.cancel')}
          </ActionButton>
          <ActionButton
            kind="danger"
            busy={start.isPending}
            disabled={wanted.length === 0}
            onPress={begin}
          >
            {words.say('ui.many.do', { count: wanted.length })}
          </ActionButton>
        </>
      }
    >
      <p>{words.say('run.covers')}</p>
      <ChoiceGroup
        label={words.say('ui.many.which')}
        value={which}
        choices={[
          { value: 'all', words: words.say('ui.many.all', { count: endable.length }) },
          { value: 'some', words: words.say('ui.many.some') },
        ]}
        onChange={setWhich}
      />
      {which === 'some' ? (
        <ChooseAccounts accounts={endable} chosen={chosen} onChoose={setChosen} />
      ) : null}
      <ManyConsequences accounts={wanted} />
    </DialogFrame>
  )
}
