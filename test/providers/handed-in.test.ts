import { describe, expect, test } from 'vitest'
import { accountHandlers } from '../../main/ipc/account-handlers.ts'
import { handInHandlers } from '../../main/ipc/hand-in-handlers.ts'
import { github } from './emulators/github.ts'
import { gitlab } from './emulators/gitlab.ts'
import { google } from './emulators/google.ts'
import { slack } from './emulators/slack.ts'
import { expectNoToken, link, openScene, untilClosed } from './kit/contract.ts'
import { accountOf, expectOnlyThere, issued, kept, random } from './kit/handed-in.ts'
import { tokensIn } from '../support/token-scan.ts'

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
    // Too little to be a part of it rather than a word.
    desk.clipboard.text = text.slice(5, 11)
    await desk.app.handIn.give(text)
    expect(desk.clipboard.text).toBe(text.slice(5, 11))
    desk.clipboard.text = text.slice(5)
    await desk.app.handIn.give(text)
    expect(desk.clipboard.text).toBe('')
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
