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
  type Told,
} from './use-notices.ts'

const noteMs = 6_000
/** Long enough to read and reach; it stands still while the pointer or the focus is on it. */
const undoMs = 10_000

interface Failed {
  readonly failure: FailureView
  readonly page: ProviderPage | null
}

interface Shown {
  readonly about: string
  readonly undo: (() => void) | null
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => new ToastQueue<ToastContent>({ maxVisibleToasts: 3 }))
  const [failure, setFailure] = useState<Failed | null>(null)
  const shown = useRef(new Map<string, Shown>())

  const notices = useMemo<Notices>(() => {
    const takeBack = (key: string): void => {
      const undo = shown.current.get(key)?.undo
      queue.close(key)
      undo?.()
    }
    const show = (told: Told, { about, undo }: Shown, timeout: number): void => {
      let key = ''
      const onClose = (): void => void shown.current.delete(key)
      const content = { told, undo: undo === null ? null : () => takeBack(key) }
      key = queue.add(content, { timeout, onClose })
      shown.current.set(key, { about, undo })
    }
    const undos = () => [...shown.current].filter(([, { undo }]) => undo !== null)
    const withdraw = (about: string): void => {
      for (const [key, one] of [...shown.current]) if (one.about === about) queue.close(key)
    }
    return {
      note: (told, about = '') => {
        if (about !== '') withdraw(about)
        show(told, { about, undo: null }, noteMs)
      },
      offerUndo: (about, told, undo) => show(told, { about, undo }, undoMs),
      withdraw,
      undoLast: () => {
        const last = undos().at(-1)
        if (last !== undefined) takeBack(last[0])
      },
      canUndo: () => undos().length > 0,
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
