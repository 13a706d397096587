import { useUpdates } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Banner } from '../../components/banner.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

/** Calm: it is installed by quitting, whenever that is. */
export function UpdateBanner() {
  const words = useWords()
  const dialogs = useDialogs()
  const ready = useUpdates()?.ready ?? null
  if (ready === null) return null
  const open = (): void => dialogs.open({ kind: 'update', update: ready })
  return (
    <Banner
      kind="notice"
      icon="check"
      action={<ActionButton onPress={open}>{words.say('ui.updates.new')}</ActionButton>}
    >
      {words.say('ui.updates.ready', { version: ready.version })}
    </Banner>
  )
}
