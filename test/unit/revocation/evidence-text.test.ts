import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Secret } from '../../../main/domain/secret.ts'
import { evidenceText } from '../../../main/revocation/evidence-text.ts'
import { anAnswer, silence } from '../../support/revocation-facts.ts'

const token = new Secret('rt/short+token=9')
const text = (body: string, secrets = [token]): string => evidenceText(anAnswer(400, body), secrets)

it('keeps what a person can read', () => {
  expect(text('{"error":"invalid_client"}')).toBe('{"error":"invalid_client"}')
  expect(evidenceText(silence('dns'), [])).toBe('dns: dns')
})

it('no token in any evidence: whole, in part, percent-encoded or in Base64', () => {
  expect(text(`bad token ${token.reveal()}!`)).toBe('bad token [secret]!')
  expect(text('bad token rt/short+t…')).not.toContain('rt/short')
  expect(text(encodeURIComponent(token.reveal()))).toBe('[secret]')
  expect(text(Buffer.from(token.reveal()).toString('base64'))).toBe('[secret]')
})

it('replaces long opaque strings it does not know', () => {
  const opaque = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI5ODc2NTQifQ.c2lnbmF0dXJlLW9mLWEtdG9rZW4'
  expect(text(`see ${opaque}`)).not.toContain('eyJzdWIi')
})

it('no eight characters of a secret survive, wherever the server puts them', () => {
  const secret = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'X', 'Y', 'Z', '0', '1', '-', '_', '~', '.'),
    minLength: 8,
  })
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (plain, left, right) => {
      const shown = text(left + plain + right, [new Secret(plain)])
      expect(shown).not.toContain(plain)
    }),
  )
})

it('is never longer than 2 KiB, whatever is sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 900, maxLength: 4000 }), (body) => {
      expect(Buffer.byteLength(text(body))).toBeLessThanOrEqual(2048)
    }),
    { numRuns: 30 },
  )
})
