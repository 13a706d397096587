import { createContext, use, useMemo, useState, type ReactNode } from 'react'

export type View = 'accounts' | 'activity' | 'settings' | 'runs' | 'recovery'

export interface Place {
  readonly view: View
  /** The account whose details are open. */
  readonly openId: string | null
  /** The account whose row shall get the focus as soon as it is there. */
  readonly landingId: string | null
  /** The run over many accounts whose report is open; null: the newest. */
  readonly runId: string | null
  /** The account that is being given another name, in its details. */
  readonly renamingId: string | null
  readonly rename: (id: string | null) => void
  readonly goTo: (view: View) => void
  readonly openRun: (id: string) => void
  readonly openAccount: (id: string | null) => void
  /** Shows an account just linked or logged in: list, details, and the focus on its row. */
  readonly landOn: (id: string) => void
  readonly landed: () => void
}

const PlaceContext = createContext<Place | null>(null)

export function usePlace(): Place {
  const place = use(PlaceContext)
  if (place === null) throw new Error('usePlace outside PlaceProvider')
  return place
}

/** Where in the window the person is. */
export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState<View>('accounts')
  const [openId, setOpenId] = useState<string | null>(null)
  const [runId, setRunId] = useState<string | null>(null)
  const [landingId, setLandingId] = useState<string | null>(null)
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const place = useMemo<Place>(
    () => ({
      view,
      openId,
      landingId,
      runId,
      renamingId,
      rename: setRenamingId,
      goTo: setView,
      openRun: (id) => {
        setView('runs')
        setRunId(id)
      },
      openAccount: (id) => {
        setOpenId(id)
        setRenamingId(null)
      },
      landOn: (id) => {
        setView('accounts')
        setLandingId(id)
      },
      landed: () => setLandingId(null),
    }),
    [view, openId, landingId, runId, renamingId],
  )
  return <PlaceContext value={place}>{children}</PlaceContext>
}
