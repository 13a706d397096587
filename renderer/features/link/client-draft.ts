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
  readonly authMethod: OwnClient['authMethod']
  readonly redirectRule: OwnClient['redirectRule']
}

export const emptyDraft: ClientDraft = {
  clientId: '',
  clientSecret: '',
  authMethod: 'none',
  redirectRule: 'any-port',
}

/** A client that authenticates needs its secret; a public one has none (RFC 6749 §2.1). */
export const isComplete = (draft: ClientDraft): boolean =>
  draft.clientId.trim() !== '' && (draft.authMethod === 'none' || draft.clientSecret !== '')

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
  if (clientSecret === '')
    return { ...draft, clientSecret, authMethod: needed ? app.authMethod : 'none' }
  const authMethod = draft.authMethod === 'none' ? 'client_secret_basic' : draft.authMethod
  return { ...draft, clientSecret, authMethod }
}

export function clientChoiceFrom(server: ServerView, draft: ClientDraft): ClientChoice {
  if (server.knownClientRef !== null) return { kind: 'known', clientRef: server.knownClientRef }
  if (server.canRegister) return { kind: 'register' }
  return {
    kind: 'own',
    clientId: draft.clientId.trim(),
    ...(draft.authMethod === 'none' ? {} : { clientSecret: draft.clientSecret }),
    authMethod: draft.authMethod,
    redirectRule: draft.redirectRule,
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

/** Everything typed about a server; kept while the browser is tried, so that nothing is typed twice. */
export interface ServerEntry {
  readonly draft: ClientDraft
  readonly endpoints: Endpoints
}

export const entryFor = (server: ServerView): ServerEntry => ({
  draft: {
    ...emptyDraft,
    authMethod: server.app.authMethod,
    redirectRule: server.app.redirectRule,
  },
  endpoints: server.endpoints,
})
