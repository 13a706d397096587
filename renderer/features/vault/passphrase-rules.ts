import type { FailureView } from '../../../preload/contract/shapes.ts'
import type { Words } from '../../words/use-words.ts'

/** The same least length that main insists on, counted in the same way: characters, not code units. */
export const leastLength = 10

export type PassphraseFault = 'empty' | 'too-short' | 'different'

export function passphraseFault(
  purpose: 'choose' | 'unlock',
  passphrase: string,
  repeated: string,
): PassphraseFault | null {
  if (purpose === 'unlock') return passphrase === '' ? 'empty' : null
  if (Array.from(passphrase.normalize('NFC')).length < leastLength) return 'too-short'
  return passphrase === repeated ? null : 'different'
}

/** The three sentences of a failure in one paragraph, as they stand below a field. */
export const belowField = (failure: FailureView, words: Words): string =>
  [failure.happened, failure.stillTrue, failure.whatToDo].map(words.tell).join(' ')

/** What main says of the passphrase that was typed; null where it is about something else. */
export const refusedPassphrase = (failure: FailureView | null, words: Words): string | null =>
  failure?.code === 'wrong-passphrase' ? belowField(failure, words) : null
