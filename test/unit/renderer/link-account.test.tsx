// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  clientChoiceFrom,
  editsOf,
  emptyDraft,
  isComplete,
  withSecret,
  type ClientDraft,
} from '../../../renderer/features/link/client-draft.ts'
import { passphraseFault } from '../../../renderer/features/vault/passphrase-rules.ts'
import { ownServer, server } from '../../support/window-preview/sample-servers.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

describe('linking an account', () => {
  useWindowStandIns()

  it('says that a permission is created before anything is created', async () => {
    const bridge = renderApp()
    await screen.findAllByRole('row')
    act(() => bridge.emit({ kind: 'show', view: 'link-account' }))
    fireEvent.change(await screen.findByLabelText('Address of the provider'), {
      target: { value: 'meadow.example' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await screen.findByText('Linking creates a permission at Meadow that does not exist today.')
    expect(bridge.made.some(({ name }) => name === 'signIn.link')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Link account' }))
    await screen.findByText('Continue in your browser')
  })

  it('cancels the sign-in when the dialog is closed with Escape', async () => {
    const bridge = renderApp()
    fireEvent.click(await screen.findByRole('button', { name: 'Log in to Work on Meadow' }))
    await screen.findByText('Continue in your browser')
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.made.map(({ name }) => name)).toContain('signIn.cancel')
  })

  it('asks before it links an ended account again', async () => {
    const bridge = renderApp()
    fireEvent.click(await screen.findByRole('button', { name: 'Link again: tim on Harbour' }))
    await screen.findByText(/^This creates a permission at Harbour that does not exist now/)
    expect(bridge.made.some(({ name }) => name === 'signIn.logIn')).toBe(false)
  })
})

const typed = (draft: ClientDraft, isOwn = false) => ({ draft, isOwn })

describe('what linking sends', () => {
  it('sends an app of one’s own where that was chosen in place of another', () => {
    const draft = { ...emptyDraft, clientId: 'mine' }
    const known = { ...server, knownClientRef: 'c1' }
    const through = { ...ownServer, app: { ...ownServer.app, throughDistribution: true } }
    expect(clientChoiceFrom(through, typed(draft))).toEqual({ kind: 'distribution' })
    for (const one of [known, through]) {
      expect(clientChoiceFrom(one, typed(draft, true))).toMatchObject({
        kind: 'own',
        clientId: 'mine',
      })
    }
  })

  it('sends no client where the server registers apps itself or is known', () => {
    expect(clientChoiceFrom(server, typed(emptyDraft))).toEqual({ kind: 'register' })
    expect(clientChoiceFrom({ ...server, knownClientRef: 'c1' }, typed(emptyDraft))).toEqual({
      kind: 'known',
      clientRef: 'c1',
    })
  })

  it('sends a secret only with a method that uses it', () => {
    const withOne = withSecret({ ...emptyDraft, clientId: ' me ' }, 's', ownServer.app)
    expect(clientChoiceFrom(ownServer, typed(withOne))).toMatchObject({
      clientId: 'me',
      clientSecret: 's',
      authMethod: 'client_secret_basic',
    })
    expect(
      clientChoiceFrom(ownServer, typed(withSecret(withOne, '', ownServer.app))),
    ).not.toHaveProperty('clientSecret')
    expect(isComplete(emptyDraft)).toBe(false)
  })

  it('sends only the endpoints that the person changed', () => {
    const revocationEndpoint = 'https://meadow.example/revoke'
    expect(editsOf(server.endpoints, { ...server.endpoints, revocationEndpoint })).toEqual({
      revocationEndpoint,
    })
  })
})

describe('a passphrase', () => {
  it('needs ten characters, twice the same', () => {
    expect(passphraseFault('choose', 'ninechars', 'ninechars')).toBe('too-short')
    expect(passphraseFault('choose', 'ten chars!', 'ten chars?')).toBe('different')
    expect(passphraseFault('choose', 'ten chars!', 'ten chars!')).toBeNull()
    expect(passphraseFault('unlock', '', '')).toBe('empty')
  })
})
