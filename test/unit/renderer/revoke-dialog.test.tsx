// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const openDialog = async (): Promise<HTMLElement> => {
  fireEvent.click(
    await screen.findByRole('button', { name: 'Revoke access for Ada Lovelace on Meadow' }),
  )
  const dialog = await screen.findByRole('alertdialog')
  await within(dialog).findByText('Not affected')
  return dialog
}

describe('the revoke dialog', () => {
  useWindowStandIns()

  it('puts the focus on Cancel, so that Enter ends nothing', async () => {
    renderApp()
    const dialog = await openDialog()
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' })),
    )
  })

  it('says what ends here, what is asked there, and what is and is not affected', async () => {
    renderApp()
    const dialog = await openDialog()
    for (const part of ['Here', 'At Meadow', 'Also affected', 'Not affected']) {
      expect(within(dialog).getByText(part)).toBeTruthy()
    }
    expect(within(dialog).getByText(/Your browser may still be signed in/)).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Open Meadow to sign out' })).toBeTruthy()
  })

  it('asks for the revocation only on its own button, and closes', async () => {
    const bridge = renderApp()
    const dialog = await openDialog()
    expect(bridge.made.some(({ name }) => name === 'accounts.revoke')).toBe(false)
    fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke access' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(bridge.made.filter(({ name }) => name === 'accounts.revoke')).toEqual([
      { name: 'accounts.revoke', input: { accountId: 'a1' } },
    ])
  })

  it('logs out instead, without revoking', async () => {
    const bridge = renderApp()
    const dialog = await openDialog()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Log out instead' }))
    await waitFor(() =>
      expect(bridge.made.some(({ name }) => name === 'accounts.logOut')).toBe(true),
    )
    expect(bridge.made.some(({ name }) => name === 'accounts.revoke')).toBe(false)
  })

  it('closes on Escape and asks nothing', async () => {
    const bridge = renderApp()
    const dialog = await openDialog()
    fireEvent.keyDown(dialog, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(bridge.made.some(({ name }) => name === 'accounts.revoke')).toBe(false)
  })
})
