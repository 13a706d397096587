// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { packAccounts } from '../../../main/ipc/account-list-view.ts'
import { askAccounts, withChanges, type AccountList } from '../../../renderer/api/account-list.ts'
import { createQueryClient, markStale } from '../../../renderer/api/query-client.ts'
import { manyAccounts, sampleAccounts } from '../../support/window-preview/sample-accounts.ts'
import { samplePauses } from '../../support/window-preview/sample-waiting.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const list = (version: number): AccountList => ({ version, all: true, rows: manyAccounts(40) })

describe('changes of the list', () => {
  useWindowStandIns()

  it('are asked for by the version known, and leave the other rows as they were', async () => {
    const known = list(7)
    const [first, second] = known.rows
    if (first === undefined || second === undefined) throw new Error('no rows')
    const asked: unknown[] = []
    const changed = { ...second, initials: 'XY' }
    const text = ({ rows, ...rest }: AccountList) => ({ ...rest, rows: packAccounts(rows) })
    const answers = [text(known), text({ version: 9, all: false, rows: [changed] })]
    const request = (_name: string, input: unknown) => {
      asked.push(input)
      return Promise.resolve({ ok: true, value: answers.shift() })
    }
    Object.assign(window, { handback: { request } })
    const client = new QueryClient()
    const ask = () => client.query({ queryKey: ['list'], queryFn: askAccounts })
    const before = await ask()
    const after = await ask()
    expect(asked).toEqual([{}, { since: 7 }])
    expect([after.version, after.rows.length, after.rows[1]]).toEqual([9, 40, changed])
    expect(before.rows[0]).toEqual(first)
    expect(after.rows[0]).toBe(before.rows[0])
  })

  it('are asked for again at once while there are more, and shown together', async () => {
    const known = list(7)
    const rows = known.rows.slice(0, 2).map((row) => ({ ...row, initials: 'XY' }))
    const answers = [
      { ...known, more: false },
      { version: 8, all: false, more: true, rows: rows.slice(0, 1) },
      { version: 9, all: false, more: false, rows: rows.slice(1) },
    ].map((answer) => ({ ...answer, rows: packAccounts(answer.rows) }))
    const asked: unknown[] = []
    const request = (_name: string, input: unknown) => {
      asked.push(input)
      return Promise.resolve({ ok: true, value: answers.shift() })
    }
    Object.assign(window, { handback: { request } })
    const client = new QueryClient()
    const ask = () => client.query({ queryKey: ['list'], queryFn: askAccounts })
    await ask()
    const after = await ask()
    expect(asked).toEqual([{}, { since: 7 }, { since: 8 }])
    expect([after.version, after.rows.length]).toEqual([9, 40])
    expect(after.rows.slice(0, 2)).toEqual(rows)
  })

  it('that a later change cuts short go on from where they had come', async () => {
    const known = list(7)
    const [first] = known.rows.map((row) => ({ ...row, initials: 'XY' }))
    if (first === undefined) throw new Error('no rows')
    const answers = [
      { version: 8, all: false, more: true, rows: packAccounts([first]) },
      { version: 9, all: false, more: false, rows: packAccounts([]) },
    ]
    const asked: unknown[] = []
    const request = (_name: string, input: unknown) => {
      asked.push(input)
      return Promise.resolve({ ok: true, value: answers.shift() })
    }
    Object.assign(window, { handback: { request } })
    const client = new QueryClient()
    const queryKey = ['list']
    client.setQueryData(queryKey, known)
    await expect(askAccounts({ client, queryKey, signal: AbortSignal.abort() })).rejects.toThrow()
    const { signal } = new AbortController()
    const after = await askAccounts({ client, queryKey, signal })
    expect(asked).toEqual([{ since: 7 }, { since: 8 }])
    expect([after.version, after.rows[0]]).toEqual([9, first])
  })

  it('with a row that nobody knows call for the whole list', () => {
    const [row] = sampleAccounts
    if (row === undefined) throw new Error('no sample')
    expect(withChanges(list(1), { version: 2, all: false, rows: [row] })).toBeUndefined()
  })

  it('that come while the first answer is under way are asked for after it', async () => {
    const client = createQueryClient()
    const waiting: ((value: string) => void)[] = []
    const queryFn = () => new Promise<string>((answer) => waiting.push(answer))
    const queryKey = ['settings']
    const seen: unknown[] = []
    const unlisten = new QueryObserver(client, { queryKey, queryFn }).subscribe(({ data }) =>
      seen.push(data),
    )
    markStale(client, 'settings')
    expect(waiting).toHaveLength(1)
    waiting[0]?.('old')
    await vi.waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]?.('new')
    await vi.waitFor(() => expect(seen.at(-1)).toBe('new'))
    unlisten()
  })

  it('are counted instead of read out when there are many', async () => {
    const accounts = manyAccounts(40)
    const bridge = renderApp({ accounts })
    await screen.findByRole('row', { name: /^Person 00039/ })
    const there = {
      state: 'ended',
      attention: false,
      ending: 'proven',
      words: { key: 'ui.text', values: { text: 'At Meadow: ended' } },
    } as const
    act(() => bridge.setAccounts(accounts.map((one, at) => (at < 37 ? { ...one, there } : one))))
    await screen.findByText('37 accounts changed.')
    act(() => bridge.setAccounts(accounts.map((one, at) => (at < 36 ? { ...one, there } : one))))
    await screen.findByText(/^Person 00036\. /)
  })

  it('show on Activity which host is paused, and "Try now" asks it', async () => {
    const bridge = renderApp({ pauses: samplePauses })
    const nav = await screen.findByRole('navigation')
    act(() =>
      within(nav)
        .getByRole('button', { name: /^Activity/ })
        .click(),
    )
    const pause = await screen.findByText(
      /^Meadow asked Handback to wait .* 37 revocations wait\.$/,
    )
    expect(pause).toBeTruthy()
    // One that waits alone has its own.
    expect(screen.getAllByRole('button', { name: /^Try now: / })).toHaveLength(1)
    const tryNow = screen.getByRole('button', { name: 'Try now: Meadow' })
    await act(async () => {
      tryNow.click()
      await Promise.resolve()
    })
    expect(bridge.made).toContainEqual({ name: 'activity.tryNow', input: { jobId: 'w1' } })
  })

  it('say on Activity what is needed first, then what goes on meanwhile, and no time twice', async () => {
    renderApp()
    const nav = await screen.findByRole('navigation')
    act(() =>
      within(nav)
        .getByRole('button', { name: /^Activity/ })
        .click(),
    )
    const needed = await screen.findByText(/names no address where access can be revoked/)
    const meanwhile = screen.getByText(/Tried again every day meanwhile/)
    expect(needed.compareDocumentPosition(meanwhile)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(needed.closest('.lamp')?.className).toContain('triangle')
    expect(meanwhile.closest('.lamp')?.className).toContain('half')
    const waiting = screen.getByText(/Harbour could not be reached, next try/).closest('.job')
    expect(waiting?.textContent.match(/next try/gi)).toHaveLength(1)
  })
})
