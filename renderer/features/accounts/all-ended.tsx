import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useManyActions } from './use-many-actions.ts'

const isGone = ({ there }: AccountView): boolean => there.state === 'ended' && !there.attention

/** Nothing is left to be done in a list like this: says so, and offers an empty one. */
export function AllEnded({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const words = useWords()
  const { remove } = useManyActions()
  const [first] = accounts
  if (first === undefined || !accounts.every(isGone)) return null
  const { length: count } = accounts
  return (
    <div className="all-ended">
      <p>{words.say('ui.all-ended', { count })}</p>
      <ActionButton
        label={words.say('ui.all-ended.remove.for', { count, name: words.tell(first.name) })}
        onPress={() => remove(accounts)}
      >
        {words.say('ui.all-ended.remove', { count })}
      </ActionButton>
    </div>
  )
}
