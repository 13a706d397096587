import { describe, expect, it } from 'vitest'
import type { OAuthClient } from '../../../main/domain/client.ts'
import type { ProbeMethod, ProbeResult } from '../../../main/domain/job.ts'
import { Secret } from '../../../main/domain/secret.ts'
import { openid } from '../../../main/providers/catalogue/openid.ts'
import { identityRequest } from '../../../main/providers/identity-rules.ts'
import {
  askIntrospection,
  askUserinfo,
  methodsFor,
  probe,
  readIntrospection,
  readUserinfo,
  type ProbeTools,
} from '../../../main/revocation/probe.ts'
import type { MintedToken } from '../../../main/revocation/refresh-probe.ts'
import type { StepAccess } from '../../../main/revocation/step-access.ts'
import type { HttpAnswer } from '../../../main/system/http.ts'
import { anAnswer, aStep, aToken, noon, silence } from '../../support/revocation-facts.ts'
import { scriptedHttp } from '../../support/scripted-http.ts'

const issuer = 'https://meadow.example'
const json = { 'content-type': 'application/json' }
const signal = new AbortController().signal

interface Facts {
  kind?: 'access_token' | 'refresh_token'
  probes?: ProbeMethod[]
  without?: 'introspection' | 'userinfo'
  before?: ProbeResult['verdict']
  by?: ProbeMethod
  replaced?: boolean
  refreshed?: boolean
  unreadable?: boolean
}

function access(facts: Facts = {}): StepAccess {
  const kind = facts.kind ?? 'access_token'
  const metadata = {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    introspectionEndpoint: facts.without === 'introspection' ? null : `${issuer}/introspect`,
    userinfoEndpoint: facts.without === 'userinfo' ? null : `${issuer}/userinfo`,
  }
  // Only what a probe reads of a client.
  const client = { clientId: 'app', authMethod: 'none', metadata } as unknown as OAuthClient
  const probeBefore =
    facts.before === undefined
      ? null
      : { method: facts.by ?? 'introspection', verdict: facts.before, at: noon }
  const readable = { opened: { client, secret: null }, secret: new Secret('token-of-ada') }
  return {
    step: aStep({ kind, probeBefore }),
    token: aToken({
      kind,
      replacedAt: facts.replaced === true ? noon : null,
      refreshedOkAt: facts.refreshed === true ? noon : null,
    }),
    provider: { ...openid, probes: facts.probes ?? ['refresh', 'introspection', 'userinfo'] },
    client,
    readable: facts.unreadable === true ? null : readable,
    endpoint: null,
    obstacle: null,
  }
}

const refreshFacts = { kind: 'refresh_token' } as const

describe('which methods there are', () => {
  it('those of the provider that its server has, refresh last', () => {
    expect(methodsFor(access(), 'after')).toEqual(['introspection', 'userinfo'])
    expect(methodsFor(access(refreshFacts), 'after')).toEqual(['introspection', 'refresh'])
    expect(methodsFor(access({ without: 'introspection' }), 'after')).toEqual(['userinfo'])
    expect(methodsFor(access({ without: 'userinfo' }), 'after')).toEqual(['introspection'])
    expect(methodsFor(access({ probes: ['userinfo'] }), 'after')).toEqual(['userinfo'])
    expect(methodsFor(access({ probes: [] }), 'after')).toEqual([])
    expect(methodsFor({ ...access(), provider: undefined }, 'after')).toEqual([])
  })

  it('keeps the provider’s own order but for the refresh', () => {
    const probes: ProbeMethod[] = ['userinfo', 'introspection']
    expect(methodsFor(access({ probes }), 'before')).toEqual(probes)
  })

  it('no refresh with a token that was replaced', () => {
    const replaced = access({ ...refreshFacts, replaced: true })
    expect(methodsFor(replaced, 'after')).toEqual(['introspection'])
  })

  it('before the first send, a refresh only with a token that survived one', () => {
    expect(methodsFor(access(refreshFacts), 'before')).toEqual(['introspection'])
    const survived = access({ ...refreshFacts, refreshed: true })
    expect(methodsFor(survived, 'before')).toEqual(['introspection', 'refresh'])
  })

  it('afterwards, only the method that was positive before', () => {
    const before = { before: 'alive', by: 'userinfo' } as const
    expect(methodsFor(access(before), 'after')).toEqual(['userinfo'])
    expect(methodsFor(access(before), 'before')).toEqual(['introspection', 'userinfo'])
    for (const verdict of ['dead', 'unclear'] as const) {
      expect(methodsFor(access({ before: verdict, by: 'userinfo' }), 'after')).toEqual([
        'introspection',
        'userinfo',
      ])
    }
  })
})

