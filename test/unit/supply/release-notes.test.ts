import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { notesOf } from '../../../scripts/package/notes.ts'

const facts = { version: '1.2.3', run: 'https://runs.example/7' }

describe('the notes of a release', () => {
  it('carry what was verified on what, and what was not, word for word', () => {
    const verified = readFileSync('docs/verified.md', 'utf8')
    const notes = notesOf({ ...facts, verified })
    const table = verified.split('\n').filter((line) => line.startsWith('|'))
    const open = verified.split('## Not verified yet')[1]?.split('\n## ')[0]?.trim() ?? ''
    expect(table.length).toBeGreaterThan(5)
    expect(open).toContain('Real Electron')
    expect(notes).toContain(table.join('\n'))
    expect(notes).toContain(open)
    expect(notes).toContain('[This run](https://runs.example/7)')
    expect(notes).not.toContain('\n\n\n')
  })

  it('are refused when there is nothing to carry', () => {
    expect(() => notesOf({ ...facts, verified: '# What was verified' })).toThrow('has no table')
  })
})
