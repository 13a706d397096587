import { expect, test } from 'vitest'
import { providerById } from '../../main/providers/catalogue.ts'
import { nodeHttp } from '../../main/system/http-node.ts'
import type { HttpRequest } from '../../main/system/http.ts'
import { codeberg } from './emulators/codeberg.ts'
import { forge } from './emulators/forge.ts'
import { forgejo } from './emulators/forgejo.ts'
import { gitea } from './emulators/gitea.ts'
import { link, openScene } from './kit/contract.ts'

test('a forge that tells nobody its version is linked as any OpenID provider', async () => {
  const manual = 'https://docs.gitea.com/development/oauth2-provider'
  const scene = await openScene(forge({ id: 'openid', host: 'git.example', manual, versions: {} }))
  const { account } = await link(scene)
  expect(account.providerId).toBe('openid')
  expect(account.scopes).toEqual(['openid', 'profile', 'email'])
})

test.each([
  ['Gitea', gitea],
  ['Codeberg', codeberg],
])(
  '%s is asked for a permission that limits the token, though its list leaves it out',
  async (_, emulation) => {
    const scene = await openScene(emulation)
    const { account } = await link(scene)
    expect(account.scopes).toEqual(['openid', 'profile', 'read:user'])
    await scene.desk.ended(scene.desk.app.logIn.start(account.id))
    const asked = scene.desk.browser.opened.map((one) => new URL(one).searchParams.get('scope'))
    // A grant keeps the text of its scopes: any other is refused with a server_error.
    expect(new Set(asked)).toEqual(new Set(['openid profile read:user']))
  },
)

test('a Gitea grant that was made for other permissions is not linked, and nothing is kept', async () => {
  const scene = await openScene(gitea)
  scene.there.ledger.allow('ada', gitea.app.clientId, ['openid'])
  await expect(link(scene)).rejects.toThrow('server-answer-odd')
  expect(scene.desk.app.overviews.list()).toEqual([])
  expect(scene.there.ledger.tokens).toEqual([])
})

test('a fork that answers at Gitea’s addresses is not taken for it, whichever is asked first', async () => {
  const { there } = await openScene(forgejo)
  const { server } = providerById('gitea')
  const send = (request: HttpRequest) => there.route(request, (one) => nodeHttp.send(one))
  const find = server.kind === 'discovered' ? server.find : undefined
  expect(await find?.(forgejo.address, { send }, [])).toBeNull()
})
