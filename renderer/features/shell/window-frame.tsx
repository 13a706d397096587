import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useAppEvents, useNetworkHints, type ShownView } from '../../api/use-app-events.ts'
import { useDocumentTitle } from '../../api/use-document-title.ts'
import { useShortcuts } from '../../api/use-shortcuts.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountsPage } from '../accounts/accounts-page.tsx'
import { ActivityPage } from '../activity/activity-page.tsx'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices } from '../notices/use-notices.ts'
import { SettingsPage } from '../settings/settings-page.tsx'
import { Banners } from './banners.tsx'
import { LiveChanges } from './live-changes.tsx'
import { Navigation } from './navigation.tsx'
import { usePlace, type View } from './place.tsx'

/** The whole window: navigation, banners, and one of three pages. */
export function WindowFrame() {
  const words = useWords()
  const { view } = usePlace()
  const search = useRef<HTMLInputElement>(null)
  useCommands(() => search.current?.select())
  useNetworkHints()
  useDocumentTitle(words.say('ui.window-title', { page: words.say(`ui.page.${view}`) }))
  return (
    <div className="window">
      <Navigation />
      <div className="window-main">
        <Banners />
        <main className="page-holder">
          <Page view={view} search={search} />
        </main>
      </div>
      <LiveChanges />
    </div>
  )
}

interface PageProps {
  readonly view: View
  readonly search: React.RefObject<HTMLInputElement | null>
}

function Page({ view, search }: PageProps) {
  switch (view) {
    case 'accounts':
      return <AccountsPage search={search} />
    case 'activity':
      return <ActivityPage />
    case 'settings':
      return <SettingsPage />
  }
}

/** Menu items and shortcuts do the same things. Nothing here ends access. */
function useCommands(selectSearch: () => void): void {
  const { goTo } = usePlace()
  const dialogs = useDialogs()
  const { undoLast } = useNotices()
  const show = (view: ShownView): void => {
    if (dialogs.isOpen) return
    if (view === 'link-account') {
      dialogs.open({ kind: 'link' })
    } else if (view === 'find') {
      flushSync(() => goTo('accounts'))
      selectSearch()
    } else {
      goTo(view)
    }
  }
  useAppEvents(show)
  useShortcuts({
    f: () => show('find'),
    n: () => show('link-account'),
    ',': () => show('settings'),
    z: undoLast,
  })
}
