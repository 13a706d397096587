import { gallery } from '../services/gallery.ts'
import type { Handback } from '../services/handback.types.ts'
import { clientTestView } from './client-test-view.ts'
import type { Handlers } from './handlers.ts'
import { galleryView, knownServer, serverView, signInView } from './sign-in-view.ts'

type Names = Extract<keyof Handlers, `signIn.${string}` | `servers.${string}`>

export function signInHandlers(
  app: Handback,
  copyText: (text: string) => void,
): Pick<Handlers, Names> {
  return {
    'servers.known': () => app.servers.listKnown().map(knownServer),
    'servers.discover': async ({ address, trustedHosts }) =>
      serverView(await app.servers.discover(address, trustedHosts)),
    'servers.gallery': () => gallery(app.distribution).map(galleryView),
    'servers.choose': async ({ providerId }) => serverView(await app.servers.choose(providerId)),
    'servers.openConsole': async ({ providerId, issuer }) => {
      await app.pages.openConsole(await app.servers.metadataOf(providerId, issuer), providerId)
      return {}
    },
    'servers.testClient': async (request) => clientTestView(await app.testClient.test(request)),
    'servers.keepApp': ({ app: typed, ...server }) => {
      app.drafts.keep(server, typed)
      return {}
    },
    'servers.knownDetails': ({ clientRef }) => serverView(app.servers.getKnown(clientRef)),
    'servers.edit': async ({ clientRef, endpoints, app: edited }) => {
      await app.editServer.edit(clientRef, endpoints, edited)
      return {}
    },
    'signIn.link': (request) => signInView(app.link.start(request)),
    'signIn.logIn': ({ accountId }) => signInView(app.logIn.start(accountId)),
    'signIn.state': ({ flowId }) => signInView(app.flows.get(flowId)),
    'signIn.cancel': async ({ flowId }) => {
      app.flows.cancel(flowId)
      await app.otherAccounts.leave(flowId)
      return {}
    },
    'signIn.again': async ({ flowId, rung }) => {
      await app.otherAccounts.leave(flowId, 'try-again')
      return signInView(app.flows.again(flowId, rung))
    },
    'signIn.paste': ({ flowId, address }) => {
      app.flows.paste(flowId, address)
      return {}
    },
    'signIn.keepOther': async ({ flowId }) => {
      await app.otherAccounts.keep(flowId)
      return {}
    },
    'signIn.copyAddress': ({ flowId }) => {
      copyText(app.flows.address(flowId))
      return {}
    },
    'signIn.openAgain': async ({ flowId }) => {
      await app.flows.openAgain(flowId)
      return {}
    },
  }
}
