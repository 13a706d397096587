import { useQuery } from '@tanstack/react-query'
import type { NoteView } from '../../preload/contract/notes.contract.ts'
import { request } from './bridge.ts'

const none: readonly NoteView[] = []

/** Accounts that are only written down. */
export function useNotes(): readonly NoteView[] {
  const queryFn = () => request('notes.list', {})
  return useQuery({ queryKey: ['notes', 'list'], queryFn }).data ?? none
}

export function useKnownProviders() {
  const queryFn = () => request('notes.providers', {})
  return useQuery({ queryKey: ['notes-providers'], queryFn, staleTime: Infinity }).data ?? []
}
