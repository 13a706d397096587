import { useEffect, useRef } from 'react'
import type { OtherAccountView, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface OtherAccountProps {
  readonly flow: SignInView
  readonly other: OtherAccountView
  /** What the row is called that was to be logged in. */
  readonly expected: string
  readonly onFlow: (flowId: string) => void
  readonly onClose: () => void
}

/** Where the other one can't be had as well, there is nothing to choose. */
const keepWords = { new: 'ui.other.link', known: 'ui.other.log-in' } as const
const leaveWords = {
  new: 'ui.other.give-back',
  known: 'ui.other.leave',
  'logged-in': 'ui.close',
  ending: 'ui.close',
} as const

/** "This is a different account: link it too, or try again?" Escape leaves it, too. */
export function OtherAccount({ flow, other, expected, onFlow, onClose }: OtherAccountProps) {
  const words = useWords()
  const keep = useRun('signIn.keepOther')
  const again = useRun('signIn.again')
  const openPage = useRun('accounts.openPage')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { flowId, providerName: provider } = flow
  const { found, standing, accountId } = other
  const values = { found, expected, provider }
  const canKeep = standing === 'new' || standing === 'known'
  return (
    <>
      <div className="browser-wait">
        <h3 className="browser-wait-title" ref={title} tabIndex={-1}>
          {words.say('ui.other.title')}
        </h3>
        <p>{words.say('ui.other.what', values)}</p>
        <p>{words.say(`ui.other.${standing}.ask`, values)}</p>
        <p className="soft">{words.say('ui.other.how', values)}</p>
        <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'sign-out' })}>
          <Icon name="outside" />
          {words.say('ui.sign-out-there', { provider })}
        </ActionButton>
      </div>
      <div className="dialog-buttons">
        <ActionButton onPress={onClose}>{words.say(leaveWords[standing])}</ActionButton>
        {canKeep ? (
          <ActionButton busy={keep.isPending} onPress={() => keep.run({ flowId })}>
            {words.say(keepWords[standing], { found })}
          </ActionButton>
        ) : null}
        <ActionButton
          kind="primary"
          busy={again.isPending}
          onPress={() => again.run({ flowId, rung: flow.rung }, (next) => onFlow(next.flowId))}
        >
          {words.say('ui.try-again')}
        </ActionButton>
      </div>
    </>
  )
}
