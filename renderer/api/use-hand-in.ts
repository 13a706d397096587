import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '../../preload/contract/contract.ts'
import type { GivenView } from '../../preload/contract/hand-in.contract.ts'
import { request } from './bridge.ts'

export interface HandingIn {
  readonly isPending: boolean
  readonly error: unknown
  /** `then` is called with what became of it; a failure stays in `error`. */
  readonly run: (work: () => Promise<GivenView>, then: (given: GivenView) => void) => void
}

/** Not `useAction`: that keeps what was sent for a while, and this is a token. */
export function useHandingIn(): HandingIn {
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  return {
    isPending,
    error,
    run: (work, then) => {
      setPending(true)
      setError(null)
      work()
        .then(then, setError)
        .finally(() => setPending(false))
    },
  }
}

export const giveText = (text: string): Promise<GivenView> => request('handIn.give', { text })
export const giveFile = (): Promise<GivenView> => request('handIn.openFile', {})

/** What a token without a known form may be. */
export function useTokenKinds(wanted: boolean) {
  const queryFn = () => request('handIn.kinds', {})
  return useQuery({ queryKey: ['hand-in', 'kinds'], queryFn, staleTime: Infinity, enabled: wanted })
}

export function useHandedIn(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'handed-in', accountId],
    queryFn: () => request('handIn.get', { accountId }),
  })
}

/** Asks its provider once when shown, and again when told to. */
export function useOwnerAsked(accountId: string, wanted: boolean) {
  return useQuery<Output<'handIn.ask'>>({
    queryKey: ['hand-in', 'ask', accountId],
    queryFn: () => request('handIn.ask', { accountId }),
    enabled: wanted,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })
}
