import { useId } from 'react'

export interface EntryFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | null
  readonly type?: 'text' | 'password' | 'url'
  /** Has the focus when the dialog it is in opens. */
  readonly takesFocus?: boolean
  readonly required?: boolean
  readonly maxLength?: number
  readonly placeholder?: string
  /** What the browser offers while typing; anything else may be typed, too. */
  readonly suggestions?: readonly string[]
  /** Pasted over the whole field: its lines, which a field of one line would run together. */
  readonly onPasteText?: (text: string) => void
  /** Escape leaves the field and nothing around it. */
  readonly onEscape?: () => void
  /** Above one: lines of text instead of a line. */
  readonly lines?: number
}

/** A field with its name above, and below it what it is for, or what is wrong with it. */
export function EntryField(props: EntryFieldProps) {
  const id = useId()
  const { label, hint, suggestions, onPasteText, onEscape } = props
  const error = props.error ?? null
  const says = error ?? hint
  const Line = props.lines === undefined ? 'input' : 'textarea'
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <Line
        id={id}
        className={props.lines === undefined ? 'field-input' : 'field-input field-lines'}
        {...(props.lines === undefined ? { type: props.type ?? 'text' } : { rows: props.lines })}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        aria-required={props.required}
        aria-invalid={error !== null || undefined}
        aria-describedby={says === undefined ? undefined : `${id}-says`}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog just opened
        autoFocus={props.takesFocus}
        maxLength={props.maxLength ?? 2048}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        list={suggestions === undefined ? undefined : `${id}-list`}
        onPaste={(event) => {
          if (onPasteText === undefined) return
          event.preventDefault()
          onPasteText(event.clipboardData.getData('text/plain').slice(0, props.maxLength))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || onEscape === undefined) return
          event.stopPropagation()
          onEscape()
        }}
      />
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {says === undefined ? null : (
        // Another element for what is wrong: an alert is read out as it comes, where no focus moves.
        <span
          key={error === null ? 'hint' : 'error'}
          id={`${id}-says`}
          className={error === null ? 'field-hint' : 'field-error'}
          role={error === null ? undefined : 'alert'}
        >
          {says}
        </span>
      )}
    </div>
  )
}
