import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../main/domain/account.ts'
import { accountHandlers } from '../../main/ipc/account-handlers.ts'
import { handInHandlers } from '../../main/ipc/hand-in-handlers.ts'
import { github, mails } from './emulators/github.ts'
import { gitlab } from './emulators/gitlab.ts'
import { google } from './emulators/google.ts'
import { slack } from './emulators/slack.ts'
import { expectNoToken, link, openScene, settled, untilClosed, type Scene } from './kit/contract.ts'
import type { IssuedToken } from './kit/ledger.ts'
import { tokensIn } from '../support/token-scan.ts'

const alphabet = 'abcdefghijABCDEFGHIJ0123456789'
const random = (length: number): string =>
  Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')

interface Held {
  readonly login?: string
  readonly scopes?: readonly string[]
  readonly lifeMs?: number
  readonly kind?: IssuedToken['kind']
}

/** A token that the provider gave to somebody else's app, or to a person: Handback has no part in it. */
function issued({ there, desk }: Scene, text: string, about: Held = {}): IssuedToken {
  const { ledger } = there
  const grant = ledger.allow(about.login ?? 'ada', 'some-old-tool', about.scopes ?? [])
  const token: IssuedToken = {
    text,
    kind: about.kind ?? 'access',
    grant,
    pair: text.slice(-6),
    expiresAt: about.lifeMs === undefined ? null : desk.clock.now() + about.lifeMs,
    alive: true,
  }
  ledger.tokens.push(token)
  return token
}

async function kept(scene: Scene, text: string): Promise<AccountId> {
  const given = await scene.desk.app.handIn.give(text)
  if (given.kind !== 'kept') throw new Error(given.kind)
  return given.accountId
}

const accountOf = ({ desk }: Scene, id: AccountId) => desk.app.overviews.get(id).account
const paths = ({ there }: Scene): string[] =>
  there.asks.map(({ method, path }) => method + ' ' + path)

/** Every request left for this provider's hosts. */
function expectOnlyThere({ desk, emulation }: Scene): void {
  const hosts = new Set(desk.sent.map(({ url }) => new URL(url).host))
  expect([...hosts].filter((host) => !emulation.hosts.includes(host))).toEqual([])
}

