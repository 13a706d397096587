import { oauthErrorAnswer } from '../../../main/providers/answer-match.ts'
import { describe, expect, it } from 'vitest'
import type { HttpAnswer, HttpSilence } from '../../../main/system/http.ts'
import {
  classificationSources,
  classify as classifyStep,
} from '../../../main/revocation/classify.ts'
import { anAnswer, noon, plainRules, silence } from '../../support/revocation-facts.ts'

const refreshToken = { kind: 'refresh_token' } as const
const classify = (rules: typeof plainRules, answer: HttpAnswer, now: number) =>
  classifyStep(rules, refreshToken, answer, now)
const json = { 'content-type': 'application/json' }
const html = { 'content-type': 'text/html; charset=utf-8' }
const error = (code: string): string => JSON.stringify({ error: code })
const google = {
  ...plainRules,
  alreadyGone: [oauthErrorAnswer(400, 'invalid_token')],
}

describe('what counts as a success', () => {
  it.each([
    ['an empty 200', anAnswer(200)],
    ['a 200 with a JSON object', anAnswer(200, '{}', json)],
    ['a 200 with plain text', anAnswer(200, 'OK', { 'content-type': 'text/plain' })],
    ['an empty 200 that calls itself HTML', anAnswer(200, '', html)],
    ['a 200 whose body is cut but not HTML', anAnswer(200, '{"a":', json, 'broken-off')],
    ['a 200 whose body never came', anAnswer(200, '', {}, 'broken-off')],
  ])('%s is the documented success', (_, answer) => {
    expect(classify(plainRules, answer, noon)).toEqual({ kind: 'revoked' })
  })

  it.each([
    ['named as such', anAnswer(200, 'Please sign in', html)],
    ['unnamed', anAnswer(200, '<!DOCTYPE html><title>Wi-Fi</title>')],
    ['after a byte order mark', anAnswer(200, '\uFEFF\n <html>')],
    ['that begins with a comment or script', anAnswer(200, '<script>1</script>')],
    ['cut in the middle', anAnswer(200, '<html><bo', {}, 'broken-off')],
    ['whose body never came', anAnswer(200, '', html, 'broken-off')],
  ])('a 200 with a login page is not a revocation: %s', (_, answer) => {
    expect(classify(plainRules, answer, noon)).toEqual({ kind: 'retry', why: 'html' })
  })

  it('a 200 that carries an error is not a revocation', () => {
    const answer = anAnswer(200, error('bad_verification'), json)
    expect(classify(plainRules, answer, noon)).toEqual({ kind: 'retry', why: 'error-in-success' })
  })

  it.each([201, 202, 204, 206, 299])('%i is taken in, not done: a probe must tell', (status) => {
    const accepted = { kind: 'retry', why: 'accepted' }
    expect(classify(plainRules, anAnswer(status), noon)).toEqual(accepted)
    expect(classify(plainRules, anAnswer(status, '<html>', html), noon)).toMatchObject({
      why: 'html',
    })
  })

  it.each(['{"a":', '', '<html>'])('a 200 longer than 64 KiB (%s…) is no success', (text) => {
    const answer = anAnswer(200, text, json, 'too-long')
    expect(classify(plainRules, answer, noon)).toEqual({ kind: 'retry', why: 'body-too-long' })
  })

  it('invalid_token is "already gone" only where the provider documents it', () => {
    const answer = anAnswer(400, error('invalid_token'), json)
    expect(classify(google, answer, noon)).toEqual({ kind: 'already-gone' })
    expect(classify(plainRules, answer, noon)).toMatchObject({
      kind: 'attention',
      reason: 'request-rejected',
    })
    expect(classify(google, anAnswer(400, 'invalid_token'), noon).kind).toBe('attention')
    const otherStatus = anAnswer(401, error('invalid_token'), json)
    expect(classify(google, otherStatus, noon).kind).toBe('attention')
    const otherError = anAnswer(400, error('invalid_request'), json)
    expect(classify(google, otherError, noon).kind).toBe('attention')
  })

  it('may be documented for one kind of token alone', () => {
    const forAccess = {
      ...plainRules,
      alreadyGone: [oauthErrorAnswer(400, 'invalid_token', 'access_token')],
    }
    const answer = anAnswer(400, error('invalid_token'), json)
    expect(classify(forAccess, answer, noon).kind).toBe('attention')
    const accessToken = { kind: 'access_token' } as const
    expect(classifyStep(forAccess, accessToken, answer, noon).kind).toBe('already-gone')
  })
})

