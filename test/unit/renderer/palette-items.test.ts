import { describe, expect, it } from 'vitest'
import { keysInWords } from '../../../renderer/features/commands/keys-in-words.ts'
import { accountItems, typedWords } from '../../../renderer/features/commands/palette-items.ts'
import { sampleAccounts } from '../../support/window-preview/sample-accounts.ts'
import { wordsIn } from '../../support/words-in.ts'

const words = wordsIn('en')

const nothing = { act: () => undefined, open: () => undefined }
const found = (typed: string): string[] =>
  accountItems(sampleAccounts, typedWords(typed, 'en'), words, nothing).map((item) => item.words)

describe('the palette', () => {
  it('offers an account’s own actions by the words of both', () => {
    expect(found('revoke ada')).toEqual(['Revoke access for Ada Lovelace on Meadow'])
    expect(found('ADA det')).toEqual(['Details of Ada Lovelace on Meadow'])
  })

  it('offers nothing an account’s row does not: what has ended can’t be revoked again', () => {
    expect(found('revoke tim')).toEqual([])
  })

  it('lists no accounts before anything is typed', () => {
    expect(found('')).toEqual([])
  })

  it('runs the action on its account', () => {
    const done: string[] = []
    const [item] = accountItems(sampleAccounts, ['revoke', 'ada'], words, {
      ...nothing,
      act: ({ id }, action) => done.push(`${action} ${id}`),
    })
    item?.run()
    expect(done).toEqual(['revoke a1'])
  })

  it('names keys as the keyboard of the system has them', () => {
    expect(keysInWords('shift+e', 'linux', words)).toBe('Ctrl+Shift+E')
    expect(keysInWords('k', 'darwin', words)).toBe('⌘K')
  })
})