describe('a GitHub token that was handed in', () => {
  test('is sealed and stored before any request leaves, and then its owner is asked for', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const { text } = issued(scene, `ghp_${random(36)}`, { scopes: ['repo', 'gist'] })
    const stored: number[] = []
    const { between } = desk
    desk.between = (request, go) => {
      stored.push(desk.app.overviews.list().filter((one) => one.heldTokens === 1).length)
      return between(request, go)
    }
    const id = await kept(scene, `GITHUB_TOKEN="${text}"`)
    expect(desk.sent).toEqual([])
    expect(accountOf(scene, id)).toMatchObject({
      origin: 'handed-in',
      there: 'unknown',
      subject: '',
    })
    expect(await desk.app.owner.ask(id)).toBe('alive')
    expect(stored).toEqual([1])
    expect(accountOf(scene, id)).toMatchObject({
      there: 'allowed',
      profile: { username: 'ada', displayName: 'ada of GitHub', pictureUrl: null },
      scopes: ['repo', 'gist'],
    })
    expectOnlyThere(scene)
    expectNoToken(scene)
  })

  test('is not reported to GitHub unless the person agrees; then a probe decides, not the 202', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const token = issued(scene, `gho_${random(36)}`)
    mails.length = 0
    const id = await kept(scene, token.text)
    await desk.app.owner.ask(id)
    await desk.app.revoke.revoke(id)
    await settled(desk)
    expect(token.alive).toBe(true)
    expect(paths(scene)).not.toContain('POST /credentials/revoke')
    expect(desk.app.overviews.get(id).job?.attention).toMatchObject({
      reason: 'no-endpoint',
      wayOut: 'manage-page',
    })
    await desk.app.revoke.revoke(id, true)
    await untilClosed(scene, id)
    expect(accountOf(scene, id).ending?.kind).toBe('proven')
    expect([token.alive, mails]).toEqual([false, ['ada']])
    expectOnlyThere(scene)
    expectNoToken(scene)
  })

  test('that lives on after GitHub’s 202 is not taken for ended', async () => {
    const scene = await openScene({
      ...github,
      routes: (around) =>
        github.routes(around).map((route) => ({
          ...route,
          answer: (ask, match) =>
            ask.path === '/credentials/revoke'
              ? { status: 202, body: {} }
              : route.answer(ask, match),
        })),
    })
    const { desk } = scene
    const token = issued(scene, `gho_${random(36)}`)
    const id = await kept(scene, token.text)
    expect(await desk.app.owner.ask(id)).toBe('alive')
    await desk.app.revoke.revoke(id, true)
    await settled(desk)
    expect(paths(scene)).toContain('POST /credentials/revoke')
    expect(accountOf(scene, id)).toMatchObject({ there: 'ending', ending: null })
    expect(token.alive).toBe(true)
  })

  test('that the person ended on the page is closed by the probe, and never before', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const token = issued(scene, `github_pat_${random(22)}_${random(59)}`)
    const id = await kept(scene, token.text)
    await desk.app.revoke.revoke(id)
    await settled(desk)
    await expect(desk.app.revoke.closedByYou(id)).rejects.toThrow('still-alive-there')
    token.alive = false
    expect(await desk.app.revoke.closedByYou(id)).toBe('proven')
  })

  test('that is dead already says so: nothing is left to do, and nothing is kept', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const id = await kept(scene, `ghp_${random(36)}`)
    expect(await desk.app.owner.ask(id)).toBe('dead')
    const { account, heldTokens, evidence } = desk.app.overviews.getWithHistory(id)
    expect([account.there, account.ending?.kind, heldTokens]).toEqual(['ended', 'answered', 0])
    expect(evidence.map(({ body }) => body.kind)).toEqual([
      'handed-in',
      'checked',
      'closed',
      'tokens-destroyed',
    ])
    await expect(desk.app.owner.ask(id)).rejects.toThrow('not-now')
    await desk.app.editList.removeFromList(id)
    expectNoToken(scene)
  })

  test('that died before it could be asked about, revoked offline, ends with what GitHub answered', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    desk.network(false)
    const token = issued(scene, `ghp_${random(36)}`)
    const id = await kept(scene, token.text)
    await desk.app.revoke.revoke(id, true)
    token.alive = false
    desk.network(true)
    await untilClosed(scene, id)
    expect(accountOf(scene, id).ending?.kind).toBe('answered')
  })

  test('is still alive, and said to be, where GitHub’s service refuses', async () => {
    const scene = await openScene({
      ...github,
      routes: (around) =>
        github.routes(around).map((route) => ({
          ...route,
          answer: (ask, match) =>
            ask.path === '/credentials/revoke'
              ? {
                  status: 422,
                  body: { message: 'Validation failed, or the endpoint has been spammed.' },
                }
              : route.answer(ask, match),
        })),
    })
    const { desk } = scene
    const token = issued(scene, `ghp_${random(36)}`)
    const id = await kept(scene, token.text)
    await desk.app.revoke.revoke(id, true)
    await settled(desk)
    expect(accountOf(scene, id).there).toBe('ending')
    expect(desk.app.overviews.get(id).job?.attention?.reason).toBe('request-rejected')
    expect(token.alive).toBe(true)
  })

  test('of an app, for refreshing, has no probe: the documented 202 is what is known', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const token = issued(scene, `ghr_${random(76)}`, { kind: 'refresh' })
    const id = await kept(scene, token.text)
    expect(await desk.app.owner.ask(id)).toBe('cannot-ask')
    await desk.app.revoke.revoke(id, true)
    await untilClosed(scene, id)
    expect([accountOf(scene, id).ending?.kind, token.alive]).toEqual(['answered', false])
  })
})

