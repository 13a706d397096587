import type { PauseView } from '../../../preload/contract/activity.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface PausedHostsProps {
  readonly pauses: readonly PauseView[]
}

/** Hosts that are asked nothing for now, and how many revocations wait for each. */
export function PausedHosts({ pauses }: PausedHostsProps) {
  const words = useWords()
  if (pauses.length === 0) return null
  return (
    <ul className="pauses" aria-label={words.say('ui.pauses')}>
      {pauses.map((pause) => (
        <PausedHost key={pause.host} pause={pause} />
      ))}
    </ul>
  )
}

function PausedHost({ pause }: { readonly pause: PauseView }) {
  const words = useWords()
  const tryNow = useRun('activity.tryNow')
  const { jobId, provider } = pause
  return (
    <li className="pause">
      <Icon name="pause" />
      <p className="pause-words">{words.tell(pause.words)}</p>
      {jobId === null ? null : (
        <ActionButton
          busy={tryNow.isPending}
          label={words.say('ui.pause.try-now', { provider })}
          onPress={() => tryNow.run({ jobId })}
        >
          {words.say('ui.action.try-now')}
        </ActionButton>
      )}
    </li>
  )
}
