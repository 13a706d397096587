// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'

describe('a dialog that is answered late', () => {
  useWindowStandIns()

  it('closes itself and not the one that is open by then', async () => {
    const bridge = renderApp()
    const request = bridge.request.bind(bridge)
    const late = Promise.withResolvers<undefined>()
    Object.assign(bridge, {
      request: (name: Parameters<typeof request>[0], input: never) =>
        name === 'accounts.revoke'
          ? late.promise.then(() => request(name, input))
          : request(name, input),
    })
    const row = await screen.findByRole('row', { name: /Ada/ })
    fireEvent.click(within(row).getByRole('button', { name: /^Revoke access/ }))
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke access' }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
    const address = await screen.findByLabelText('Address of the provider')
    await act(async () => {
      late.resolve(undefined)
      await new Promise((done) => setTimeout(done))
    })
    expect(address.isConnected).toBe(true)
  })
})
