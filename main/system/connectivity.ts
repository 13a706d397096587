/** Does the operating system see a network? It says nothing about any one server. */
export interface Connectivity {
  isOnline(): boolean
  /** Called when that may have changed, and after the computer wakes from sleep. */
  onChange(listener: () => void): () => void
}