/** Answers by path, in turn where there are several. */
function asking(answers: Record<string, HttpAnswer>) {
  const http = scriptedHttp((request) => {
    return answers[new URL(request.url).pathname] ?? anAnswer(404)
  })
  const clock = { now: () => noon, at: () => () => undefined }
  const kept: { source: StepAccess; minted: readonly MintedToken[] }[] = []
  const keep: ProbeTools['keep'] = (source, minted) => {
    kept.push({ source, minted })
    return Promise.resolve()
  }
  return { http, kept, tools: { http, clock, signal, keep } }
}
const active = (is: boolean): HttpAnswer => anAnswer(200, JSON.stringify({ active: is }), json)

describe('asking', () => {
  it('by introspection: the token in the body with its kind, as the client', async () => {
    const { http, tools } = asking({ '/introspect': active(true) })
    const answer = await askIntrospection(access(), tools)
    expect(answer).toMatchObject({
      result: { method: 'introspection', verdict: 'alive', at: noon },
      status: 200,
      silence: null,
      minted: [],
    })
    expect(http.sent).toHaveLength(1)
    expect(http.sent[0]).toMatchObject({ method: 'POST', url: `${issuer}/introspect`, signal })
    expect(http.sent[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(Object.fromEntries(new URLSearchParams(http.sent[0]?.body))).toEqual({
      token: 'token-of-ada',
      token_type_hint: 'access_token',
      client_id: 'app',
    })
  })

  it('by user info: the token in a header, never in the address', async () => {
    const { http, tools } = asking({ '/userinfo': anAnswer(200, '{"sub":"1"}', json) })
    const answer = await askUserinfo(access(), tools)
    expect(answer).toMatchObject({
      result: { method: 'userinfo', verdict: 'alive', at: noon },
      status: 200,
      silence: null,
      minted: [],
    })
    expect(http.sent).toEqual([
      {
        method: 'GET',
        url: `${issuer}/userinfo`,
        headers: { accept: 'application/json', authorization: 'Bearer token-of-ada' },
        signal,
      },
    ])
  })

  it('what is heard instead of an answer is noted', async () => {
    const { tools } = asking({ '/introspect': silence('dns') })
    expect(await askIntrospection(access(), tools)).toMatchObject({
      result: { method: 'introspection', verdict: 'unclear', at: noon },
      status: null,
      silence: 'dns',
      minted: [],
    })
  })

  it('nothing is asked about what cannot be read or where nobody answers', async () => {
    const { http, tools } = asking({})
    const message = 'this token cannot be probed'
    await expect(probe(access({ unreadable: true }), 'after', tools)).rejects.toThrow(message)
    const unreadable = access({ unreadable: true })
    await expect(askIntrospection(unreadable, tools)).rejects.toThrow('no introspection here')
    await expect(askUserinfo(unreadable, tools)).rejects.toThrow('no userinfo here')
    const nobody = access({ without: 'introspection' })
    await expect(askIntrospection(nobody, tools)).rejects.toThrow('no introspection here')
    const noInfo = access({ without: 'userinfo' })
    await expect(askUserinfo(noInfo, tools)).rejects.toThrow('no userinfo here')
    expect(await probe(access({ probes: [] }), 'after', tools)).toBeNull()
    expect(http.sent).toEqual([])
  })
})

describe('one method after the other', () => {
  const paths = ({ sent }: { sent: readonly { url: string }[] }): string[] =>
    sent.map(({ url }) => new URL(url).pathname)
  const lives = anAnswer(200, '{"sub":"1"}', json)

  it('life found by the first is enough', async () => {
    const { http, tools } = asking({ '/introspect': active(true), '/userinfo': lives })
    expect((await probe(access(), 'before', tools))?.result.method).toBe('introspection')
    expect(paths(http)).toEqual(['/introspect'])
  })

  it('an unclear one makes the next be asked, and silence none', async () => {
    const unclear = asking({ '/introspect': anAnswer(401), '/userinfo': lives })
    expect((await probe(access(), 'before', unclear.tools))?.result.method).toBe('userinfo')
    const silent = asking({ '/introspect': silence('timeout'), '/userinfo': lives })
    expect((await probe(access(), 'before', silent.tools))?.silence).toBe('timeout')
    expect(paths(silent.http)).toEqual(['/introspect'])
  })

  it.each(['before', 'after'] as const)(
    'an introspection that calls every token dead hides no life: %s',
    async (when) => {
      const { tools } = asking({ '/introspect': active(false), '/userinfo': lives })
      expect((await probe(access(), when, tools))?.result).toMatchObject({
        method: 'userinfo',
        verdict: 'alive',
      })
    },
  )

  it('dead is what remains where none is surer', async () => {
    const { tools } = asking({ '/introspect': active(false), '/userinfo': anAnswer(500) })
    expect((await probe(access(), 'after', tools))?.result.verdict).toBe('dead')
    const both = asking({ '/introspect': anAnswer(500), '/userinfo': anAnswer(401) })
    expect((await probe(access(), 'after', both.tools))?.result).toMatchObject({
      method: 'userinfo',
      verdict: 'dead',
    })
    const none = asking({ '/introspect': anAnswer(500), '/userinfo': anAnswer(500) })
    expect((await probe(access(), 'after', none.tools))?.result).toMatchObject({
      method: 'introspection',
      verdict: 'unclear',
    })
  })

  it('dead by the method that was positive before is sure', async () => {
    const { http, tools } = asking({ '/introspect': active(false), '/userinfo': lives })
    const answer = await probe(access({ before: 'alive' }), 'after', tools)
    expect(answer?.result).toMatchObject({ method: 'introspection', verdict: 'dead' })
    expect(paths(http)).toEqual(['/introspect'])
  })

  it('a refresh comes last and brings its tokens along', async () => {
    const fresh = anAnswer(200, '{"access_token":"new","expires_in":60}', json)
    const { http, kept, tools } = asking({ '/introspect': anAnswer(401), '/token': fresh })
    const source = access(refreshFacts)
    const answer = await probe(source, 'after', tools)
    expect(paths(http)).toEqual(['/introspect', '/token'])
    expect(answer).toMatchObject({
      result: { method: 'refresh', verdict: 'alive', at: noon },
      status: 200,
      silence: null,
    })
    expect(answer?.minted.map(({ secret }) => secret.reveal())).toEqual(['new'])
    expect(answer?.minted[0]?.expiresAt).toBe(noon + 60_000)
    expect(kept).toEqual([{ source, minted: answer?.minted }])
  })
})

describe('tokens that a refresh brings', () => {
  it('nothing is kept where nothing was brought', async () => {
    const gone = anAnswer(400, '{"error":"invalid_grant"}', json)
    const { kept, tools } = asking({ '/introspect': anAnswer(401), '/token': gone })
    const answer = await probe(access(refreshFacts), 'after', tools)
    expect(answer).toMatchObject({ result: { verdict: 'dead' }, status: 400, minted: [] })
    expect(kept.flatMap(({ minted }) => minted)).toEqual([])
  })
})

describe('what introspection says', () => {
  it.each([
    ['alive', active(true)],
    ['dead', active(false)],
    ['unclear', anAnswer(200, '{"active":"true"}', json)],
    ['unclear', anAnswer(200, '{"active":1}', json)],
    ['unclear', anAnswer(200, '{}', json)],
    ['unclear', anAnswer(200, '', json)],
    ['unclear', anAnswer(200, 'null', json)],
    ['unclear', anAnswer(200, '"active"', json)],
    ['unclear', anAnswer(200, '{"active":true', json)],
    ['unclear', anAnswer(200, '{"active":true}', json, 'broken-off')],
    ['unclear', anAnswer(201, '{"active":true}', json)],
    ['unclear', anAnswer(401, '{"active":false}', json)],
    ['unclear', silence('reset')],
  ] as const)('introspection is %s: %j', (verdict, answer) => {
    expect(readIntrospection(answer)).toBe(verdict)
  })

  it('a member an object merely inherits is none', () => {
    const polluted = Object.prototype as { active?: boolean }
    polluted.active = true
    try {
      expect(readIntrospection(anAnswer(200, '{}', json))).toBe('unclear')
    } finally {
      delete polluted.active
    }
  })
})

describe('what user info says', () => {
  const jwt = { 'content-type': 'application/jwt; charset=utf-8' }
  it.each([
    ['alive', anAnswer(200, '{"sub":"1"}', json)],
    ['alive', anAnswer(200, '{"id":1}', json)],
    ['alive', anAnswer(200, '{"login":"ada"}', json)],
    ['alive', anAnswer(200, 'a.b.c', jwt)],
    ['unclear', anAnswer(200, 'a.b.c', { 'content-type': 'text/application/jwt' })],
    ['unclear', anAnswer(200, '{"name":"ada"}', json)],
    ['unclear', anAnswer(200, '{"sub":"1"', json)],
    ['unclear', anAnswer(200)],
    ['dead', anAnswer(401)],
    ['dead', anAnswer(401, '{"error":"invalid_token"}', json)],
    ['unclear', anAnswer(401, '<html>', { 'content-type': 'text/html' })],
    ['unclear', anAnswer(403, '{"sub":"1"}', json)],
    ['unclear', silence('timeout')],
  ] as const)('user info is %s: %j', (verdict, answer) => {
    expect(readUserinfo(answer)).toBe(verdict)
  })
})

describe('a provider with a request of its own for whose token it is', () => {
  const identity = identityRequest({
    scheme: 'token',
    subject: ['/data/id'],
    dead: [
      { status: 401 },
      { status: 200, body: { '/ok': false } },
      { status: 403, text: 'Bad_OAuth_Token' },
    ],
  })
  const html = { 'content-type': 'text/html' }

  it('is asked in its own way, at its own address', async () => {
    const http = scriptedHttp(() => anAnswer(200, '{"data":{"id":7}}', json))
    const target = { ...access(), provider: { ...openid, identity } }
    const answer = await askUserinfo(target, { http, clock: { now: () => noon } as never, signal })
    expect(answer.result.verdict).toBe('alive')
    expect(http.sent[0]).toMatchObject({
      method: 'GET',
      url: `${issuer}/userinfo`,
      headers: { authorization: 'token token-of-ada' },
    })
  })

  it.each([
    ['a person', anAnswer(200, '{"data":{"id":"u"}}', json), 'alive'],
    ['no person', anAnswer(200, '{"data":{}}', json), 'unclear'],
    ['a person, with another status', anAnswer(201, '{"data":{"id":"u"}}', json), 'unclear'],
    ['its status for a dead token', anAnswer(401, '{}', json), 'dead'],
    ['that status on somebody’s page', anAnswer(401, '<html>', html), 'unclear'],
    ['its words for a dead token', anAnswer(200, '{"ok":false}', json), 'dead'],
    ['its words, called a page', anAnswer(200, '{"ok":false}', html), 'dead'],
    ['its plain text, called a page', anAnswer(403, 'Bad_OAuth_Token', html), 'dead'],
    ['another text', anAnswer(403, 'Forbidden', { 'content-type': 'text/plain' }), 'unclear'],
    ['nothing', silence('timeout'), 'unclear'],
  ] as const)('%s means what its file says', (_, answer, verdict) => {
    expect(readUserinfo(answer, identity)).toBe(verdict)
  })
})
