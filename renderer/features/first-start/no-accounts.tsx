import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { GoodToKnow } from './good-to-know.tsx'
import { Meanings } from './meanings.tsx'
import { QuickGallery } from './quick-gallery.tsx'

/** The first start on one screen: what the three actions do, where secrets are kept, where to begin. */
export function NoAccounts() {
  const words = useWords()
  const dialogs = useDialogs()
  return (
    <section className="no-accounts" aria-labelledby="no-accounts-title">
      <h2 id="no-accounts-title">{words.say('ui.empty.title')}</h2>
      <p className="no-accounts-lead">{words.say('ui.empty.lead')}</p>
      <Meanings />
      <GoodToKnow />
      <div className="no-accounts-start">
        <div className="no-accounts-ways">
          <ActionButton kind="primary" onPress={() => dialogs.open({ kind: 'link' })}>
            <Icon name="add" />
            {words.say('ui.empty.start')}
          </ActionButton>
          <ActionButton onPress={() => dialogs.open({ kind: 'bring' })}>
            {words.say('move.bring.button')}
          </ActionButton>
        </div>
        <QuickGallery />
      </div>
    </section>
  )
}
