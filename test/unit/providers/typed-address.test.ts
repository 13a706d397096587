import { expect, test } from 'vitest'
import { baseFromTyped, issuerFromTyped } from '../../../main/providers/typed-address.ts'

test.each([
  ['@me@example.org', 'https://example.org/'],
  ['me@example.org', 'https://example.org/'],
  [' first.last@social.example.org ', 'https://social.example.org/'],
  ['me@127.0.0.1:8080', 'http://127.0.0.1:8080/'],
])('the handle “%s” means the server %s', (typed, server) => {
  expect(issuerFromTyped(typed).href).toBe(server)
})

test.each([
  'https://me@example.org',
  'me:password@example.org',
  'me@example.org/path',
  'a@b@example.org',
  '@@example.org',
])('“%s” is no handle, and no address of a server', (typed) => {
  expect(() => issuerFromTyped(typed)).toThrow('bad-input')
  expect(baseFromTyped(typed)).toBeNull()
})
