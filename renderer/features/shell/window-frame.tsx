import { useEffect, useRef, useState } from 'react'
import { useAppEvents, useNetworkHints } from '../../api/use-app-events.ts'
import { useDocumentTitle } from '../../api/use-document-title.ts'
import { useMove, useRecovery } from '../../api/use-requests.ts'
import { useRunEvents } from '../../api/use-runs.ts'
import { useKey, useShortcuts } from '../../api/use-shortcuts.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountsPage } from '../accounts/accounts-page.tsx'
import { useStaleUndo } from '../accounts/use-stale-undo.ts'
import { ActivityPage } from '../activity/activity-page.tsx'
import { useCommands, type Command } from '../commands/use-commands.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { MoveWindow } from '../move/move-page.tsx'
import { RecoveryPage } from '../recovery/recovery-page.tsx'
import { useRecoveryFirst } from '../recovery/use-recovery.ts'
import { RunsPage } from '../runs/runs-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { Banners } from './banners.tsx'
import { LiveChanges } from './live-changes.tsx'
import { Navigation } from './navigation.tsx'
import { usePlace, type View } from './place.tsx'
import { useMenuAccount, useMenuActs } from './use-menu-account.ts'
import { useOpenTarget } from './use-open-target.ts'

export interface WindowFrameProps {
  /** It takes the place of another window, which had the focus. */
  readonly follows: boolean
}

/** A copy of the data that was moved away, or has just arrived, has a window of its own. */
export function WindowFrame({ follows }: WindowFrameProps) {
  const move = useMove()
  const acts = move === undefined || move.kind === 'here' || move.progress !== null
  const [wasAway, setWasAway] = useState(follows)
  if (!acts && !wasAway) setWasAway(true)
  return acts ? <ActingWindow follows={wasAway} /> : <MoveWindow move={move} />
}

/** The whole window: navigation, banners, and one of three pages. */
function ActingWindow({ follows }: WindowFrameProps) {
  const words = useWords()
  const { view } = usePlace()
  useCommandKeys()
  useMenuAccount()
  useNetworkHints()
  useRunEvents()
  useStaleUndo()
  useRecoveryFirst()
  const main = useFocusAfterTurn(view, follows)
  useDocumentTitle(words.say('ui.window-title', { page: words.say(`ui.page.${view}`) }))
  return (
    <div className="window">
      <Navigation />
      <div className="window-main">
        <Banners />
        <main className="page-holder" ref={main} tabIndex={-1}>
          <Page view={view} />
        </main>
      </div>
      <LiveChanges />
    </div>
  )
}

/** What had the focus may be gone with its page or window, or the sheet over it: then the new page has it. */
function useFocusAfterTurn(view: View, follows: boolean): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(follows ? null : view)
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

function Page({ view }: { readonly view: View }) {
  const recovery = useRecovery()
  switch (view) {
    case 'accounts':
      return <AccountsPage />
    case 'activity':
      return <ActivityPage />
    case 'runs':
      return <RunsPage />
    case 'settings':
      return <SettingsPage />
    case 'recovery':
      return recovery === null ? <AccountsPage /> : <RecoveryPage recovery={recovery} />
  }
}

/** Menu items, shortcuts and the palette do the same things; none of them while a dialog is open. */
function useCommandKeys(): void {
  const commands = useCommands()
  const dialogs = useDialogs()
  const run = (wanted: Command | undefined): void => {
    if (!dialogs.isOpen) wanted?.run()
  }
  useAppEvents({
    show: (view) => run(commands.find(({ id }) => id === view)),
    act: useMenuActs(),
    open: useOpenTarget(),
  })
  useShortcuts(
    Object.fromEntries(
      commands.flatMap((one) => (one.keys === undefined ? [] : [[one.keys, () => run(one)]])),
    ),
  )
  useKey('?', () => run(commands.find(({ id }) => id === 'shortcuts')))
}
