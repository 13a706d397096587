import { useMemo, useState, type ReactNode } from 'react'
import { ListViewContext, wholeList, type ListViewControl } from './list-view.ts'

export function ListViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState(wholeList)
  const control = useMemo<ListViewControl>(
    () => ({ view, change: (to) => setView((now) => ({ ...now, ...to })) }),
    [view],
  )
  return <ListViewContext value={control}>{children}</ListViewContext>
}
