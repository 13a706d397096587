// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { EntryField } from '../../../renderer/components/entry-field.tsx'
import { useWindowStandIns } from './render-app.tsx'

const wrongIf = (wrong: boolean): string | null => (wrong ? 'Enter something.' : null)

/** Two fields that must not be empty, and one for which nothing is said before the form was sent. */
function Form() {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
      }}
    >
      <EntryField label="Free" value="" onChange={() => undefined} />
      <EntryField
        label="First"
        value={first}
        onChange={setFirst}
        error={wrongIf(tried && first === '')}
      />
      <EntryField
        label="Second"
        value={second}
        onChange={setSecond}
        error={wrongIf(tried && second === '')}
      />
      <button type="submit">Save</button>
    </form>
  )
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })

/** As with the mouse: the button has the focus when the form is sent. */
function save(): void {
  const button = screen.getByRole('button', { name: 'Save' })
  button.focus()
  fireEvent.click(button)
}

describe('a form with a wrong field', () => {
  useWindowStandIns()

  it('gives the focus to the first field that is wrong, each time it is sent', () => {
    render(<Form />)
    save()
    expect(document.activeElement).toBe(field('First'))
    save()
    expect(document.activeElement).toBe(field('First'))
    fireEvent.change(field('First'), { target: { value: 'something' } })
    save()
    expect(document.activeElement).toBe(field('Second'))
  })

  it('leaves the focus in the field that is typed in', () => {
    render(<Form />)
    save()
    fireEvent.change(field('Second'), { target: { value: 'something' } })
    field('Second').focus()
    fireEvent.change(field('Second'), { target: { value: '' } })
    expect(document.activeElement).toBe(field('Second'))
  })

  it('marks what is wrong with a drawing that is not read out', () => {
    render(<Form />)
    expect(document.querySelector('svg')).toBeNull()
    save()
    const [said] = screen.getAllByRole('alert')
    expect(said?.textContent).toBe('Enter something.')
    expect(said?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })
})
