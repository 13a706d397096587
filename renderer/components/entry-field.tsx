import { useEffect, useId } from 'react'
import { FieldError } from './field-error.tsx'

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
  const isWrong = error !== null
  const Line = props.lines === undefined ? 'input' : 'textarea'
  useEffect(() => (isWrong ? keepFocusOnWrong(id) : undefined), [isWrong, id])
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
        aria-invalid={isWrong || undefined}
        aria-describedby={(error ?? hint) === undefined ? undefined : `${id}-says`}
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
      {error !== null ? <FieldError id={`${id}-says`}>{error}</FieldError> : null}
      {error !== null || hint === undefined ? null : (
        <span id={`${id}-says`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}

/**
 * The first wrong field of a form has the focus: when it becomes wrong, and when the form is sent
 * again as it is. Not while somebody types, in this field or in another.
 */
function keepFocusOnWrong(id: string): () => void {
  const field = document.getElementById(id)
  const form = field?.closest('form')
  const focus = (): void => {
    if (document.activeElement?.matches('input, textarea') === true) return
    const first = form?.querySelector<HTMLElement>('[aria-invalid=true]') ?? field
    first?.focus()
  }
  focus()
  form?.addEventListener('submit', focus)
  return () => form?.removeEventListener('submit', focus)
}
