import type { UpdatesView } from '../../../preload/contract/updates.contract.ts'
import { useSettings, useUpdates } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

/** On where this install can update itself; elsewhere it says who does. */
export function UpdateSettings() {
  const words = useWords()
  const updates = useUpdates()
  const settings = useSettings().data
  const set = useRun('settings.set')
  const look = useRun('updates.look')
  if (updates === undefined || settings === undefined) return null
  const canSwitch = updates.off === null || updates.off === 'switched-off'
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('ui.updates')}</h2>
      {canSwitch ? (
        <>
          <Check
            words={words.say('ui.updates.switch')}
            checked={settings.lookForUpdates}
            onChange={(lookForUpdates) => set.run({ lookForUpdates })}
          />
          <p className="soft setting-what">{words.say('ui.updates.what')}</p>
        </>
      ) : null}
      <div className="setting-line">
        <p>{stateWords(updates, words)}</p>
        {updates.off === null && updates.ready === null ? (
          <ActionButton busy={look.isPending} onPress={() => look.run({})}>
            {words.say('ui.updates.look')}
          </ActionButton>
        ) : null}
      </div>
    </section>
  )
}

function stateWords({ off, ready, lookedAt, failed }: UpdatesView, words: Words): string {
  if (off !== null) return words.say(`ui.updates.off.${off}`)
  if (ready !== null) return words.say('ui.updates.ready', { version: ready.version })
  if (lookedAt === null) return words.say('ui.updates.never-looked')
  return words.say(failed ? 'ui.updates.failed' : 'ui.updates.looked', { at: lookedAt })
}
