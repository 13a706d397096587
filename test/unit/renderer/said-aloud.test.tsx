// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const said = (): string =>
  [...document.querySelectorAll('.unseen[role=status]')].map((one) => one.textContent).join(' ')

describe('what is read out', () => {
  useWindowStandIns()

  it('tells a log out once, with the way to take it back, and what was taken back', async () => {
    renderApp()
    fireEvent.click(await screen.findByRole('button', { name: /^Log out of Ada/ }))
    expect(await screen.findByText(/^Logged out of Ada/)).toBeTruthy()
    expect(said()).not.toContain('Here: logged out')
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(said()).toContain('Here: logged in'))
  })

  it('tells what is wrong with a field, which names it', async () => {
    renderApp()
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Use a passphrase…' }))
    const field = await screen.findByLabelText('Passphrase')
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.change(field, { target: { value: 'short' } })
    fireEvent.click(screen.getByRole('button', { name: 'Use this passphrase' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Use at least 10 characters.')
    expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
  })
})
