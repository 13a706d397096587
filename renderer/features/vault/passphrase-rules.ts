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
