// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/g, ' ').trim()

describe('the names of what Settings holds', () => {
  useWindowStandIns()

  const openSettings = async (): Promise<void> => {
    renderApp()
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }))
    await screen.findByRole('button', { name: /^Show what it looks like/ })
  }

  it('name what a button is about, and begin with what is seen on it', async () => {
    await openSettings()
    const names = screen.getAllByRole('button').map((one) => ({
      seen: plain(one.textContent),
      said: one.getAttribute('aria-label') ?? plain(one.textContent),
    }))
    expect(names.filter(({ seen, said }) => !said.startsWith(seen))).toEqual([])
    expect(names.map(({ said }) => said)).toEqual(
      expect.arrayContaining([
        'Open folder with Handback’s data',
        'Show what it looks like: a notification',
      ]),
    )
  })

  it('are the words of a box alone; what it means is said once, after its state', async () => {
    await openSettings()
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
    const described = boxes.filter((box) => box.hasAttribute('aria-describedby'))
    expect(described.length).toBeGreaterThan(1)
    for (const box of described) {
      const hint = plain(
        document.querySelector(`[id="${box.getAttribute('aria-describedby')}"]`)?.textContent,
      )
      const name = plain(
        document.querySelector(`[id="${box.getAttribute('aria-labelledby')}"]`)?.textContent,
      )
      expect(hint).not.toBe('')
      expect([...(box.labels ?? [])].map((label) => plain(label.textContent))).toEqual([name])
    }
  })
})