describe('a provider that says in the body whether it did it', () => {
  const rules = {
    ...plainRules,
    success: [{ status: 200, body: { '/ok': true, '/revoked': true } }],
    alreadyGone: [{ status: 200, body: { '/ok': false, '/error': 'token_revoked' } }],
  }
  const said = (body: object) => classify(rules, anAnswer(200, JSON.stringify(body), json), noon)

  it('is believed where it says so', () => {
    expect(said({ ok: true, revoked: true, more: 1 })).toEqual({ kind: 'revoked' })
    expect(said({ ok: false, error: 'token_revoked' })).toEqual({ kind: 'already-gone' })
  })

  it.each([
    ['did nothing', JSON.stringify({ ok: true, revoked: false })],
    ['failed', JSON.stringify({ ok: false, error: 'ratelimited' })],
    ['said less', JSON.stringify({ ok: true })],
    ['said nothing', ''],
    ['said something else', '[]'],
  ])('is not believed where it %s', (_, body) => {
    const answer = anAnswer(200, body, json)
    expect(classify(rules, answer, noon)).toEqual({ kind: 'retry', why: 'error-in-success' })
  })

  it('is not believed where the answer broke off, is too long or a page', () => {
    const broken = anAnswer(200, '{"ok":true,"revoked":true', json, 'broken-off')
    expect(classify(rules, broken, noon)).toMatchObject({ why: 'error-in-success' })
    const long = anAnswer(200, '{"ok":true}', json, 'too-long')
    expect(classify(rules, long, noon)).toMatchObject({ why: 'body-too-long' })
    const page = anAnswer(200, '<html>', html)
    expect(classify(rules, page, noon)).toMatchObject({ why: 'html' })
  })
})

describe('what needs a person', () => {
  it.each([
    [400, 'invalid_client', 'client-rejected', 'edit-server'],
    [401, 'invalid_client', 'client-rejected', 'edit-server'],
    [401, 'invalid_token', 'client-rejected', 'edit-server'],
    [400, 'unauthorized_client', 'client-rejected', 'edit-server'],
    [400, 'invalid_request', 'request-rejected', 'manage-page'],
    [400, 'unsupported_token_type', 'token-type-unsupported', 'manage-page'],
    [404, '', 'endpoint-gone', 'manage-page'],
    [405, '', 'endpoint-gone', 'manage-page'],
    [410, '', 'endpoint-gone', 'manage-page'],
    [501, '', 'endpoint-gone', 'manage-page'],
    [418, '', 'request-rejected', 'manage-page'],
  ])('%i %s is shown at once, with its way out', (status, code, reason, wayOut) => {
    const answer = anAnswer(status, code === '' ? '' : error(code), json)
    expect(classify(plainRules, answer, noon)).toMatchObject({ kind: 'attention', reason, wayOut })
  })

  it('a 401 without a word is a rejected client', () => {
    expect(classify(plainRules, anAnswer(401), noon)).toMatchObject({ reason: 'client-rejected' })
  })

  it.each(['access-token', 'the-token', 'the-token-basic', 'nothing'] as const)(
    'a 401 is about the token where %s authorises the request, not about the client',
    (authorizedBy) => {
      const rules = { ...plainRules, authorizedBy }
      expect(classify(rules, anAnswer(401), noon)).toMatchObject({
        reason: 'request-rejected',
        wayOut: 'manage-page',
      })
    },
  )

  it.each(['client', 'client-basic', 'client-id'] as const)(
    'a 401 is about the client where it authorises the request: %s',
    (authorizedBy) => {
      const rules = { ...plainRules, authorizedBy }
      expect(classify(rules, anAnswer(401), noon)).toMatchObject({ reason: 'client-rejected' })
    },
  )

  it('what a provider documents for an app it does not know is not taken for an address that is gone', () => {
    const unknown = { status: 404, body: { '/message': 'no such app' } }
    const rules = { ...plainRules, clientRejected: [unknown] }
    const said = (message: string) =>
      classify(rules, anAnswer(404, `{"message":"${message}"}`, json), noon)
    expect(said('no such app')).toMatchObject({ reason: 'client-rejected', wayOut: 'edit-server' })
    expect(said('no such page')).toMatchObject({ reason: 'endpoint-gone' })
  })

  it('an unsafe certificate is shown at once', () => {
    expect(classify(plainRules, silence('certificate'), noon)).toMatchObject({
      kind: 'attention',
      reason: 'certificate',
    })
  })
})

describe('what is tried again', () => {
  it.each([403, 408, 425, 500, 502, 504, 507, 100])('%i is tried again', (status) => {
    const outcome = classify(plainRules, anAnswer(status), noon)
    expect(outcome).toEqual({ kind: 'retry', why: `http-${status}` })
  })

  it.each([301, 302, 303, 307, 308])('%i is never followed and never a success', (status) => {
    const answer = anAnswer(status, '', { location: 'https://elsewhere.example' })
    expect(classify(plainRules, answer, noon)).toEqual({ kind: 'retry', why: 'redirected' })
  })

  it('a proxy that wants a sign-in is not the provider', () => {
    expect(classify(plainRules, anAnswer(407), noon)).toEqual({ kind: 'retry', why: 'proxy' })
  })

  it('a 400 with a gateway page is tried again', () => {
    expect(classify(plainRules, anAnswer(400, '<html>', html), noon).kind).toBe('retry')
  })

  it.each<HttpSilence['reason']>([
    'offline',
    'dns',
    'name-unknown',
    'private-address',
    'refused',
    'reset',
    'timeout',
    'tls',
    'redirected',
    'proxy',
    'aborted',
    'other',
  ])('silence (%s) is tried again', (reason) => {
    expect(classify(plainRules, silence(reason), noon)).toEqual({ kind: 'retry', why: reason })
  })
})

