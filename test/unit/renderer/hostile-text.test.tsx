// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { plain } from '../../../renderer/words/use-words.ts'
import { sampleAccounts, text } from '../../support/window-preview/sample-accounts.ts'
import { wordsIn } from '../../support/words-in.ts'
import { renderApp, useWindowStandIns } from './render-app.tsx'

const hostile = [
  '<script>parent.evil = 1</script>',
  '<img src=x onerror="parent.evil = 1">',
  '"><svg onload=alert(1)>',
  '{name} {count, plural, other {#}}',
  "'{unclosed",
  '\u202Egnp.elgooG\u202C',
  'line\nbreak\u0000\u0007',
  '__proto__',
]

describe("a provider's text", () => {
  useWindowStandIns()

  it.each(hostile)('is shown as text and creates nothing: %j', async (name) => {
    const [first] = sampleAccounts
    if (first === undefined) throw new Error('no sample')
    renderApp({ accounts: [{ ...first, name: text('plain') }] })
    await screen.findByRole('row')
    const tags = (): string[] => [...document.querySelectorAll('*')].map((one) => one.tagName)
    const expected = tags()
    document.body.replaceChildren()
    renderApp({ accounts: [{ ...first, name: text(name), initials: '<b' }] })
    await screen.findByRole('row')
    expect(tags()).toEqual(expected)
    expect(document.querySelector('.account-name')?.textContent).toBe(plain(name))
  })

  it('loses the characters that reorder or hide text', () => {
    expect(plain('\u202Eevil\u2066\u200B')).toBe('evil')
    expect(plain('a\nb')).toBe('a b')
  })

  it('costs one sentence, not the window, when the words are unknown or a value is missing', () => {
    const lost = 'Something changed that this window has no words for. Details has the facts.'
    const { tell } = wordsIn('en')
    expect(tell({ key: 'no.such.key', values: {} })).toBe(lost)
    expect(tell({ key: 'ui.text', values: {} })).toBe(lost)
    expect(tell({ key: 'constructor', values: {} })).toBe(lost)
  })
})
