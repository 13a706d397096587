// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'

describe('the palette', () => {
  useWindowStandIns()

  it('runs what was typed, even before the list below has caught up with fast fingers', async () => {
    renderApp()
    await screen.findByRole('row', { name: /Ada/ })
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
    const palette = await screen.findByRole('dialog', { name: 'Commands' })
    const field = within(palette).getByRole('combobox')
    // In one go: nothing is drawn again in between.
    act(() => {
      fireEvent.change(field, { target: { value: 'go settings' } })
      fireEvent.keyDown(field, { key: 'Enter' })
    })
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy()
  })
})
