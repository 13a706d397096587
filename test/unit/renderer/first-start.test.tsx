// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sampleAccounts } from '../../support/window-preview/sample-accounts.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const passphraseWanted = {
  state: 'passphrase-wanted' as const,
  wrappedBy: null,
  hasKeychain: false,
  words: { key: 'vault.passphrase-wanted.basic-text', values: {} },
}

describe('the first start', () => {
  useWindowStandIns()

  it('says what the three actions do, where secrets are kept here, and what Handback can’t do', async () => {
    renderApp({ accounts: [] })
    const page = await screen.findByRole('region', { name: /^Log out here/ })
    for (const name of ['Log out', 'Revoke access', 'Sign out of the provider']) {
      expect(within(page).getByRole('heading', { name })).toBeTruthy()
    }
    await within(page).findByText(/the system keychain \(GNOME Keyring\)/)
    expect(within(page).getByText(/the access that other apps have/)).toBeTruthy()
  })

  it('offers a passphrase where this system has no keychain to trust', async () => {
    renderApp({ accounts: [], status: { vault: passphraseWanted } })
    // In the banner, and where the page says where secrets are kept.
    await waitFor(() =>
      expect(screen.getAllByText(/no keychain that Handback can trust/)).toHaveLength(2),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Choose a passphrase…' }))
    expect(await screen.findByLabelText('Passphrase')).toBeTruthy()
  })

  it('leads straight to a provider that needs nothing, and back to the choice', async () => {
    const bridge = renderApp({ accounts: [] })
    fireEvent.click(await screen.findByRole('button', { name: /^Link an account at / }))
    await screen.findByText(/^Linking creates a permission at /)
    const chosen = () => bridge.made.filter(({ name }) => name === 'servers.choose').length
    expect(chosen()).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByLabelText('Address of the provider')).toBeTruthy()
    expect(chosen()).toBe(1)
  })

  it('can be read again from the Help menu', async () => {
    const bridge = renderApp()
    await screen.findAllByRole('row')
    act(() => bridge.emit({ kind: 'show', view: 'how-it-works' }))
    const dialog = await screen.findByRole('dialog', { name: 'How Handback works' })
    expect(within(dialog).getByText('There: ended, and checked')).toBeTruthy()
    expect(within(dialog).getByText(/GNOME Keyring/)).toBeTruthy()
  })
})

describe('a list with nothing to show or to do', () => {
  useWindowStandIns()

  it('says what was typed and leads back to the whole list', async () => {
    renderApp()
    await screen.findAllByRole('row')
    const field = screen.getByRole('searchbox')
    fireEvent.change(field, { target: { value: 'zebra' } })
    await screen.findByText('No account matches “zebra”.')
    fireEvent.click(screen.getByRole('button', { name: 'Show all accounts' }))
    expect(await screen.findAllByRole('row')).toHaveLength(sampleAccounts.length)
    expect(document.activeElement).toBe(field)
  })

  it('offers to remove all once every account has ended, and not before', async () => {
    const ended = sampleAccounts.filter(({ there }) => there.state === 'ended')
    const bridge = renderApp({ accounts: ended })
    fireEvent.click(await screen.findByRole('button', { name: /^Remove (it|all)/ }))
    await waitFor(() =>
      expect(bridge.made.map(({ name }) => name)).toContain('accounts.removeManyFromList'),
    )
    act(() => bridge.setAccounts(sampleAccounts))
    await screen.findByRole('row', { name: /Ada/ })
    expect(screen.queryByText(/Nothing is left to do/)).toBeNull()
  })
})
