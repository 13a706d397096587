// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { AccountButtonsProps } from '../../../renderer/features/accounts/account-buttons.tsx'
import { slotsFor } from '../../../renderer/features/accounts/row-store.ts'
import { manyAccounts, text } from '../../support/window-preview/sample-accounts.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const drawn = vi.hoisted((): string[] => [])

vi.mock('../../../renderer/features/accounts/account-buttons.tsx', async (original) => {
  const real =
    await original<typeof import('../../../renderer/features/accounts/account-buttons.tsx')>()
  return {
    AccountButtons: (props: AccountButtonsProps) => {
      drawn.push(props.account.id)
      return real.AccountButtons(props)
    },
  }
})

const accounts = manyAccounts(30)
const ended = {
  state: 'ended',
  attention: false,
  ending: 'proven',
  words: text('At Meadow: ended'),
} as const

describe('a change of one row', () => {
  useWindowStandIns()

  it.each(['in the order of linking', 'sorted by name'])(
    'draws that row and no other, %s',
    async (order) => {
      const bridge = renderApp({ accounts })
      await screen.findByRole('row', { name: /^Person 00029/ })
      if (order === 'sorted by name') {
        // jsdom has no popovers of its own.
        const opened = Object.assign(new Event('toggle'), { newState: 'open' })
        const panel = document.querySelector('.popover')
        if (panel === null) throw new Error('no panel')
        fireEvent(panel, opened)
        fireEvent.click(await within(panel as HTMLElement).findByLabelText('Name'))
      }
      drawn.length = 0
      act(() =>
        bridge.setAccounts(accounts.map((one, at) => (at === 7 ? { ...one, there: ended } : one))),
      )
      const row = screen.getByRole('row', { name: /^Person 00007/ })
      await vi.waitFor(() => expect(row.textContent).toContain('At Meadow: ended'))
      expect(new Set(drawn)).toEqual(new Set(['m7']))
    },
  )

  it('that gives it another name is found by that name', async () => {
    const bridge = renderApp({ accounts })
    await screen.findByRole('row', { name: /^Person 00029/ })
    const named = { name: text('Zebra') }
    act(() =>
      bridge.setAccounts(accounts.map((one, at) => (at === 7 ? { ...one, ...named } : one))),
    )
    const row = await screen.findByRole('row', { name: /^Zebra/ })
    expect(row.textContent).toContain('Zebra')
    expect(screen.queryByRole('row', { name: /^Person 00007/ })).toBeNull()
  })

  it('keeps its place in the list; one that came, went or is called otherwise does not', () => {
    const labelOf = (one: (typeof accounts)[number]): string => String(one.name.values['text'])
    const slots = slotsFor(accounts, { rows: [], slots: [] }, labelOf)
    const before = { rows: accounts, slots }
    const [first] = accounts
    if (first === undefined) throw new Error('no rows')
    expect(slotsFor(accounts.with(0, { ...first, there: ended }), before, labelOf)).toBe(slots)
    const renamed = slotsFor(accounts.with(0, { ...first, name: text('Zebra') }), before, labelOf)
    expect(renamed[0]?.label).toBe('Zebra')
    expect(renamed[1]).toBe(slots[1])
    const fewer = slotsFor(accounts.slice(1), before, labelOf)
    expect(fewer).toHaveLength(29)
    expect(fewer[0]).toBe(slots[1])
  })
})
