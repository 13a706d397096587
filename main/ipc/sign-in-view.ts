import { isOwnApp, type OAuthClient } from '../domain/client.ts'
import type { GalleryEntry } from '../services/gallery.ts'
import { ownAppFacts, providerFacts } from '../services/provider-facts.ts'
import type { ServerOverview } from '../services/servers.ts'
import type { SignInFlow, UserCode } from '../services/sign-in-flow.types.ts'
import type { Output } from '../../preload/contract/contract.ts'
import type {
  GalleryEntryView,
  ServerView,
  SignInView,
  UserCodeView,
} from '../../preload/contract/sign-in.contract.ts'
import { message } from '../../words/words.ts'
import { plainText } from '../domain/plain-text.ts'
import { markView } from './account-view.ts'
import { failureView } from './failure-view.ts'
import { qrOf } from './qr.ts'

export function serverView(server: ServerOverview): ServerView {
  const { metadata, provider, known } = server
  const revocable = provider.revocation.kind === 'rfc7009' && metadata.revocationEndpoint !== null
  const about = { provider: server.name }
  return {
    issuer: metadata.issuer,
    providerId: provider.id,
    name: server.name,
    host: new URL(metadata.issuer).host,
    mark: markView(provider.mark),
    knownClientRef: known?.ref ?? null,
    canRegister: metadata.registrationEndpoint !== null,
    endpoints: {
      authorizationEndpoint: metadata.authorizationEndpoint,
      tokenEndpoint: metadata.tokenEndpoint,
      userinfoEndpoint: metadata.userinfoEndpoint ?? '',
      jwksUri: metadata.jwksUri ?? '',
      revocationEndpoint: metadata.revocationEndpoint ?? '',
      introspectionEndpoint: metadata.introspectionEndpoint ?? '',
    },
    redirectUris: {
      anyPort: server.redirectUris.anyPort,
      fixedPorts: [...server.redirectUris.fixedPorts],
    },
    redirectToken: server.redirectToken,
    permissions: server.scopes.map(({ scope, allows }) => ({ scope, words: message(allows) })),
    promise: message('link.promise', about),
    warning: revocable ? null : message('link.warning.no-revocation', about),
    notes: provider.notes.map(({ en, de }) => ({ en, de })),
    confidence: provider.confidence.file,
    restsOn: server.restsOn,
    cannotLink:
      provider.signIn.kind === 'none'
        ? message(`link.cannot.${provider.signIn.because}`, about)
        : null,
    app: appView(server),
  }
}

function appView({
  provider,
  metadata,
  known,
  throughDistribution,
  draft,
}: ServerOverview): ServerView['app'] {
  const { steps, clientFile, pageErrors, ...facts } = ownAppFacts(provider, metadata)
  return {
    ...facts,
    steps: [...steps],
    pageErrors: [...pageErrors],
    stored: known === null || !isOwnApp(known) ? null : storedApp(known),
    clientFile: clientFile && { ...clientFile, wrongTypes: [...clientFile.wrongTypes] },
    throughDistribution,
    draft,
  }
}

const storedApp = ({ clientId, authMethod, hasSecret }: OAuthClient) => ({
  clientId,
  authMethod,
  hasSecret,
})

export function galleryView(entry: GalleryEntry): GalleryEntryView {
  return { ...entry, mark: markView(entry.mark) }
}

export function knownServer(client: OAuthClient): Output<'servers.known'>[number] {
  const { name, host, mark } = providerFacts(client)
  return { clientRef: client.ref, name, host, mark: markView(mark) }
}

function userCodeView(code: UserCode): UserCodeView {
  const { text, address, fullAddress, givenAt, expiresAt } = code
  return { text, address, qr: qrOf(fullAddress), givenAt, expiresAt }
}

export function signInView(flow: SignInFlow): SignInView {
  return {
    flowId: flow.flowId,
    providerName: flow.providerName,
    purpose: flow.purpose,
    step: flow.step,
    browserFailed: flow.browserFailed,
    accountId: flow.accountId,
    rung: flow.rung,
    ways: [...flow.ways],
    takesPaste: flow.takesPaste,
    pasteBegins: flow.pasteBegins,
    code: flow.code === null ? null : userCodeView(flow.code),
    isReached: flow.isReached,
    failure: flow.failure === null ? null : failureView(flow.failure),
    followedBy: flow.followedBy,
    other: flow.other === null ? null : { ...flow.other, found: plainText(flow.other.found) },
  }
}
