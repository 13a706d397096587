import { describe, expect, it } from 'vitest'
import { isAnswer, oauthErrorAnswer } from '../../../main/providers/answer-match.ts'
import { textAt, valueAt } from '../../../main/providers/json-pointer.ts'
import { anAnswer } from '../../support/revocation-facts.ts'

const json = { 'content-type': 'application/json' }

describe('JSON Pointer (RFC 6901)', () => {
  const document = { 'a/b': 1, 'm~n': 2, list: [{ id: 'x' }], '.tag': 'y', deep: { no: null } }

  it('finds members, list items and escaped names', () => {
    expect(valueAt(document, '')).toBe(document)
    expect(valueAt(document, '/a~1b')).toBe(1)
    expect(valueAt(document, '/m~0n')).toBe(2)
    expect(valueAt(document, '/list/0/id')).toBe('x')
    expect(valueAt(document, '/.tag')).toBe('y')
  })

  it('finds nothing in prototypes, texts and what is missing', () => {
    expect(valueAt(document, '/constructor')).toBeUndefined()
    expect(valueAt(document, '/list/0/id/length')).toBeUndefined()
    expect(valueAt(document, '/deep/no/further')).toBeUndefined()
    expect(valueAt(undefined, '/a')).toBeUndefined()
  })

  it('reads texts and whole numbers as text, and nothing else', () => {
    expect(textAt({ id: 583231 }, '/id')).toBe('583231')
    expect(textAt({ id: 2 ** 60 }, '/id')).toBeNull()
    expect(textAt({ id: 1.5 }, '/id')).toBeNull()
    expect(textAt({ id: '' }, '/id')).toBeNull()
    expect(textAt({ id: true }, '/id')).toBeNull()
  })
})

describe('an answer as documented', () => {
  const gone = oauthErrorAnswer(400, 'invalid_token', 'access_token')

  it('must fit in status, kind of token and every member', () => {
    const answer = anAnswer(400, '{"error":"invalid_token"}', json)
    expect(isAnswer(answer, gone, 'access_token')).toBe(true)
    expect(isAnswer(answer, gone)).toBe(true)
    expect(isAnswer(answer, gone, 'refresh_token')).toBe(false)
    expect(isAnswer(answer, { ...gone, status: 401 }, 'access_token')).toBe(false)
    const other = { status: 400, body: { '/error': 'invalid_token', '/code': 1 } }
    expect(isAnswer(answer, other)).toBe(false)
  })

  it('with a body that must be so is not one that broke off', () => {
    const cut = anAnswer(400, '{"error":"invalid_token"}', json, 'broken-off')
    expect(isAnswer(cut, gone)).toBe(false)
    expect(isAnswer(cut, { status: 400 })).toBe(true)
    expect(isAnswer(anAnswer(200, 'true', json), { status: 200, body: { '': true } })).toBe(true)
  })
})