describe('a GitLab token that was handed in', () => {
  test('goes nowhere before the person said to which server, and then only there', async () => {
    const scene = await openScene(gitlab)
    const { desk } = scene
    const token = issued(scene, `glpat-${random(20)}`, { scopes: ['api'] })
    const given = await desk.app.handIn.give(token.text)
    if (given.kind !== 'choose') throw new Error(given.kind)
    expect([desk.sent, desk.app.overviews.list()]).toEqual([[], []])
    const chosen = { draftId: given.draft.id, key: 0 }
    await expect(desk.app.handIn.choose(chosen)).rejects.toThrow('bad-input')
    const stored = await desk.app.handIn.choose({ ...chosen, address: 'gitlab.com' })
    if (stored.kind !== 'kept') throw new Error(stored.kind)
    expect(desk.sent).toEqual([])
    expect(await desk.app.owner.ask(stored.accountId)).toBe('alive')
    expect(accountOf(scene, stored.accountId)).toMatchObject({
      issuer: 'https://gitlab.com',
      profile: { username: 'ada' },
      scopes: ['api'],
      revocableUntil: Date.UTC(2999, 0, 1),
    })
    await desk.app.revoke.revoke(stored.accountId)
    await untilClosed(scene, stored.accountId)
    expect([accountOf(scene, stored.accountId).ending?.kind, token.alive]).toEqual([
      'proven',
      false,
    ])
    expectOnlyThere(scene)
    expectNoToken(scene)
  })

  test('with too few permissions to name its owner is known by the owner’s number', async () => {
    const scene = await openScene(gitlab)
    const token = issued(scene, `glpat-${random(20)}`, { scopes: ['read_registry'] })
    const given = await scene.desk.app.handIn.give(token.text)
    if (given.kind !== 'choose') throw new Error(given.kind)
    const { draft } = given
    const stored = await scene.desk.app.handIn.choose({
      draftId: draft.id,
      key: 0,
      address: 'https://gitlab.com/',
    })
    if (stored.kind !== 'kept') throw new Error(stored.kind)
    await scene.desk.app.owner.ask(stored.accountId)
    expect(accountOf(scene, stored.accountId)).toMatchObject({
      subject: '4100003',
      profile: { username: null },
      there: 'allowed',
    })
  })
})

describe('a Google token of another app', () => {
  test('is known alive without the scope that names its owner, and ends by itself', async () => {
    const scene = await openScene(google)
    const { desk } = scene
    const token = issued(scene, `ya29.${random(60)}`, { scopes: ['drive'], lifeMs: 3_599_000 })
    const id = await kept(scene, token.text)
    expect(await desk.app.owner.ask(id)).toBe('alive')
    const { subject, scopes, revocableUntil } = accountOf(scene, id)
    expect([subject, scopes]).toEqual(['', ['drive']])
    expect(revocableUntil).toBe(Math.floor((token.expiresAt ?? 0) / 1000) * 1000)
    await desk.app.revoke.revoke(id)
    await untilClosed(scene, id)
    expect([accountOf(scene, id).ending?.kind, token.alive]).toEqual(['proven', false])
    expectOnlyThere(scene)
    expectNoToken(scene)
  })
})

describe('beside a linked account of the same person', () => {
  test('a handed-in token is a row of its own; ending it touches and claims nothing of the other', async () => {
    const scene = await openScene(slack)
    const { desk, there } = scene
    const linked = (await link(scene)).account
    const token = issued(scene, `xoxp-${random(40)}`, { scopes: ['chat:write'] })
    const id = await kept(scene, token.text)
    await desk.app.owner.ask(id)
    expect(accountOf(scene, id).subject).toBe(linked.subject)
    const before = desk.app.overviews.getWithHistory(linked.id)
    await desk.app.revoke.revoke(id)
    await untilClosed(scene, id)
    expect([accountOf(scene, id).ending?.kind, token.alive]).toEqual(['proven', false])
    expect(desk.app.overviews.getWithHistory(linked.id)).toEqual(before)
    expect(there.ledger.livingOf('ada')).toHaveLength(1)
    expect(await desk.app.check.check(linked.id)).toBe('alive')
    // Linking again finds the linked one.
    expect((await link(scene)).account.id).toBe(linked.id)
  })

  test('its own token, pasted, is the linked account that holds it', async () => {
    const scene = await openScene(slack)
    const { desk, there } = scene
    const { id } = (await link(scene)).account
    const [own] = there.ledger.tokens
    const given = await desk.app.handIn.give(own?.text ?? '')
    expect(given).toEqual({ kind: 'kept', accountId: id, already: true })
    expect(desk.app.overviews.list()).toHaveLength(1)
  })
})

