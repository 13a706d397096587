import { useQuery } from '@tanstack/react-query'
import type { ReminderView } from '../../preload/contract/reminders.contract.ts'
import { request } from './bridge.ts'

const none: readonly ReminderView[] = []

/** What should be looked at: dates that have come, and what a daily check found. */
export function useReminders(): readonly ReminderView[] {
  const queryFn = () => request('reminders.list', {})
  return useQuery({ queryKey: ['reminders'], queryFn }).data ?? none
}
