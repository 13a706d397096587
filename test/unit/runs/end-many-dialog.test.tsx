// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FakeBridge, Scene } from '../../support/window-preview/fake-bridge.ts'
import { loggedIn, sampleAccounts, text } from '../../support/window-preview/sample-accounts.ts'
import { byProvider, canEnd } from '../../../renderer/features/runs/many-accounts.ts'
import { say } from '../../../words/words.ts'
import { renderApp, useWindowStandIns } from '../renderer/render-app.tsx'

const started = (bridge: FakeBridge): unknown[] =>
  bridge.made.filter(({ name }) => name === 'runs.start').map(({ input }) => input)

const endable = sampleAccounts.filter(canEnd).map(({ id }) => id)
const verb = `Revoke access for ${endable.length} accounts`

async function open(scene: Scene = {}): Promise<{ bridge: FakeBridge; dialog: HTMLElement }> {
  const bridge = renderApp(scene)
  await screen.findByRole('grid', { name: 'Accounts' })
  bridge.emit({ kind: 'show', view: 'end-many' })
  return { bridge, dialog: await screen.findByRole('alertdialog') }
}

describe('the dialog for ending access to many', () => {
  useWindowStandIns()

  it('says first what it covers, and has the focus on Cancel, so that Enter ends nothing', async () => {
    const { bridge, dialog } = await open()
    expect(within(dialog).getByText(say('run.covers'))).toBeTruthy()
    const cancel = within(dialog).getByRole('button', { name: 'Cancel' })
    await waitFor(() => expect(document.activeElement).toBe(cancel))
    fireEvent.click(cancel)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(started(bridge)).toEqual([])
  })

  it('asks for exactly the accounts that may still allow access, once, and shows the run', async () => {
    const { bridge, dialog } = await open()
    expect(endable.length).toBeGreaterThan(1)
    expect(endable.length).toBeLessThan(sampleAccounts.length)
    fireEvent.click(within(dialog).getByRole('button', { name: verb }))
    await screen.findByRole('progressbar')
    expect(started(bridge)).toEqual([{ accountIds: endable }])
    expect(screen.getByRole('heading', { level: 1, name: 'End access' })).toBeTruthy()
    expect(screen.getByText(say('run.covers'))).toBeTruthy()
  })

  it('can’t be started before an account is chosen', async () => {
    const { bridge, dialog } = await open()
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Only those I choose' }))
    const start = within(dialog).getByRole('button', { name: 'Revoke access' })
    expect(start).toHaveProperty('disabled', true)
    fireEvent.click(within(dialog).getByRole('button', { name: 'Choose all shown' }))
    fireEvent.click(await within(dialog).findByRole('button', { name: verb }))
    await waitFor(() => expect(started(bridge)).toEqual([{ accountIds: endable }]))
  })

  it('leaves out what has ended and what nobody can revoke any more', () => {
    const [sample] = sampleAccounts
    if (sample === undefined) throw new Error('no sample')
    const there = (state: typeof sample.there.state, actions: typeof sample.actions = []) => ({
      ...sample,
      actions,
      there: { ...sample.there, state },
    })
    expect((['allowed', 'unknown', 'ending'] as const).every((one) => canEnd(there(one)))).toBe(
      true,
    )
    expect(canEnd(there('ended', ['link-again']))).toBe(false)
    expect(canEnd(there('sign-in-needed', ['remove-from-list']))).toBe(false)
    expect(canEnd(there('sign-in-needed', ['revoke']))).toBe(true)
  })

  it('counts accounts by server, so that two providers of one name are not mixed', () => {
    const [sample] = sampleAccounts
    if (sample === undefined) throw new Error('no sample')
    const at = (serverHost: string, id: string) => ({
      ...sample,
      id,
      serverHost,
      providerName: 'Meadow',
      here: loggedIn,
      name: text(id),
    })
    expect(byProvider([at('a.example', '1'), at('b.example', '2'), at('b.example', '3')])).toEqual([
      { name: 'Meadow', count: 2 },
      { name: 'Meadow', count: 1 },
    ])
  })
})
