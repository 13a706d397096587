// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FakeBridge } from '../../support/window-preview/fake-bridge.ts'
import { waitingFlow } from '../../support/window-preview/sample-servers.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

type RequestName = Parameters<FakeBridge['request']>[0]

/** From now on this request is answered only when the returned function is called. */
function answeredLate(bridge: FakeBridge, late: RequestName): () => Promise<void> {
  const request = bridge.request.bind(bridge)
  const gate = Promise.withResolvers<undefined>()
  Object.assign(bridge, {
    request: (name: RequestName, input: never) =>
      name === late ? gate.promise.then(() => request(name, input)) : request(name, input),
  })
  return async () =>
    act(async () => {
      gate.resolve(undefined)
      await new Promise((done) => setTimeout(done))
    })
}

const made = (bridge: FakeBridge): string[] => bridge.made.map(({ name }) => name)

async function lookUp(): Promise<void> {
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
  fireEvent.change(await screen.findByLabelText('Address of the provider'), {
    target: { value: 'meadow.example' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Link account' }))
}

describe('a dialog that is answered late', () => {
  useWindowStandIns()

  it('closes itself and not the one that is open by then', async () => {
    const bridge = renderApp()
    const answer = answeredLate(bridge, 'accounts.revoke')
    const row = await screen.findByRole('row', { name: /Ada/ })
    fireEvent.click(within(row).getByRole('button', { name: /^Revoke access/ }))
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke access' }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
    const address = await screen.findByLabelText('Address of the provider')
    await answer()
    expect(address.isConnected).toBe(true)
  })
})

describe('a sign-in that nobody waits for any more', () => {
  useWindowStandIns()

  it('is cancelled where the dialog was closed before the log-in had begun', async () => {
    const bridge = renderApp()
    const answer = answeredLate(bridge, 'signIn.logIn')
    fireEvent.click(await screen.findByRole('button', { name: 'Log in to Work on Meadow' }))
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await answer()
    expect(made(bridge)).toEqual(expect.arrayContaining(['signIn.logIn', 'signIn.cancel']))
  })

  it.each([
    ['closed', () => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })],
    ['gone back from', () => fireEvent.click(screen.getByRole('button', { name: 'Back' }))],
  ])('is cancelled where linking was %s before it had begun', async (_how, leave) => {
    const bridge = renderApp()
    await screen.findAllByRole('row')
    const answer = answeredLate(bridge, 'signIn.link')
    await lookUp()
    leave()
    await answer()
    expect(made(bridge)).toEqual(expect.arrayContaining(['signIn.link', 'signIn.cancel']))
  })

  it('is cancelled where another way was asked for and the dialog closed before it had begun', async () => {
    const bridge = renderApp({ flow: { ...waitingFlow, ways: ['browser', 'device-code'] } })
    const answer = answeredLate(bridge, 'signIn.again')
    fireEvent.click(await screen.findByRole('button', { name: 'Log in to Work on Meadow' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Use a code on another device' }))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await waitFor(() => expect(made(bridge)).toContain('signIn.cancel'))
    await answer()
    expect(made(bridge).filter((name) => name === 'signIn.cancel')).toHaveLength(2)
  })

  it('is left alone where the dialog waits for it', async () => {
    const bridge = renderApp()
    await screen.findAllByRole('row')
    const answer = answeredLate(bridge, 'signIn.link')
    await lookUp()
    await answer()
    await screen.findByText('Continue in your browser')
    expect(made(bridge)).not.toContain('signIn.cancel')
  })
})

describe('another name that is saved late', () => {
  useWindowStandIns()

  const openDetails = async (name: RegExp): Promise<void> => {
    fireEvent.click(await screen.findByRole('row', { name }))
  }
  const rename = async (name: string): Promise<HTMLElement> => {
    fireEvent.click(await screen.findByRole('button', { name }))
    return screen.findByLabelText('Your name for it')
  }

  it('closes no field that was opened since', async () => {
    const bridge = renderApp()
    const answer = answeredLate(bridge, 'accounts.rename')
    await openDetails(/Ada/)
    const field = await rename('Rename Ada Lovelace')
    fireEvent.submit(field)
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    const again = await rename('Rename Ada Lovelace')
    await answer()
    expect(made(bridge)).toContain('accounts.rename')
    expect(again.isConnected).toBe(true)
  })

  it('closes its own field', async () => {
    const answer = answeredLate(renderApp(), 'accounts.rename')
    await openDetails(/Ada/)
    const field = await rename('Rename Ada Lovelace')
    fireEvent.submit(field)
    await answer()
    expect(field.isConnected).toBe(false)
  })
})
