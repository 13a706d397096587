import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gallery } from '../../../main/services/gallery.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

describe('the gallery', () => {
  it('lists every provider once, those that need nothing first, and not the generic one', () => {
    const all = gallery()
    const files = readdirSync('main/providers/catalogue').map((name) => name.replace('.ts', ''))
    const hidden = ['demo', 'openid']
    const listed = files.filter((id) => !hidden.includes(id))
    expect(all.map(({ id }) => id).toSorted()).toEqual(listed.toSorted())
    expect(all.length).toBeGreaterThanOrEqual(50)
    const order = ['nothing', 'address', 'own-app', 'cannot']
    const ranks = all.map(({ needs }) => order.indexOf(needs))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(new Set(all.map(({ needs }) => needs)).size).toBe(4)
    expect(all.filter(({ name }) => /invalid|undefined/.test(name))).toEqual([])
  })
})

describe('a provider chosen by name', () => {
  it('is described by the catalogue, and nobody is contacted', async () => {
    const desk = await openDesk()
    const { metadata, provider, known } = await desk.app.servers.choose('github')
    expect([provider.id, known]).toEqual(['github', null])
    expect(metadata.issuer).toBe('https://github.com')
    const typed = await desk.app.servers.discover('https://github.com/')
    expect(typed.metadata).toEqual(metadata)
    expect(desk.sent).toEqual([])
  })

  it('that stands for many servers wants the address', async () => {
    const desk = await openDesk()
    await expect(desk.app.servers.choose('gitea')).rejects.toMatchObject({ message: 'bad-input' })
    expect(desk.sent).toEqual([])
  })

  it('lends its file to no other site', async () => {
    const desk = await openDesk()
    const meadow = await startProvider()
    desk.browser.person = { login: 'alice' }
    const { metadata } = await desk.app.servers.discover(meadow.issuer)
    const flow = desk.app.link.start({
      issuer: metadata.issuer,
      providerId: 'github',
      redirectToken: 'registered-by-hand',
      endpoints: {},
      client: { kind: 'register' },
    })
    const { accountId } = await desk.ended(flow)
    const { account } = desk.app.overviews.get(accountId ?? '')
    expect(account.providerId).toBe('demo')
  })

  it('opens its page for developers, and only there', async () => {
    const desk = await openDesk()
    const { metadata } = await desk.app.servers.choose('github')
    await desk.app.pages.openConsole(metadata, 'github')
    expect(desk.browser.opened).toEqual(['https://github.com/settings/developers'])
    await expect(desk.app.pages.openConsole(metadata, 'openid')).rejects.toMatchObject({
      message: 'page-unknown',
    })
  })
})
