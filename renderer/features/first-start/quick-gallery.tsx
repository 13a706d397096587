import { useGallery } from '../../api/use-requests.ts'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

const most = 6

/** Providers with which a person needs nothing but an account. */
export function QuickGallery() {
  const words = useWords()
  const dialogs = useDialogs()
  const ready = (useGallery().data ?? []).filter(
    ({ needs }) => needs === 'nothing' || needs === 'address',
  )
  if (ready.length === 0) return null
  return (
    <div className="quick-gallery">
      <h3 className="field-label" id="quick-gallery-title">
        {words.say('ui.start.gallery')}
      </h3>
      <ul aria-labelledby="quick-gallery-title">
        {ready.slice(0, most).map((entry) => (
          <li key={entry.id}>
            <ActionButton
              label={words.say('ui.start.gallery.for', { provider: plain(entry.name) })}
              onPress={() => dialogs.open({ kind: 'link', at: entry })}
            >
              <ProviderMark mark={entry.mark} />
              <bdi>{plain(entry.name)}</bdi>
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
