import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useStatus } from '../../api/use-requests.ts'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { keysInWords } from './keys-in-words.ts'
import type { PaletteItem } from './palette-items.ts'

export interface PaletteFieldProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** What is shown: with many accounts it comes a moment after the typing. */
  readonly items: readonly PaletteItem[]
  readonly itemsFor: (text: string) => readonly PaletteItem[]
  readonly onRun: (item: PaletteItem) => void
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
}

/**
 * A combobox with its list (WAI-ARIA Authoring Practices): the focus stays in the field, arrows move
 * the marked row, Enter runs it.
 */
export function PaletteField(props: PaletteFieldProps) {
  const { text, onText, items, itemsFor, onRun } = props
  const words = useWords()
  const platform = useStatus().data?.platform ?? 'linux'
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const marked = items[Math.min(at, items.length - 1)]
  const optionId = (item: PaletteItem): string => `${listId} ${item.id}`.replaceAll(' ', '-')
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked?.id])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = moves[event.key]
    if (move !== undefined && items.length > 0) {
      event.preventDefault()
      setAt(move(Math.min(at, items.length - 1), items.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Of what was typed, not of what is still shown: fast fingers must not run another command.
      const found = itemsFor(event.currentTarget.value)
      const item = found[Math.min(at, found.length - 1)]
      if (item !== undefined) onRun(item)
    }
  }
  return (
    <>
      <div className="search palette-search">
        <Icon name="search" />
        <input
          className="search-input"
          type="text"
          role="combobox"
          aria-label={words.say('command.palette.search')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked === undefined ? undefined : optionId(marked)}
          placeholder={words.say('command.palette.search')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the one field of what was just opened
          autoFocus
          onChange={(event) => {
            setAt(0)
            onText(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={listId}
        ref={list}
        className="palette-list"
        role="listbox"
        aria-label={words.say('command.palette')}
        tabIndex={-1}
      >
        {items.map((item) => (
          // The field has the keyboard; a row is only pointed at.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
          <div
            key={item.id}
            id={optionId(item)}
            className="palette-item"
            role="option"
            tabIndex={-1}
            aria-selected={item === marked}
            onPointerMove={() => setAt(items.indexOf(item))}
            onClick={() => onRun(item)}
          >
            <bdi className="palette-words">{item.words}</bdi>
            {item.keys === null ? null : (
              <kbd className="palette-keys">{keysInWords(item.keys, platform, words)}</kbd>
            )}
          </div>
        ))}
      </div>
      <p className="soft palette-none" role="status">
        {items.length === 0 ? words.say('command.palette.none') : ''}
      </p>
    </>
  )
}
