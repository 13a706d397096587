import { useMemo, useRef, useState, type ReactNode } from 'react'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { FailureView } from '../../../preload/contract/shapes.ts'
import { failureOf } from '../../api/bridge.ts'
import { FailureDialog } from './failure-dialog.tsx'
import { Toasts, type ToastContent } from './toasts.tsx'
import {
  FailureShownContext,
  NoticesContext,
  type Notices,
  type ProviderPage,
} from './use-notices.ts'

const noteMs = 6_000
/** Long enough to read and reach; it stands still while the pointer or the focus is on it. */
const undoMs = 10_000

interface Failed {
  readonly failure: FailureView
  readonly page: ProviderPage | null
}

interface Offer {
  readonly about: string
  readonly undo: () => void
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => new ToastQueue<ToastContent>({ maxVisibleToasts: 3 }))
  const [failure, setFailure] = useState<Failed | null>(null)
  const undos = useRef(new Map<string, Offer>())

  const notices = useMemo<Notices>(() => {
    const takeBack = (key: string): void => {
      const offer = undos.current.get(key)
      queue.close(key)
      offer?.undo()
    }
    return {
      note: (told) => {
        queue.add({ told, undo: null }, { timeout: noteMs })
      },
      offerUndo: (about, told, undo) => {
        let key = ''
        const forget = (): void => {
          undos.current.delete(key)
        }
        key = queue.add({ told, undo: () => takeBack(key) }, { timeout: undoMs, onClose: forget })
        undos.current.set(key, { about, undo })
      },
      withdrawUndo: (about) => {
        for (const [key, offer] of [...undos.current]) if (offer.about === about) queue.close(key)
      },
      undoLast: () => {
        const last = [...undos.current.keys()].at(-1)
        if (last !== undefined) takeBack(last)
      },
      fail: (error) => setFailure({ failure: failureOf(error), page: null }),
      failAt: (error, page) => setFailure({ failure: failureOf(error), page }),
    }
  }, [queue])

  return (
    <NoticesContext value={notices}>
      <FailureShownContext value={failure !== null}>{children}</FailureShownContext>
      <Toasts queue={queue} />
      {failure === null ? null : <FailureDialog {...failure} onClose={() => setFailure(null)} />}
    </NoticesContext>
  )
}
