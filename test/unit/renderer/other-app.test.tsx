// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ownServer } from '../../support/window-preview/sample-servers.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const stored = { clientId: 'of-old', authMethod: 'client_secret_basic', hasSecret: true } as const

describe('the app of a linked account', () => {
  useWindowStandIns()

  it('keeps its client ID where it is corrected, and leads to another app in its place', async () => {
    const bridge = renderApp()
    const request = bridge.request.bind(bridge)
    const value = { ...ownServer, knownClientRef: 'c3', app: { ...ownServer.app, stored } }
    Object.assign(bridge, {
      request: (name: Parameters<typeof request>[0], input: never) =>
        name === 'servers.knownDetails'
          ? Promise.resolve({ ok: true, value })
          : request(name, input),
    })
    await screen.findAllByRole('row')
    act(() => bridge.emit({ kind: 'show', view: 'activity' }))
    fireEvent.click(await screen.findByRole('button', { name: /^Edit (app details|addresses)/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('of-old')
    expect(dialog.queryByLabelText('Client ID')).toBeNull()
    fireEvent.click(dialog.getByRole('button', { name: 'Link through another app…' }))
    await screen.findByText(
      `You must register a developer app at ${ownServer.name} first (about 10 minutes)`,
    )
    // The way back leads to the app there is, not out of the dialog.
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    await screen.findByRole('button', { name: 'Use an app of your own instead' })
  })
})
