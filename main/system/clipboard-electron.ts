import { clipboard } from 'electron'
import type { Clipboard } from './clipboard.ts'

export const electronClipboard: Clipboard = {
  readText: () => clipboard.readText(),
  clear: () => {
    clipboard.clear()
  },
}