describe('honours Retry-After as seconds and as date', () => {
  const busy = (value: string, status = 429) =>
    classify(plainRules, anAnswer(status, '', { 'retry-after': value }), noon)

  it.each([429, 503])('%i with seconds', (status) => {
    const wait = { kind: 'wait', untilMs: noon + 120_000, why: `http-${status}` }
    expect(busy('120', status)).toEqual(wait)
  })

  it('with a date', () => {
    expect(busy('Thu, 15 Jan 2026 12:05:00 GMT')).toMatchObject({ untilMs: noon + 300_000 })
  })

  it('without one, it is tried again at the usual pace', () => {
    expect(classify(plainRules, anAnswer(503), noon)).toEqual({ kind: 'retry', why: 'http-503' })
    expect(busy('soon')).toEqual({ kind: 'retry', why: 'http-429' })
  })
})

describe('which row an answer falls into', () => {
  const says = (status: number, body = '', headers: Record<string, string> = json) =>
    classify(plainRules, anAnswer(status, body, headers), noon)
  const refused = (why: string) => ({
    kind: 'attention',
    reason: 'request-rejected',
    wayOut: 'manage-page',
    why,
  })
  const rejected = (why: string) => ({
    kind: 'attention',
    reason: 'client-rejected',
    wayOut: 'edit-server',
    why,
  })

  it('says why in the server’s own word, or else by its status', () => {
    expect(says(401)).toEqual(rejected('http-401'))
    expect(says(401, error('invalid_token'))).toEqual(rejected('invalid_token'))
    expect(says(400)).toEqual(refused('http-400'))
    expect(says(418, error('teapot'))).toEqual(refused('teapot'))
    expect(says(404)).toEqual({
      kind: 'attention',
      reason: 'endpoint-gone',
      wayOut: 'manage-page',
      why: 'http-404',
    })
    expect(says(400, error('unsupported_token_type'))).toEqual({
      kind: 'attention',
      reason: 'token-type-unsupported',
      wayOut: 'manage-page',
      why: 'unsupported_token_type',
    })
  })

  it('a word counts only with its status', () => {
    expect(says(403, error('unsupported_token_type'))).toMatchObject({ why: 'http-403' })
    expect(says(403, error('invalid_client'))).toMatchObject({ why: 'http-403' })
    expect(says(403, error('server_error'))).toMatchObject({ why: 'http-403' })
  })

  it('a server in trouble that answers 400 is tried again', () => {
    expect(says(400, error('temporarily_unavailable'))).toEqual({
      kind: 'retry',
      why: 'temporarily_unavailable',
    })
    expect(says(400, error('server_error'))).toEqual({ kind: 'retry', why: 'server_error' })
  })

  it('a nonce is asked for only where one is given', () => {
    const nonce = { ...json, 'dpop-nonce': 'n-1' }
    const again = { kind: 'retry', why: 'use_dpop_nonce' }
    expect(says(400, error('use_dpop_nonce'), nonce)).toEqual(again)
    expect(says(401, error('use_dpop_nonce'), nonce)).toEqual(again)
    expect(says(401, error('use_dpop_nonce'))).toEqual(rejected('use_dpop_nonce'))
    expect(says(401, error('invalid_token'), nonce)).toEqual(rejected('invalid_token'))
  })

  it('HTML and length matter only where they could be taken for a success or a refusal', () => {
    expect(says(400, '<html>', html)).toEqual({ kind: 'retry', why: 'html' })
    expect(says(400, error('invalid_request'), html)).toEqual(refused('invalid_request'))
    expect(says(404, '<html>', html)).toMatchObject({ reason: 'endpoint-gone' })
    expect(says(500, '<html>', html)).toEqual({ kind: 'retry', why: 'http-500' })
    const long = anAnswer(404, 'x', json, 'too-long')
    expect(classify(plainRules, long, noon)).toMatchObject({ reason: 'endpoint-gone' })
    const half = anAnswer(500, '', html, 'broken-off')
    expect(classify(plainRules, half, noon)).toEqual({ kind: 'retry', why: 'http-500' })
  })

  it('silence that needs a person says what to do', () => {
    expect(classify(plainRules, silence('certificate'), noon)).toEqual({
      kind: 'attention',
      reason: 'certificate',
      wayOut: 'manage-page',
      why: 'certificate',
    })
    expect(classify(plainRules, silence('address'), noon)).toEqual({
      kind: 'attention',
      reason: 'endpoint-gone',
      wayOut: 'edit-server',
      why: 'address',
    })
  })

  it('every row names the text it rests on', () => {
    expect(classificationSources.length).toBeGreaterThan(20)
    for (const source of classificationSources) expect(source).toMatch(/^(matrix|RFC) \d+/)
  })
})
