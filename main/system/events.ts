/** What can change under a window's eyes; an event names the topic, the window asks for the data. */
export const topics = [
  'accounts',
  'activity',
  'status',
  'sign-in',
  'settings',
  'notes',
  'reminders',
] as const
export type Topic = (typeof topics)[number]

export interface Events {
  emit(topic: Topic): void
  on(listener: (topic: Topic) => void): () => void
}

export function createEvents(): Events {
  const listeners = new Set<(topic: Topic) => void>()
  return {
    emit: (topic) => {
      for (const listener of [...listeners]) listener(topic)
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
