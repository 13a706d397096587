import { createContext, use } from 'react'
import type { Removed } from '../accounts/removed-dialog.tsx'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { GalleryEntryView, ServerView } from '../../../preload/contract/sign-in.contract.ts'
import type { UpdatesView } from '../../../preload/contract/updates.contract.ts'
import type { NoteView } from '../../../preload/contract/notes.contract.ts'

export type OpenDialog =
  /** At the provider that was chosen already, if any. */
  | { readonly kind: 'link'; readonly at?: GalleryEntryView }
  /** There, with an app of the person's own in place of the one there is. */
  | { readonly kind: 'other-app'; readonly server: ServerView }
  | { readonly kind: 'hand-in' }
  | { readonly kind: 'log-in'; readonly account: AccountView; readonly again: boolean }
  | { readonly kind: 'revoke'; readonly account: AccountView }
  | ({ readonly kind: 'removed' } & Removed)
  | { readonly kind: 'delete'; readonly account: AccountView }
  | { readonly kind: 'remove'; readonly account: AccountView }
  /** Null: all accounts. */
  | { readonly kind: 'export'; readonly account: AccountView | null }
  /** Null: a new one, about the provider that is named, if any. */
  | { readonly kind: 'note'; readonly note: NoteView | null; readonly providerName?: string }
  /** The accounts chosen beforehand; null: all that can be ended. */
  | { readonly kind: 'end-many'; readonly chosen: ReadonlySet<string> | null }
  | { readonly kind: 'tags'; readonly accounts: readonly AccountView[] }
  | { readonly kind: 'erase' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'how' }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'update'; readonly update: NonNullable<UpdatesView['ready']> }
  | { readonly kind: 'edit-server'; readonly clientRef: string }
  | { readonly kind: 'pack' }
  | { readonly kind: 'bring' }
  | { readonly kind: 'passphrase'; readonly purpose: 'choose' | 'unlock' }

export interface Dialogs {
  readonly isOpen: boolean
  readonly open: (dialog: OpenDialog) => void
}

export const DialogsContext = createContext<Dialogs | null>(null)

export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext)
  if (dialogs === null) throw new Error('useDialogs outside DialogsProvider')
  return dialogs
}
