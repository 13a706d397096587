import { describe, expect, test } from 'vitest'
import { github, mails } from './emulators/github.ts'
import { expectNoToken, openScene, settled, untilClosed } from './kit/contract.ts'
import type { Reply } from './kit/emulator.types.ts'
import { accountOf, expectOnlyThere, issued, kept, paths, random } from './kit/handed-in.ts'

/** GitHub as it is, but for what its service for exposed credentials says. */
const answering = (answer: Reply): typeof github => ({
  ...github,
  routes: (around) =>
    github.routes(around).map((route) => ({
      ...route,
      answer: (ask, match) =>
        ask.path === '/credentials/revoke' ? answer : route.answer(ask, match),
    })),
})

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
    // Only such tokens are ended by hand there, not the accounts that were linked.
    expect(desk.app.runReports.listByHand()).toEqual({ linked: [], handedIn: ['github.com'] })
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
    const scene = await openScene(answering({ status: 202, body: {} }))
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

  test('is not said to have ended on the 202 alone, where nobody can tell whether it lives', async () => {
    const scene = await openScene(answering({ status: 202, body: {} }))
    const { desk, there } = scene
    const id = await kept(scene, issued(scene, `ghp_${random(36)}`).text)
    expect(await desk.app.owner.ask(id)).toBe('alive')
    const { between } = desk
    desk.between = (request, go) => {
      there.trouble = request.method === 'GET' ? { status: 503, body: 'down' } : null
      return between(request, go)
    }
    await desk.app.revoke.revoke(id, true)
    await settled(desk)
    expect(paths(scene)).toContain('POST /credentials/revoke')
    expect(accountOf(scene, id)).toMatchObject({ there: 'ending', ending: null })
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
    const scene = await openScene(
      answering({
        status: 422,
        body: { message: 'Validation failed, or the endpoint has been spammed.' },
      }),
    )
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
