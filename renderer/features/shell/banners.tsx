import { useStatus } from '../../api/use-requests.ts'
import { Banner } from '../../components/banner.tsx'
import { useWords } from '../../words/use-words.ts'
import { EraseBanner } from '../settings/erase-banner.tsx'
import { OpenFolderButton } from '../settings/open-folder-button.tsx'
import { UpdateBanner } from '../updates/update-banner.tsx'
import { VaultBanner } from '../vault/vault-banner.tsx'

/** What is true of the whole window and must not be missed. Each stays until it is no longer true. */
export function Banners() {
  const words = useWords()
  const status = useStatus().data
  if (status === undefined) return null
  return (
    <div aria-live="polite">
      <aside className="banners" aria-label={words.say('ui.banners')}>
        {status.developmentWindow ? (
          <Banner kind="development" icon="tool">
            {words.say('ui.development-window')}
          </Banner>
        ) : null}
        {status.lookOnly ? (
          <Banner kind="warning" icon="warning" action={<OpenFolderButton />}>
            {words.say('ui.look-only')}
          </Banner>
        ) : null}
        {status.online || status.lookOnly ? null : (
          <Banner kind="quiet" icon="offline">
            {words.say('ui.offline', { count: status.waiting })}
          </Banner>
        )}
        <EraseBanner />
        <VaultBanner vault={status.vault} />
        <UpdateBanner />
      </aside>
    </div>
  )
}
