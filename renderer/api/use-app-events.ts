import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { AppEvent, OpenTarget } from '../../preload/contract/contract.ts'
import { onEvent, request } from './bridge.ts'
import { markStale } from './query-client.ts'

export type AskedAct = Extract<AppEvent, { kind: 'act' }>
export type ShownView = Extract<AppEvent, { kind: 'show' }>['view']

/** Main's events: a topic goes stale, a menu item asks for a view, a notification for its subject. */
export function useAppEvents(on: {
  readonly show: (view: ShownView) => void
  readonly act: (asked: AskedAct) => void
  readonly open: (target: OpenTarget) => void
}): void {
  const client = useQueryClient()
  const onShow = useEffectEvent(on.show)
  const onAct = useEffectEvent(on.act)
  const onOpen = useEffectEvent(on.open)
  useEffect(() => {
    const unlisten = onEvent((event) => {
      if (event.kind === 'changed') markStale(client, event.topic)
      else if (event.kind === 'show') onShow(event.view)
      else if (event.kind === 'act') onAct(event)
      else onOpen(event.target)
    })
    // What was asked of this window before it was there.
    request('desktop.listening', {}).catch(() => undefined)
    return unlisten
  }, [client])
}

/** Chromium often notices the network first; main looks for itself when told. */
export function useNetworkHints(): void {
  useEffect(() => {
    const tell = (): void => {
      request('app.networkChanged', {}).catch(() => undefined)
    }
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    return () => {
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
    }
  }, [])
}
