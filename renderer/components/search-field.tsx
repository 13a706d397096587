import { Icon } from './icon.tsx'

export interface SearchFieldProps {
  readonly label: string
  /** What is seen of it where there is little room; the label unless given. */
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Escape empties it; empty, Escape is for whatever is around it. */
export function SearchField({ label, placeholder = label, value, onChange }: SearchFieldProps) {
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        className="search-input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
      />
    </div>
  )
}
