import type { Input } from '../../../preload/contract/contract.ts'
import type {
  ClientChoice,
  EndpointEdits,
  ServerView,
} from '../../../preload/contract/sign-in.contract.ts'

type OwnClient = Extract<ClientChoice, { kind: 'own' }>

/** The app a person registered at the server by hand, as far as it has been typed. */
export interface ClientDraft {
  readonly clientId: string
  readonly clientSecret: string
  /** Main kept one from before; it is used where none is typed. */
  readonly hasKeptSecret: boolean
  readonly authMethod: OwnClient['authMethod']
  readonly redirectRule: OwnClient['redirectRule']
}

export const emptyDraft: ClientDraft = {
  clientId: '',
  clientSecret: '',
  hasKeptSecret: false,
  authMethod: 'none',
  redirectRule: 'any-port',
}

/** A client that authenticates needs its secret; a public one has none (RFC 6749 §2.1). */
export const isComplete = (draft: ClientDraft): boolean =>
  draft.clientId.trim() !== '' &&
  (draft.authMethod === 'none' || draft.clientSecret !== '' || draft.hasKeptSecret)

/**
 * A secret typed first chooses what the provider's file says, or else Basic, which every server must
 * support (RFC 6749 §2.3.1).
 */
export function withSecret(
  draft: ClientDraft,
  clientSecret: string,
  app: Pick<ServerView['app'], 'secret' | 'authMethod'>,
): ClientDraft {
  const needed = app.secret === 'needed'
  if (clientSecret === '' && draft.hasKeptSecret) return { ...draft, clientSecret }
  if (clientSecret === '')
    return { ...draft, clientSecret, authMethod: needed ? app.authMethod : 'none' }
  const authMethod = draft.authMethod === 'none' ? 'client_secret_basic' : draft.authMethod
  return { ...draft, clientSecret, authMethod }
}

/** None at all: what was typed goes, and what was kept is not meant any more. */
export const sentBy = (draft: ClientDraft, authMethod: ClientDraft['authMethod']): ClientDraft =>
  authMethod === 'none'
    ? { ...draft, authMethod, clientSecret: '', hasKeptSecret: false }
    : { ...draft, authMethod }

export function clientChoiceFrom(
  server: ServerView,
  { draft, isOwn }: Pick<ServerEntry, 'draft' | 'isOwn'>,
): ClientChoice {
  if (isOwn) return { kind: 'own', ...ownAppFrom(draft) }
  if (server.knownClientRef !== null) return { kind: 'known', clientRef: server.knownClientRef }
  if (server.canRegister) return { kind: 'register' }
  if (server.app.throughDistribution) return { kind: 'distribution' }
  return { kind: 'own', ...ownAppFrom(draft) }
}

/** What linking and the test before it send. */
export function linkInputFrom(server: ServerView, entry: ServerEntry): Input<'signIn.link'> {
  return {
    issuer: server.issuer,
    providerId: server.providerId,
    redirectToken: server.redirectToken,
    endpoints: editsOf(server.endpoints, entry.endpoints),
    client: clientChoiceFrom(server, entry),
  }
}

/** As main takes it, and keeps it where it did not work yet. */
export function ownAppFrom(draft: ClientDraft): Omit<OwnClient, 'kind'> {
  const { clientSecret, authMethod, redirectRule, hasKeptSecret } = draft
  const secret = clientSecret === '' ? { keptSecret: hasKeptSecret } : { clientSecret }
  return {
    clientId: draft.clientId.trim(),
    ...(authMethod === 'none' ? {} : secret),
    authMethod,
    redirectRule,
  }
}

export type Endpoints = ServerView['endpoints']
export type EndpointName = keyof Endpoints

export const endpointNames: readonly EndpointName[] = [
  'authorizationEndpoint',
  'tokenEndpoint',
  'revocationEndpoint',
  'introspectionEndpoint',
  'userinfoEndpoint',
  'jwksUri',
]

/** Only what the person changed and did not leave empty. */
export function editsOf(found: Endpoints, typed: Endpoints): EndpointEdits {
  const changed = endpointNames.flatMap((name) => {
    const value = typed[name].trim()
    return value === '' || value === found[name] ? [] : [[name, value] as const]
  })
  return Object.fromEntries(changed)
}

export const wizardSteps = ['register', 'address', 'client', 'test'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** Everything typed about a server; kept while the browser is tried, so that nothing is typed twice. */
export interface ServerEntry {
  readonly draft: ClientDraft
  readonly endpoints: Endpoints
  /** Where the person is in registering an app by hand. */
  readonly step: WizardStep
  /** With an app of the person's own, though there is another one. */
  readonly isOwn: boolean
  /** The field that turned out to be wrong. */
  readonly wrong: 'client-id' | 'secret' | null
}

export function entryFor(server: ServerView): ServerEntry {
  const { authMethod, redirectRule, draft } = server.app
  const fresh: ClientDraft = { ...emptyDraft, authMethod, redirectRule }
  const { hasSecret = false, ...typed } = draft ?? {}
  return {
    draft: { ...fresh, ...typed, hasKeptSecret: hasSecret },
    endpoints: server.endpoints,
    step: draft === null ? 'register' : 'client',
    // One that was begun in place of another goes on.
    isOwn: draft !== null,
    wrong: null,
  }
}

/** The server registers no apps by itself, and no app of ours is known there. */
export function needsOwnApp(
  { cannotLink, knownClientRef, canRegister, app }: ServerView,
  isOwn: boolean,
): boolean {
  if (isOwn) return true
  const hasOne = knownClientRef !== null || canRegister || app.throughDistribution
  return cannotLink === null && !hasOne
}

/** Where what failed in the browser is put right: a person lands on the very field. */
export function entryAfter(entry: ServerEntry, failureCode = ''): ServerEntry {
  switch (failureCode) {
    case 'redirect-not-registered':
    case 'no-port-free':
      return { ...entry, step: 'address', wrong: null }
    case 'client-rejected':
    case 'client-secret-missing':
    case 'client-secret-unwanted': {
      const secret = entry.draft.authMethod !== 'none' || failureCode === 'client-secret-missing'
      return { ...entry, step: 'client', wrong: secret ? 'secret' : 'client-id' }
    }
    case 'client-wrong-type':
      return { ...entry, step: 'client', wrong: 'client-id' }
    // An address of the server, behind "Advanced".
    case 'address-not-allowed':
      return { ...entry, step: 'client', wrong: null }
    default:
      return entry
  }
}
