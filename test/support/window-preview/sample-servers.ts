import type { ServerView, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { marks, text } from './sample-accounts.ts'

const endpoints = {
  authorizationEndpoint: 'https://meadow.example/auth',
  tokenEndpoint: 'https://meadow.example/token',
  userinfoEndpoint: 'https://meadow.example/me',
  jwksUri: 'https://meadow.example/jwks',
  revocationEndpoint: '',
  introspectionEndpoint: '',
}

export const server: ServerView = {
  issuer: 'https://meadow.example',
  providerId: 'openid',
  name: 'Meadow',
  host: 'meadow.example',
  mark: marks.meadow,
  knownClientRef: null,
  canRegister: true,
  endpoints,
  redirectUris: {
    anyPort: 'http://127.0.0.1/callback/8f3c',
    fixedPorts: [42813, 42814, 42815].map((port) => `http://127.0.0.1:${port}/callback/8f3c`),
  },
  redirectToken: '8f3c',
  permissions: [
    { scope: 'openid', words: text('Know who you are there') },
    { scope: 'offline_access', words: text('Keep this while you are away, until it is revoked') },
  ],
  promise: text('Linking creates a permission at Meadow that does not exist today.'),
  warning: null,
  notes: [],
  confidence: 'tried',
  restsOn: 'tried',
  cannotLink: null,
  app: {
    hasConsole: false,
    throughDistribution: false,
    steps: [],
    asksScopes: false,
    draft: null,
    secret: 'optional',
    authMethod: 'none',
    redirectRule: 'any-port',
    clientFile: null,
    pageErrors: [],
    stored: null,
  },
}

export const ownServer: ServerView = {
  ...server,
  name: 'Harbour',
  host: 'harbour.example',
  mark: marks.harbour,
  canRegister: false,
  promise: text('Linking creates a permission at Harbour that does not exist today.'),
  warning: text(
    'Harbour offers no way to revoke from an app. You would have to end it on its page.',
  ),
}

export const waitingFlow: SignInView = {
  flowId: 'f1',
  providerName: 'Meadow',
  purpose: 'link',
  step: 'waiting',
  rung: 'browser',
  ways: ['browser', 'device-code', 'pasted-address'],
  browserFailed: false,
  takesPaste: true,
  pasteBegins: 'http://127.0.0.1:41234/callback/8f3c',
  code: null,
  isReached: true,
  accountId: null,
  failure: null,
  other: null,
  followedBy: null,
}

export const otherAccountFlow: SignInView = {
  ...waitingFlow,
  step: 'other-account',
  purpose: 'log-in',
  other: { accountId: 'a2', found: 'bob', standing: 'new' },
}
