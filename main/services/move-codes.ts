import { createHmac, randomBytes, randomInt } from 'node:crypto'

// Codes that people carry between two computers. They guard against mistakes, not against an attacker:
// whoever has the archive and its passphrase has everything anyway.

export const newSecret = (): string => randomBytes(16).toString('base64url')

/** Six random digits and three that only a copy from the same move can have made. */
export function newRequest(secret: string): string {
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  return digits + digitsOf(secret, `request ${digits}`, 3)
}

/** Typed wrongly, or from another archive? One in a thousand mistakes goes unnoticed, and then fits nothing. */
export function fitsRequest(secret: string, typed: string): boolean {
  return (
    typed.length === 9 && typed.slice(6) === digitsOf(secret, `request ${typed.slice(0, 6)}`, 3)
  )
}

export const answerTo = (secret: string, request: string): string =>
  digitsOf(secret, `answer ${request}`, 6)

/** People type spaces, dashes and what the keyboard of another language makes of digits. */
export const typedDigits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '')

function digitsOf(secret: string, about: string, count: number): string {
  const hash = createHmac('sha256', secret).update(about).digest()
  return String(hash.readUInt32BE() % 10 ** count).padStart(count, '0')
}
