import { flushSync } from 'react-dom'
import type { WordKey } from '../../../words/words.ts'
import { useAccounts, useLock, useStatus } from '../../api/use-requests.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'

/** Something the whole window can do, whichever way it is asked for: menu, shortcut, palette. */
export interface Command {
  readonly id: string
  readonly words: WordKey
  /** With Ctrl (Cmd on a Mac): `n`, `shift+e`. */
  readonly keys?: string
  readonly run: () => void
  /** There is nothing yet that it could be about. */
  readonly idle?: boolean
}

/** Where the search field of the list is, if it is on the page. */
export const searchField = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('.search-input')

/** Every command of the window. None ends access: at most it opens the dialog that asks. */
export function useCommands(): readonly Command[] {
  const { goTo } = usePlace()
  const dialogs = useDialogs()
  const { undoLast, canUndo } = useNotices()
  const setting = useRun('settings.set')
  const lock = useRun('lock.now')
  const noAccounts = (useAccounts().data?.length ?? 0) === 0
  const hasEvidence = useStatus().data?.hasEvidence === true
  const canLock = useLock()?.canLock === true
  const find = (): void => {
    flushSync(() => goTo('accounts'))
    searchField()?.select()
  }
  const theme = (to: 'system' | 'light' | 'dark'): Command => ({
    id: `theme-${to}`,
    words: `command.theme.${to}`,
    run: () => setting.run({ theme: to }),
  })
  return [
    { id: 'find', words: 'command.find', keys: 'f', run: find },
    {
      id: 'link-account',
      words: 'command.link-account',
      keys: 'n',
      run: () => dialogs.open({ kind: 'link' }),
    },
    {
      id: 'end-many',
      words: 'command.end-many',
      keys: 'shift+e',
      run: () => dialogs.open({ kind: 'end-many', chosen: null }),
      idle: noAccounts,
    },
    {
      id: 'hand-in',
      words: 'menu.file.hand-in',
      run: () => dialogs.open({ kind: 'hand-in' }),
    },
    {
      id: 'keep-note',
      words: 'command.keep-note',
      run: () => dialogs.open({ kind: 'note', note: null }),
    },
    {
      id: 'export-evidence',
      words: 'command.export',
      run: () => dialogs.open({ kind: 'export', account: null }),
      idle: noAccounts && !hasEvidence,
    },
    {
      id: 'move',
      words: 'menu.file.move',
      run: () => dialogs.open({ kind: 'pack' }),
      idle: noAccounts,
    },
    ...(canLock
      ? [{ id: 'lock', words: 'menu.file.lock', keys: 'l', run: () => lock.run({}) } as const]
      : []),
    { id: 'undo', words: 'command.undo', keys: 'z', run: undoLast, idle: !canUndo() },
    { id: 'accounts', words: 'command.go.accounts', keys: '1', run: () => goTo('accounts') },
    { id: 'activity', words: 'command.go.activity', keys: '2', run: () => goTo('activity') },
    { id: 'settings', words: 'command.go.settings', keys: ',', run: () => goTo('settings') },
    {
      id: 'palette',
      words: 'command.palette',
      keys: 'k',
      run: () => dialogs.open({ kind: 'palette' }),
    },
    {
      id: 'shortcuts',
      words: 'command.shortcuts',
      run: () => dialogs.open({ kind: 'shortcuts' }),
    },
    {
      id: 'how-it-works',
      words: 'command.how-it-works',
      run: () => dialogs.open({ kind: 'how' }),
    },
    {
      id: 'diagnostics',
      words: 'command.diagnostics',
      run: () => dialogs.open({ kind: 'diagnostics' }),
    },
    theme('system'),
    theme('light'),
    theme('dark'),
  ]
}
