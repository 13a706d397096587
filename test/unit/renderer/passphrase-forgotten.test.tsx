// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sampleAccounts } from '../../support/window-preview/sample-accounts.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const passphraseAsked = {
  state: 'passphrase-asked' as const,
  wrappedBy: null,
  hasKeychain: false,
  words: { key: 'vault.passphrase-asked', values: {} },
}

useWindowStandIns()

it('leads a person without the passphrase to the page of each provider, or says that none is known', async () => {
  const [first] = sampleAccounts
  if (first === undefined) throw new Error('The preview has no account')
  const elsewhere = { ...first, id: 'x', providerName: 'Acme', hasManagePage: false }
  const accounts = [first, elsewhere]
  const bridge = renderApp({ accounts, status: { vault: passphraseAsked } })
  fireEvent.click(await screen.findByRole('button', { name: /^Unlock/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Forgotten?' }))
  const dialog = await screen.findByRole('dialog', { name: 'Passphrase forgotten' })
  const [known, unknown] = within(dialog).getAllByRole('listitem')
  if (known === undefined || unknown === undefined) throw new Error('Two accounts were given')

  fireEvent.click(within(known).getByRole('button', { name: /^Open Meadow’s page/ }))
  const input = { accountId: first.id, page: 'manage' }
  await waitFor(() => expect(bridge.made).toContainEqual({ name: 'accounts.openPage', input }))
  expect(within(known).queryByText(/knows no page/)).toBeNull()
  expect(within(unknown).queryByRole('button')).toBeNull()
  within(unknown).getByText(/knows no page for this.*in your settings at Acme/)
})
