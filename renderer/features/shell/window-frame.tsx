import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useAppEvents, useNetworkHints, type ShownView } from '../../api/use-app-events.ts'
import { useDocumentTitle } from '../../api/use-document-title.ts'
import { useRecovery } from '../../api/use-requests.ts'
import { useRunEvents } from '../../api/use-runs.ts'
import { useShortcuts } from '../../api/use-shortcuts.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountsPage } from '../accounts/accounts-page.tsx'
import { useStaleUndo } from '../accounts/use-stale-undo.ts'
import { ActivityPage } from '../activity/activity-page.tsx'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices } from '../notices/use-notices.ts'
import { RecoveryPage } from '../recovery/recovery-page.tsx'
import { useRecoveryFirst } from '../recovery/use-recovery.ts'
import { RunsPage } from '../runs/runs-page.tsx'
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
  useRunEvents()
  useStaleUndo()
  useRecoveryFirst()
  const main = useFocusAfterTurn(view)
  useDocumentTitle(words.say('ui.window-title', { page: words.say(`ui.page.${view}`) }))
  return (
    <div className="window">
      <Navigation />
      <div className="window-main">
        <Banners />
        <main className="page-holder" ref={main} tabIndex={-1}>
          <Page view={view} search={search} />
        </main>
      </div>
      <LiveChanges />
    </div>
  )
}

/** The page that had the focus may be gone, with the sheet over it: then the new page has it. */
function useFocusAfterTurn(view: View): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(view)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) main.current?.focus()
      })
    })
  }, [view])
  return main
}

interface PageProps {
  readonly view: View
  readonly search: React.RefObject<HTMLInputElement | null>
}

function Page({ view, search }: PageProps) {
  const recovery = useRecovery()
  switch (view) {
    case 'accounts':
      return <AccountsPage search={search} />
    case 'activity':
      return <ActivityPage />
    case 'runs':
      return <RunsPage />
    case 'settings':
      return <SettingsPage />
    case 'recovery':
      return recovery === null ? (
        <AccountsPage search={search} />
      ) : (
        <RecoveryPage recovery={recovery} />
      )
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
    } else if (view === 'export-evidence') {
      dialogs.open({ kind: 'export', account: null })
    } else if (view === 'keep-note') {
      dialogs.open({ kind: 'note', note: null })
    } else if (view === 'end-many') {
      dialogs.open({ kind: 'end-many' })
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
    'shift+e': () => show('end-many'),
    ',': () => show('settings'),
    z: undoLast,
  })
}