describe('what was handed in', () => {
  test('twice is held once', async () => {
    const scene = await openScene(github)
    const text = `ghp_${random(36)}`
    const id = await kept(scene, text)
    const again = await scene.desk.app.handIn.give(` Bearer ${text}\n`)
    expect(again).toEqual({ kind: 'kept', accountId: id, already: true })
    expect(scene.desk.app.overviews.list()).toHaveLength(1)
  })

  test('offline is stored over a restart, and asked about when the network is back', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    desk.network(false)
    const { text } = issued(scene, `ghp_${random(36)}`)
    const id = await kept(scene, text)
    await expect(desk.app.owner.ask(id)).rejects.toThrow('offline')
    await desk.restart()
    expect(accountOf(scene, id)).toMatchObject({ there: 'unknown', checkedAt: null })
    desk.network(true)
    await desk.until(() => (accountOf(scene, id).there === 'allowed' ? true : undefined))
    expect(accountOf(scene, id).profile.username).toBe('ada')
  })

  test('and is not the person’s is forgotten here, and nobody is asked anything', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const { text } = issued(scene, `ghp_${random(36)}`)
    const id = await kept(scene, text)
    await desk.app.handIn.forgetAccount(id)
    expect(desk.sent).toEqual([])
    expect(desk.app.overviews.list()).toEqual([])
    expect(desk.app.overviews.get(id).heldTokens).toBe(0)
  })

  test('several at once: listed by kind and line, stored one by one as the person chooses', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const texts = [`ghp_${random(36)}`, `xoxb-${random(40)}`]
    const given = await desk.app.handIn.give(`first: ${texts[0]}\n\nsecond: ${texts[1]}\n`)
    if (given.kind !== 'choose') throw new Error(given.kind)
    const { draft } = given
    expect(draft.tokens.map(({ line, of }) => [line, of?.provider.id])).toEqual([
      [1, 'github'],
      [3, 'slack'],
    ])
    await desk.app.handIn.choose({ draftId: draft.id, key: 1 })
    expect(desk.app.overviews.list().map(({ account }) => account.providerId)).toEqual(['slack'])
    desk.clock.advance(11 * 60_000)
    const late = desk.app.handIn.choose({ draftId: draft.id, key: 0 })
    await expect(late).rejects.toThrow('not-found')
  })

  test('without a known form goes to the provider that the person names', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const { text } = issued(scene, '0123456789abcdef0123456789abcdef01234567')
    const given = await desk.app.handIn.give(text)
    if (given.kind !== 'choose') throw new Error(given.kind)
    const kind = { providerId: 'github', ruleId: 'classic' }
    const stored = await desk.app.handIn.choose({ draftId: given.draft.id, key: 0, kind })
    if (stored.kind !== 'kept') throw new Error(stored.kind)
    expect(await desk.app.owner.ask(stored.accountId)).toBe('alive')
    expectOnlyThere(scene)
  })

  test('is not in what a window hears of it, from handing in to the end', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const { text } = issued(scene, `ghp_${random(36)}`, { scopes: ['repo'] })
    const windows = { ...handInHandlers(desk.app, () => Promise.resolve(`x\n${text}`)) }
    const accounts = accountHandlers(desk.app)
    const heard: unknown[] = [await windows['handIn.openFile']({})]
    const [held] = desk.app.overviews.list()
    const accountId = held?.account.id ?? ''
    const one = { accountId }
    heard.push(await windows['handIn.ask'](one), await windows['handIn.get'](one))
    heard.push(windows['handIn.kinds']({}), await accounts['accounts.list']({}))
    heard.push(await accounts['accounts.details'](one))
    heard.push(await accounts['accounts.previewRevocation'](one))
    heard.push(await accounts['accounts.revoke']({ ...one, agreed: true }))
    await untilClosed(scene, accountId)
    heard.push(await accounts['accounts.details'](one))
    expect(JSON.stringify(heard)).not.toContain(text.slice(0, 16))
    expect(tokensIn(desk.folder, desk.log.join('\n'), [text])).toEqual([])
    expectNoToken(scene)
  })

  test('is cleared from the clipboard, which keeps whatever else it holds', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const text = `ghp_${random(36)}`
    desk.clipboard.text = `my shopping list`
    await desk.app.handIn.give(text)
    expect(desk.clipboard.text).toBe('my shopping list')
    desk.clipboard.text = `token: ${text}`
    await desk.app.handIn.give(text)
    expect(desk.clipboard.text).toBe('')
  })

  test('has no session here: no log in, no log out, no linking again', async () => {
    const scene = await openScene(github)
    const { desk } = scene
    const id = await kept(scene, issued(scene, `ghp_${random(36)}`).text)
    expect(() => desk.app.logIn.start(id)).toThrow('not-now')
    await expect(desk.app.logOut.logOut(id)).rejects.toThrow('not-now')
    const { rows } = await accountHandlers(desk.app)['accounts.list']({})
    expect(rows).not.toContain('log-in')
    expect(rows).toContain('"actions":["revoke"]')
  })
})
