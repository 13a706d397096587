import { QueryClient, type QueryKey } from '@tanstack/react-query'
import type { AppEvent } from '../../preload/contract/contract.ts'

type Topic = Extract<AppEvent, { kind: 'changed' }>['topic']

/** What a topic makes stale. A job's steps are timeline lines too; the status counts open jobs. */
const staleAfter: Readonly<Record<Topic, readonly QueryKey[]>> = {
  accounts: [['accounts']],
  activity: [['activity'], ['accounts', 'details'], ['status']],
  status: [['status']],
  'sign-in': [['sign-in'], ['servers']],
  settings: [['settings']],
  notes: [['notes']],
  reminders: [['reminders']],
}

/** Answers stay good until an event says otherwise; IPC never pauses because the network is gone. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export function markStale(client: QueryClient, topic: Topic): void {
  for (const queryKey of staleAfter[topic]) {
    const asking = client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' })
    const asked = client.invalidateQueries({ queryKey })
    // A first answer under way is waited for, not asked again, and may be older than the change.
    if (asking.some(({ state }) => state.data === undefined)) {
      void asked.then(() => client.invalidateQueries({ queryKey }))
    }
  }
}
