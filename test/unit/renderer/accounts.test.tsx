// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'
import { endingKind } from '../../../preload/contract/shapes.ts'
import { sampleAccounts, text } from '../../support/window-preview/sample-accounts.ts'

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name })

describe('the account list', () => {
  useWindowStandIns()

  it.each([
    [
      /Ada Lovelace/,
      ['Here: logged in', 'At Meadow: allowed, checked 14:02'],
      ['Log out', 'Revoke access'],
    ],
    [/Work/, ['Here: logged out', 'At Meadow: still allowed'], ['Log in', 'Revoke access']],
    [
      /harbour-crew/,
      ['Here: logged out', 'At Harbour: being revoked, next try 14:05'],
      ['Try now', 'Details'],
    ],
    [
      /tim/,
      ['Here: logged out', 'At Harbour: ended, checked 14:02'],
      ['Link again', 'Remove from list'],
    ],
  ])(
    'shows both lamps in words and only the buttons that make sense: %s',
    async (name, lamps, buttons) => {
      renderApp()
      const one = await row(name)
      for (const lamp of lamps) expect(within(one).getByText(lamp)).toBeTruthy()
      expect(
        within(one)
          .getAllByRole('button')
          .map((button) => button.textContent),
      ).toEqual(buttons)
    },
  )

  it('names every button of a row with its account', async () => {
    renderApp()
    await row(/Ada/)
    const names = screen
      .getAllByRole('row')
      .flatMap((one) => within(one).getAllByRole('button'))
      .map((button) => button.getAttribute('aria-label'))
    expect(names).not.toContain(null)
    expect(new Set(names).size).toBe(names.length)
  })

  it('draws a different shape for every state, not only another colour', async () => {
    renderApp()
    await row(/Ada/)
    const shapes = [...document.querySelectorAll('.accounts .lamp')].map((lamp) => lamp.className)
    expect([...new Set(shapes)].map((name) => name.replace('lamp lamp-', '')).sort()).toEqual([
      'dashed',
      'disc',
      'half',
      'ring',
      'ticked',
      'triangle',
    ])
  })

  it('draws a closed ring around its tick only where a check proved the end', async () => {
    const tim = sampleAccounts.find(({ id }) => id === 'a5')
    if (tim === undefined) throw new Error('no sample')
    const accounts = endingKind.options.map((ending, n) => ({
      ...tim,
      id: ending,
      name: text(`Number ${n}`),
      there: { ...tim.there, ending, attention: ending === 'abandoned' },
    }))
    renderApp({ accounts })
    const shapes = []
    for (const [n, kind] of endingKind.options.entries()) {
      const lamps = (await row(new RegExp(`Number ${n}`))).querySelectorAll('.lamp')
      shapes.push([kind, lamps[1]?.className.replace('lamp lamp-', '')])
    }
    expect(Object.fromEntries(shapes)).toEqual({
      proven: 'ticked',
      answered: 'said',
      'ends-at': 'said',
      expired: 'said',
      'closed-by-you': 'said',
      abandoned: 'triangle',
    })
  })

  it('takes a row whose access may be alive off the list only after asking', async () => {
    const [first] = sampleAccounts
    if (first === undefined) throw new Error('no sample')
    const there = { ...first.there, state: 'ended', ending: 'abandoned', attention: true } as const
    const actions = ['open-manage-page', 'remove-from-list'] as const
    const bridge = renderApp({ accounts: [{ ...first, there, actions: [...actions] }] })
    const removed = (): boolean =>
      bridge.made.some(({ name }) => name === 'accounts.removeFromList')
    expect(within(await row(/Ada/)).queryByText('Remove from list')).toBeNull()
    expect(screen.queryByText(/Nothing is left to do/)).toBeNull()
    fireEvent.click(within(await row(/Ada/)).getByText('Remove anyway…'))
    const dialog = await screen.findByRole('alertdialog')
    within(dialog).getByText(/Access may still be allowed there/)
    within(dialog).getByText('Open Meadow’s page')
    expect(removed()).toBe(false)
    fireEvent.click(within(dialog).getByText('Remove anyway'))
    await waitFor(() => expect(removed()).toBe(true))
  })

  it('logs out at once and offers Undo, which puts the account back', async () => {
    const bridge = renderApp()
    fireEvent.click(
      await screen.findByRole('button', { name: 'Log out of Ada Lovelace on Meadow' }),
    )
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('button', { name: 'Log out of Ada Lovelace on Meadow' })
    expect(bridge.made.map(({ name }) => name)).toContain('accounts.undoLogOut')
  })

  it('takes a log out back with Ctrl+Z', async () => {
    const bridge = renderApp()
    fireEvent.click(
      await screen.findByRole('button', { name: 'Log out of Ada Lovelace on Meadow' }),
    )
    await screen.findByRole('button', { name: 'Undo' })
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await waitFor(() =>
      expect(bridge.made.map(({ name }) => name)).toContain('accounts.undoLogOut'),
    )
  })

  it('takes “Undo” of a log out away once a log in of the same account is under way', async () => {
    renderApp()
    fireEvent.click(
      await screen.findByRole('button', { name: 'Log out of Ada Lovelace on Meadow' }),
    )
    await screen.findByRole('button', { name: 'Undo' })
    fireEvent.click(await screen.findByRole('button', { name: 'Log in to Ada Lovelace on Meadow' }))
    await waitFor(() => expect(screen.queryByText('Undo')).toBeNull())
  })

  it('does nothing on Delete: no key ends access', async () => {
    const bridge = renderApp()
    const one = await row(/Ada/)
    const before = bridge.made.length
    fireEvent.keyDown(one, { key: 'Delete' })
    expect(bridge.made.length).toBe(before)
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says a failure in three sentences, with the raw answer behind Details', async () => {
    const bridge = renderApp()
    bridge.failing.add('accounts.logOut')
    fireEvent.click(
      await screen.findByRole('button', { name: 'Log out of Ada Lovelace on Meadow' }),
    )
    const dialog = await screen.findByRole('alertdialog')
    expect(within(dialog).getByText('The disk is full, so nothing could be saved.')).toBeTruthy()
    expect(within(dialog).getByText('Nothing was changed and nothing was sent.')).toBeTruthy()
    expect(within(dialog).getByText('Free some space and try again.')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Details' })).toBeTruthy()
  })

  it('finds accounts as one types, and says when there are none', async () => {
    renderApp()
    await row(/Ada/)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'harbour ended' } })
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1))
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody' } })
    await screen.findByText('No account matches “nobody”.')
  })

  it('reads out a lamp that changed', async () => {
    const bridge = renderApp()
    await row(/harbour-crew/)
    const ended = {
      state: 'ended',
      attention: false,
      ending: 'proven',
      words: { key: 'ui.text', values: { text: 'At Harbour: ended' } },
    } as const
    act(() =>
      bridge.setAccounts(
        sampleAccounts.map((one) => (one.id === 'a3' ? { ...one, there: ended } : one)),
      ),
    )
    await screen.findByText('harbour-crew. Here: logged out. At Harbour: ended.')
  })

  it('hides who the person is while logged out', async () => {
    renderApp()
    fireEvent.click(within(await row(/Work/)).getByText('Work'))
    await screen.findByText('Hidden while you are logged out here.')
    expect(screen.queryByText('ada@meadow.example')).toBeNull()
  })
})
