// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Output } from '../../../preload/contract/contract.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

/** The Activity page's button, with this answer of main to what follows. */
async function openDialog(answer?: Output<'report.export'>) {
  const bridge = renderApp()
  if (answer !== undefined) {
    const request = (name: string, input: unknown): unknown =>
      name === 'report.export'
        ? Promise.resolve({ ok: true, value: answer })
        : bridge.request(name as 'app.status', input as Record<string, never>)
    Object.assign(window, { handback: { ...bridge, request } })
  }
  fireEvent.click(await screen.findByRole('button', { name: /^Activity/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Export evidence…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export evidence of all accounts' })
  const save = within(dialog).getByRole('button', { name: 'Choose where to save…' })
  return { bridge, dialog, save }
}

describe('the export dialog', () => {
  useWindowStandIns()

  it('asks for all accounts as a page unless data is chosen, and says where it was saved', async () => {
    const { bridge, dialog, save } = await openDialog()
    fireEvent.click(within(dialog).getByRole('radio', { name: /JSON/ }))
    fireEvent.click(save)
    expect(await screen.findByText(/^Saved to .*\.json$/)).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.made.filter(({ name }) => name === 'report.export')).toEqual([
      { name: 'report.export', input: { accountId: null, format: 'json' } },
    ])
  })

  it('stays open where no place was chosen', async () => {
    const { dialog, save } = await openDialog({ path: null, brokenAt: null })
    fireEvent.click(save)
    await waitFor(() => expect(save.textContent).toBe('Choose where to save…'))
    expect(dialog.isConnected).toBe(true)
    expect(screen.queryByText(/^Saved/)).toBeNull()
  })

  it('says that the log on this computer was changed, where it was', async () => {
    const { save } = await openDialog({ path: '/home/ada/report.html', brokenAt: 12 })
    fireEvent.click(save)
    expect(await screen.findByText(/was changed at entry 12; the report says so/)).toBeTruthy()
  })

  it('shows in itself why it failed', async () => {
    const { bridge, dialog, save } = await openDialog()
    bridge.failing.add('report.export')
    fireEvent.click(save)
    expect(await within(dialog).findByText('Free some space and try again.')).toBeTruthy()
  })
})
