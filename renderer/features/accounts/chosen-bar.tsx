import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'
import { canEnd } from '../runs/many-accounts.ts'
import { mayBeAlive } from './account-buttons.tsx'
import type { Chosen } from './use-chosen.ts'
import { useManyActions } from './use-many-actions.ts'

const may = (action: AccountView['actions'][number]) => (account: AccountView) =>
  account.actions.includes(action)

export interface ChosenBarProps {
  readonly chosen: Chosen
  /** How many rows are shown. */
  readonly shown: number
}

/** The same actions for all that are chosen, each with the number of accounts it would do something to. */
export function ChosenBar({ chosen, shown }: ChosenBarProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const { logOut, remove } = useManyActions()
  const tryNow = useRun('activity.tryNow')
  const { accounts } = chosen
  if (accounts.length === 0) return null
  const out = accounts.filter(may('log-out'))
  const ends = accounts.filter(canEnd)
  const waits = accounts.filter(may('try-now'))
  // What may still be alive is asked about one by one.
  const gone = accounts.filter((one) => may('remove-from-list')(one) && !mayBeAlive(one))
  const visible = accounts.length - chosen.hidden
  return (
    <div className="chosen">
      <p className="chosen-count" role="status">
        {words.say('list.chosen', { count: accounts.length })}
        {chosen.hidden === 0 ? null : (
          <span className="soft">{words.say('list.chosen.hidden', { count: chosen.hidden })}</span>
        )}
      </p>
      <div className="chosen-tools" role="group" aria-label={words.say('list.chosen.bar')}>
        {out.length === 0 ? null : (
          <ActionButton onPress={() => logOut(out)}>
            {words.say('list.many.log-out', { count: out.length })}
          </ActionButton>
        )}
        {ends.length === 0 ? null : (
          <ActionButton onPress={() => dialogs.open({ kind: 'end-many', chosen: chosen.ids })}>
            {words.say('list.many.revoke', { count: ends.length })}
          </ActionButton>
        )}
        {waits.length === 0 ? null : (
          <ActionButton
            onPress={() => {
              for (const { jobId } of waits) if (jobId !== null) tryNow.run({ jobId })
            }}
          >
            {words.say('list.many.try-now', { count: waits.length })}
          </ActionButton>
        )}
        {gone.length === 0 ? null : (
          <ActionButton onPress={() => remove(gone)}>
            {words.say('list.many.remove', { count: gone.length })}
          </ActionButton>
        )}
        <ActionButton onPress={() => dialogs.open({ kind: 'tags', accounts })}>
          {words.say('list.many.tag')}
        </ActionButton>
        <div className="chosen-links">
          {visible === shown ? null : (
            <ActionButton kind="link" onPress={chosen.chooseShown}>
              {words.say('list.chosen.all', { count: shown })}
            </ActionButton>
          )}
          <ActionButton kind="link" onPress={chosen.chooseNone}>
            {words.say('list.chosen.none')}
          </ActionButton>
        </div>
      </div>
    </div>
  )
}
