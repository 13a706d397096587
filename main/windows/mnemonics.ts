import type { MenuItemConstructorOptions } from 'electron'

/**
 * The letter that chooses an item once its menu is open: on Windows and Linux the one after `&`, and
 * different ones within one menu. Chosen here, so that no language can forget one or give one twice.
 */
export function withMnemonics(
  items: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const taken = new Set<string>()
  return items.map((item) => {
    const submenu = Array.isArray(item.submenu) ? { submenu: withMnemonics(item.submenu) } : {}
    if (item.label === undefined) return { ...item, ...submenu }
    return { ...item, ...submenu, label: marked(item.label, taken) }
  })
}

/** The first letters of words first, then any; none where all are taken. */
function marked(label: string, taken: Set<string>): string {
  const letters = [...label.matchAll(/[\p{L}\p{N}]/gu)]
  const startsWord = ({ index }: RegExpExecArray): boolean =>
    index === 0 || !/[\p{L}\p{N}’]/u.test(label.charAt(index - 1))
  const inOrder = [...letters.filter(startsWord), ...letters.filter((one) => !startsWord(one))]
  const free = inOrder.find(([letter]) => !taken.has(letter.toLowerCase()))
  if (free === undefined) return literally(label)
  taken.add(free[0].toLowerCase())
  return `${literally(label.slice(0, free.index))}&${literally(label.slice(free.index))}`
}

/** A menu on every system takes a single `&` as a mark. */
export const literally = (label: string): string => label.replaceAll('&', '&&')
