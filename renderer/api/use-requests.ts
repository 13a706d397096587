import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { Input, Output, RequestName } from '../../preload/contract/contract.ts'
import type { AccountView } from '../../preload/contract/accounts.contract.ts'
import { askAccounts, type AccountList } from './account-list.ts'
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

/** Whether this install updates itself, and what is ready. */
export function useUpdates() {
  return useQuery({ queryKey: ['status', 'updates'], queryFn: () => request('updates.get', {}) })
    .data
}

/** Whether the window is locked, and whether it could be. */
export function useLock() {
  return useQuery({ queryKey: ['status', 'lock'], queryFn: () => request('lock.state', {}) }).data
}

/** Whether this computer acts, and how a move stands. */
export function useMove() {
  return useQuery({ queryKey: ['status', 'move'], queryFn: () => request('move.state', {}) }).data
}

/** Null where there is nothing to read about, or it was read. */
export function useRecovery() {
  const queryFn = () => request('recovery.get', {})
  return useQuery({ queryKey: ['status', 'recovery'], queryFn }).data?.recovery ?? null
}

/** What is to be erased, and whether it was. */
export function useErasing() {
  return useQuery({ queryKey: ['status', 'erase'], queryFn: () => request('erase.state', {}) }).data
}

/** JSON of every word in the language in use. It changes only with the language. */
export function usePackedWords(locale: string): string | undefined {
  return useQuery({
    queryKey: ['words', locale],
    queryFn: () => request('app.words', {}),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  }).data?.words
}

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => request('settings.get', {}) })
}

/** What the chosen time to keep ended accounts comes to, as they are now. */
export function useRetention() {
  const queryFn = () => request('retention.get', {})
  return useQuery({ queryKey: ['settings', 'retention'], queryFn, staleTime: 0 }).data
}

/** What the system around the app offers; another program may change it, so it is asked anew. */
export function useDesktop() {
  const queryFn = () => request('desktop.get', {})
  return useQuery({ queryKey: ['settings', 'desktop'], queryFn, staleTime: 0 })
}

/** Made anew each time the dialog opens; what is shown then is what is saved. */
export function useDiagnostics() {
  const queryFn = () => request('diagnostics.make', {})
  return useQuery({ queryKey: ['diagnostics'], queryFn, gcTime: 0 })
}

export function useCrashes() {
  const queryFn = () => request('diagnostics.crashes', {})
  return useQuery({ queryKey: ['crashes'], queryFn, staleTime: 0 })
}

const rowsOf = (list: AccountList): readonly AccountView[] => list.rows

export function useAccounts() {
  return useQuery({
    queryKey: ['accounts', 'list'],
    queryFn: askAccounts,
    select: rowsOf,
    // Rows that did not change are the same objects already; nothing is to be compared in depth.
    structuralSharing: false,
  })
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

/** While another choice is fetched, what was shown before stays. */
export function useActivity(wanted: Omit<Input<'activity.list'>, 'before'>) {
  return useInfiniteQuery({
    queryKey: ['activity', 'list', wanted],
    placeholderData: keepPreviousData,
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      request('activity.list', pageParam === null ? wanted : { ...wanted, before: pageParam }),
    getNextPageParam: (page) => (page.more ? (page.jobs.at(-1)?.createdAt ?? null) : null),
  })
}

/** Hosts that are asked nothing for now. */
export function usePauses() {
  return useQuery({
    queryKey: ['activity', 'pauses'],
    queryFn: () => request('activity.pauses', {}),
  })
}

export function useJobDetails(jobId: string, wanted: boolean) {
  return useQuery({
    queryKey: ['activity', 'details', jobId],
    queryFn: () => request('activity.details', { jobId }),
    enabled: wanted,
  })
}

export function useGallery() {
  const queryFn = () => request('servers.gallery', {})
  return useQuery({ queryKey: ['gallery'], queryFn, staleTime: Infinity })
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
