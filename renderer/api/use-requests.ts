import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { Input, Output, RequestName } from '../../preload/contract/contract.ts'
import { request } from './bridge.ts'

/** One request made by a person. Its effect on the screen arrives by event, not by its reply. */
export function useAction<N extends RequestName>(name: N) {
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => request(name, input),
  })
}

export function useStatus() {
  return useQuery({ queryKey: ['status'], queryFn: () => request('app.status', {}) })
}

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => request('settings.get', {}) })
}

export function useAccounts() {
  return useQuery({ queryKey: ['accounts', 'list'], queryFn: () => request('accounts.list', {}) })
}

export function useAccountDetails(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'details', accountId],
    queryFn: () => request('accounts.details', { accountId }),
  })
}

/** Asked afresh each time the dialog opens: what else is affected may have changed. */
export function useRevocationPreview(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'preview', accountId],
    queryFn: () => request('accounts.previewRevocation', { accountId }),
    gcTime: 0,
  })
}

export function useActivity() {
  return useInfiniteQuery({
    queryKey: ['activity', 'list'],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      request('activity.list', pageParam === null ? {} : { before: pageParam }),
    getNextPageParam: (page) => (page.more ? (page.jobs.at(-1)?.createdAt ?? null) : null),
  })
}

export function useJobDetails(jobId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['activity', 'details', jobId],
    queryFn: () => request('activity.details', { jobId }),
    enabled: wanted,
  })
}

export function useKnownServers() {
  return useQuery({
    queryKey: ['servers', 'known'],
    queryFn: () => request('servers.known', {}),
  })
}

export function useKnownServer(clientRef: string) {
  return useQuery({
    queryKey: ['servers', 'details', clientRef],
    queryFn: () => request('servers.knownDetails', { clientRef }),
    gcTime: 0,
  })
}

export function useSignIn(flowId: string) {
  return useQuery({
    queryKey: ['sign-in', flowId],
    queryFn: () => request('signIn.state', { flowId }),
  })
}
