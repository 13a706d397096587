import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(
  resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'),
  'utf8',
)
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)')

function colours(text: string): Map<string, string> {
  const found = text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, value]))
}

const themes = { light: colours(lightCss), dark: colours(darkCss) }

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'side', 'surface', 'sunken', 'hover', 'accent-wash', 'warn-wash']
const onEveryGround = (names: readonly string[]): [string, string][] =>
  names.flatMap((name) => grounds.map((ground): [string, string] => [name, ground]))

/** Text is read (1.4.3). */
const text: readonly [string, string][] = [
  ...onEveryGround(['ink', 'ink-soft', 'accent', 'warn', 'danger']),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
]
/** Borders of controls, focus rings and the lamps are seen (1.4.11). */
const shapes = onEveryGround(['line-firm', 'accent', 'lit', 'warn'])

describe.each(['light', 'dark'] as const)('the tokens of the %s theme', (theme) => {
  const value = (name: string): string => {
    const found = themes[theme].get(name)
    if (found === undefined) throw new Error(`no --${name}`)
    return found
  }
  const below = (pairs: readonly [string, string][], least: number): string[] =>
    pairs
      .map(([one, ground]) => ({ one, ground, is: contrast(value(one), value(ground)) }))
      .filter(({ is }) => is < least)
      .map(({ one, ground, is }) => `${one} on ${ground}: ${is.toFixed(2)}`)

  it('let text be read: at least 4.5 to 1 on every ground', () => {
    expect(below(text, 4.5)).toEqual([])
  })

  it('let borders of controls, focus rings and lamps be seen: at least 3 to 1 on every ground', () => {
    expect(below(shapes, 3)).toEqual([])
  })
})

it('contrast is computed as WCAG does: black on white 21 to 1, #777 on white 4.48', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
