import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { AppEvent } from '../../preload/contract/contract.ts'
import { onEvent, request } from './bridge.ts'
import { markStale } from './query-client.ts'

export type ShownView = Extract<AppEvent, { kind: 'show' }>['view']

/** Main's events: a topic goes stale, or a menu item asks for a view. */
export function useAppEvents(show: (view: ShownView) => void): void {
  const client = useQueryClient()
  const onShow = useEffectEvent(show)
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === 'changed') markStale(client, event.topic)
        else onShow(event.view)
      }),
    [client],
  )
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
