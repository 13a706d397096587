import { expect, it } from 'vitest'
import { looksLikeHtml, oauthError, saysHtml } from '../../../main/revocation/answer-body.ts'
import { anAnswer } from '../../support/revocation-facts.ts'

it.each([
  ['{"error":"invalid_client"}', 'invalid_client'],
  ['{"error":"A.b-c_9"}', 'A.b-c_9'],
  [`{"error":"${'x'.repeat(40)}"}`, 'x'.repeat(40)],
  [`{"error":"${'x'.repeat(41)}"}`, 'odd-error'],
  ['{"error":"!bad"}', 'odd-error'],
  ['{"error":"bad!"}', 'odd-error'],
  ['{"error":""}', 'odd-error'],
  ['{"error":5}', 'odd-error'],
  ['{"error":null}', 'odd-error'],
  ['{"message":"no"}', null],
  ['null', null],
  ['"error"', null],
  ['5', null],
  ['', null],
  ['{"error":', null],
])('the error of %j is %j', (body, error) => {
  expect(oauthError(anAnswer(400, body))).toBe(error)
})

it('half an answer has no error', () => {
  const body = '{"error":"invalid_client"}'
  expect(oauthError(anAnswer(400, body, {}, 'broken-off'))).toBeNull()
  expect(oauthError(anAnswer(400, body, {}, 'too-long'))).toBeNull()
})

it('HTML says so in its header or begins like it', () => {
  expect(saysHtml(anAnswer(200, '', { 'content-type': 'Text/HTML' }))).toBe(true)
  expect(saysHtml(anAnswer(200, '<html>'))).toBe(false)
  expect(saysHtml(anAnswer(200, '', { 'content-type': 'text/plain' }))).toBe(false)
  expect(looksLikeHtml(anAnswer(200, ' \n<p>'))).toBe(true)
  expect(looksLikeHtml(anAnswer(200, '</p>'))).toBe(true)
  expect(looksLikeHtml(anAnswer(200, '<?xml'))).toBe(true)
  expect(looksLikeHtml(anAnswer(200, 'text <p>'))).toBe(false)
  expect(looksLikeHtml(anAnswer(200, '<5'))).toBe(false)
  expect(looksLikeHtml(anAnswer(200, '', { 'content-type': 'text/html' }))).toBe(true)
})
