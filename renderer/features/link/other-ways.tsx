import type { Rung, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface OtherWaysProps {
  readonly flow: SignInView
  readonly ways: readonly Rung[]
  /** The sign-in goes on under this id. */
  readonly onFlow: (flowId: string) => void
}

const wordsOf = {
  browser: 'ui.ladder.browser',
  'device-code': 'ui.ladder.device-code',
  'pasted-address': 'ui.ladder.paste',
} as const

/** The other rungs of the ladder. What waits by this one is given up. */
export function OtherWays({ flow, ways, onFlow }: OtherWaysProps) {
  const words = useWords()
  const again = useRun('signIn.again')
  const others = ways.filter((rung) => rung !== flow.rung && flow.ways.includes(rung))
  if (others.length === 0) return null
  return (
    <div className="other-ways" role="group" aria-label={words.say('ui.ladder.other-ways')}>
      {others.map((rung) => (
        <ActionButton
          key={rung}
          kind="link"
          busy={again.isPending}
          onPress={() => again.run({ flowId: flow.flowId, rung }, ({ flowId }) => onFlow(flowId))}
        >
          {words.say(wordsOf[rung])}
        </ActionButton>
      ))}
    </div>
  )
}
