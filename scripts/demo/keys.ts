// Single keys pressed in the terminal.
import { emitKeypressEvents } from 'node:readline'

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
}

/** Each key with what it does; Ctrl+C does what `q` does. Returns how to stop listening. */
export function listenForKeys(actions: Readonly<Record<string, () => void>>): () => void {
  const { stdin } = process
  const pressed = (_text: string | undefined, key: Key): void => {
    actions[key.ctrl === true && key.name === 'c' ? 'q' : (key.name ?? '')]?.()
  }
  emitKeypressEvents(stdin)
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.on('keypress', pressed)
  stdin.resume()
  return () => {
    stdin.off('keypress', pressed)
    if (stdin.isTTY) stdin.setRawMode(false)
    stdin.pause()
  }
}
