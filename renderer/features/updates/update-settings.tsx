import type { UpdatesView } from '../../../preload/contract/updates.contract.ts'
import { useUpdates } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { SettingSwitch } from '../settings/setting-switch.tsx'

/** On where this install can update itself; elsewhere it says who does. */
export function UpdateSettings() {
  const words = useWords()
  const updates = useUpdates()
  const look = useRun('updates.look')
  if (updates === undefined) return null
  const canSwitch = updates.off === null || updates.off === 'switched-off'
  return (
    <>
      {canSwitch ? <SettingSwitch name="lookForUpdates" /> : null}
      <div className="setting-line">
        <p>{stateWords(updates, words)}</p>
        {updates.off === null && updates.ready === null ? (
          <ActionButton busy={look.isPending} onPress={() => look.run({})}>
            {words.say('ui.updates.look')}
          </ActionButton>
        ) : null}
      </div>
    </>
  )
}

function stateWords({ off, ready, lookedAt, failed }: UpdatesView, words: Words): string {
  if (off !== null) return words.say(`ui.updates.off.${off}`)
  if (ready !== null) return words.say('ui.updates.ready', { version: ready.version })
  if (lookedAt === null) return words.say('ui.updates.never-looked')
  return words.say(failed ? 'ui.updates.failed' : 'ui.updates.looked', { at: lookedAt })
}
