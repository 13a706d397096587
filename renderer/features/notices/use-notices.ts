import { createContext, use } from 'react'
import type { Input, Output, RequestName } from '../../../preload/contract/contract.ts'
import { useAction } from '../../api/use-requests.ts'
import type { Words } from '../../words/use-words.ts'

/** What a message says, in the language of the moment: it may change while the message stands. */
export type Told = (words: Words) => string

export interface Notices {
  /** Something was done and needs nothing more. It takes the place of what was said `about` the same. */
  readonly note: (told: Told, about?: string) => void
  /** The same, and it can be taken back for a while, unless what it is about changes meanwhile. */
  readonly offerUndo: (about: string, told: Told, undo: () => void) => void
  /** What was said about it, or offered to be taken back, holds no more: it goes. */
  readonly withdraw: (about: string) => void
  readonly undoLast: () => void
  readonly canUndo: () => boolean
  /** Something failed: shown in three sentences, until it is closed. */
  readonly fail: (error: unknown) => void
  /** The same, with the way to the page where the person can put it right. */
  readonly failAt: (error: unknown, page: ProviderPage) => void
}

/** The provider's page about one account. */
export interface ProviderPage {
  readonly accountId: string
  readonly provider: string
}

export const NoticesContext = createContext<Notices | null>(null)

/** Apart from the rest: whoever only reports failures need not draw anew when one is shown. */
export const FailureShownContext = createContext(false)

/** Does a failure lie over the window? */
export const useFailureShown = (): boolean => use(FailureShownContext)

export function useNotices(): Notices {
  const notices = use(NoticesContext)
  if (notices === null) throw new Error('useNotices outside NoticesProvider')
  return notices
}

/** A request whose failure is shown wherever the person is by then. */
export function useRun<N extends RequestName>(name: N) {
  const { fail } = useNotices()
  const { mutateAsync, isPending } = useAction(name)
  const run = (input: Input<N>, done?: (value: Output<N>) => void): void => {
    mutateAsync(input).then((value) => done?.(value), fail)
  }
  return { run, isPending }
}

export function useCopy(): (text: string) => void {
  const { note } = useNotices()
  const { run } = useRun('app.copyText')
  return (text) => run({ text: text.slice(0, 8192) }, () => note((words) => words.say('ui.copied')))
}
