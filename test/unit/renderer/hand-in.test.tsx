// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { failure } from '../../../main/domain/failure.ts'
import { failureView } from '../../../main/ipc/failure-view.ts'
import type { Input } from '../../../preload/contract/contract.ts'
import type { GivenView, TokenKindView } from '../../../preload/contract/hand-in.contract.ts'
import { marks } from '../../support/window-preview/sample-accounts.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

useWindowStandIns()

const host = 'git.intern.example'
const leadsInside = failure('private-network', { host, others: host }).failure

const of: TokenKindView = {
  providerId: 'forge',
  ruleId: 'personal',
  providerName: 'Forge',
  mark: marks.meadow,
  token: { en: 'personal access token', de: 'persönliches Zugriffstoken' },
  anyServer: true,
  address: 'https://forge.example',
}
const several: GivenView = {
  kind: 'choose',
  draftId: 'd1',
  tokens: [3, 8].map((line, key) => ({ key, line, of, already: null })),
  more: false,
}

it('of several tokens one is handed in after the other, at a server in a private network only with consent', async () => {
  const bridge = renderApp()
  const asked: Input<'handIn.choose'>[] = []
  const request = bridge.request.bind(bridge)
  const answer = (name: string, input: unknown): unknown => {
    switch (name) {
      case 'handIn.give':
        return several
      case 'handIn.choose':
        asked.push(input as Input<'handIn.choose'>)
        return { kind: 'kept', accountId: `a${asked.length}`, already: false }
      case 'handIn.get':
        return {
          providerName: 'Forge',
          token: of.token,
          owner: 'ada',
          permissions: [],
          expiresAt: null,
          there: 'allowed',
        }
      default:
        return undefined
    }
  }
  Object.assign(bridge, {
    request: (name: Parameters<typeof request>[0], input: never) => {
      const value = answer(name, input)
      if (asked.length === 1 && name === 'handIn.choose') {
        return Promise.resolve({ ok: false, failure: failureView(leadsInside) })
      }
      return value === undefined ? request(name, input) : Promise.resolve({ ok: true, value })
    },
  })
  await screen.findAllByRole('row')
  act(() => bridge.emit({ kind: 'show', view: 'hand-in' }))
  fireEvent.change(await screen.findByLabelText('Token'), { target: { value: 'a whole log' } })
  let dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Hand in' }))

  await dialog.findByText(/^2 tokens were found\. They are not stored yet/)
  fireEvent.click(dialog.getByRole('button', { name: 'Hand in the Forge token of line 3' }))
  const address = await dialog.findByLabelText('Address of the Forge server')
  expect(asked).toEqual([])
  fireEvent.change(address, { target: { value: host } })
  fireEvent.click(dialog.getByRole('button', { name: 'Hand in' }))
  await dialog.findByText(`${host} leads into a private network.`)
  expect(asked).toEqual([{ draftId: 'd1', key: 0, address: host, trustedHosts: [] }])
  fireEvent.click(await dialog.findByRole('button', { name: 'Trust these and go on' }))

  await dialog.findByText('Is this yours?')
  expect(asked[1]).toEqual({ draftId: 'd1', key: 0, address: host, trustedHosts: [host] })
  fireEvent.click(dialog.getByRole('button', { name: 'Yes, revoke access…' }))
  const revoke = await screen.findByRole('alertdialog')
  const ask = within(revoke).getByRole('button', { name: 'Revoke access' })
  await waitFor(() => expect(ask).toHaveProperty('disabled', false))
  fireEvent.click(ask)
  // The one that is left is kept and comes next by itself, at its own server.
  await waitFor(() => expect(revoke.isConnected).toBe(false))
  expect(bridge.made.filter(({ name }) => name === 'handIn.forgetDraft')).toEqual([])
  dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByLabelText('Address of the Forge server')).toHaveProperty(
    'value',
    'https://forge.example',
  )
  fireEvent.click(dialog.getByRole('button', { name: 'Hand in' }))
  await dialog.findByText('Is this yours?')
  expect(asked[2]).toMatchObject({ key: 1, address: 'https://forge.example' })
  expect(document.body.innerHTML).not.toContain('a whole log')
})

it('of two tokens in one line it is said which is which', async () => {
  const bridge = renderApp()
  const request = bridge.request.bind(bridge)
  const given = {
    ...several,
    tokens: [1, 1, 2].map((line, key) => ({ key, line, of, already: null })),
  }
  Object.assign(bridge, {
    request: (name: Parameters<typeof request>[0], input: never) =>
      name === 'handIn.give' ? Promise.resolve({ ok: true, value: given }) : request(name, input),
  })
  await screen.findAllByRole('row')
  act(() => bridge.emit({ kind: 'show', view: 'hand-in' }))
  fireEvent.change(await screen.findByLabelText('Token'), { target: { value: 'a line of them' } })
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Hand in' }))
  await dialog.findByText(/^3 tokens were found/)
  const names = dialog.getAllByRole('button', { name: /^Hand in the/ })
  expect(names.map((one) => one.getAttribute('aria-label'))).toEqual([
    'Hand in the Forge token of line 1, 1st in it',
    'Hand in the Forge token of line 1, 2nd in it',
    'Hand in the Forge token of line 2',
  ])
})
