import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RunGroupName } from '../../preload/contract/runs.contract.ts'
import { onEvent, request } from './bridge.ts'

/** A report of thousands is asked for again at most twice a second. */
const leastGapMs = 500
/** Times are part of what is true: "until 14:05" is not, once that has passed. */
const refreshMs = 30_000

export function useRuns() {
  return useQuery({ queryKey: ['runs', 'list'], queryFn: () => request('runs.list', {}) })
}

export function useRunReport(runId: string) {
  return useQuery({
    queryKey: ['runs', 'report', runId],
    queryFn: () => request('runs.report', { runId }),
    refetchInterval: refreshMs,
  })
}

/** One page, and the place where the next one begins. While it is fetched the one before stays. */
export function useRunRows(runId: string, group: RunGroupName, after: number | null) {
  return useQuery({
    queryKey: ['runs', 'page', runId, group, after],
    queryFn: () => request('runs.page', { runId, group, after }),
    placeholderData: (before) => before,
  })
}

/** Hosts of servers that offer apps no way to end access: for accounts, and for tokens handed in. */
export function useByHandHosts() {
  return useQuery({
    queryKey: ['runs', 'by-hand'],
    queryFn: () => request('runs.byHand', {}),
    gcTime: 0,
  })
}

/** Runs change with every job. The last change always counts, and answers are never overtaken. */
export function useRunEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    let dirty = false
    let busy = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      busy = true
      dirty = false
      await client.invalidateQueries({ queryKey: ['runs'] })
      timer = setTimeout(() => {
        busy = false
        if (dirty) void look()
      }, leastGapMs)
    }
    const unlisten = onEvent((event) => {
      if (event.kind !== 'changed' || event.topic !== 'activity') return
      dirty = true
      if (!busy) void look()
    })
    return () => {
      unlisten()
      clearTimeout(timer)
    }
  }, [client])
}
