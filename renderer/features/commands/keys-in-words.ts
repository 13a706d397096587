import type { StatusView } from '../../../preload/contract/app.contract.ts'
import type { Words } from '../../words/use-words.ts'

/** `shift+e` as the person's keyboard has it: Ctrl+Shift+E, ⇧⌘E. */
export function keysInWords(keys: string, platform: StatusView['platform'], words: Words): string {
  const shifted = keys.startsWith('shift+')
  const key = (shifted ? keys.slice('shift+'.length) : keys).toUpperCase()
  const modifier = platform === 'darwin' ? 'cmd' : 'ctrl'
  return words.say(`shortcuts.key.${modifier}${shifted ? '-shift' : ''}`, { key })
}
