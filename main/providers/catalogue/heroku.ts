import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Heroku, through an API client that the person registers. */
export const heroku = defineProvider({
  id: 'heroku',
  nameOf: () => 'Heroku',
  recognises: ({ hostname }) =>
    ['heroku.com', 'www.heroku.com', 'dashboard.heroku.com', 'id.heroku.com'].includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M6 2h4v7.6c1.3-.6 2.7-.9 4-.9 3.6 0 5.5 1.9 5.5 5.3v8h-4v-7.6c0-1.4-.7-2.1-2.2-2.1-1.2 0-2.4.4-3.3 1.1V22h-4Z',
    color: '#79589f',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://id.heroku.com',
    endpoints: {
      authorization: 'https://id.heroku.com/oauth/authorize',
      token: 'https://id.heroku.com/oauth/token',
      userinfo: 'https://api.heroku.com/account',
    },
  },
  // No PKCE on its pages; an API client has one address to return to.
  signIn: codeSignIn({
    pkce: false,
    client: 'secret',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
  }),
  scopes: [{ scope: 'identity', allows: 'scope.read-account' }],
  identity: identityRequest({
    headers: { accept: 'application/vnd.heroku+json; version=3' },
    subject: ['/id'],
    name: ['/name'],
    email: ['/email'],
  }),
  // Authorizations are deleted by their id, and nothing says that a token which may only read the
  // identity may list or delete them. What may (`global`) could do anything else as well.
  revocation: { kind: 'none' },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://dashboard.heroku.com/account/applications',
  console: () => 'https://dashboard.heroku.com/account/applications',
  otherHosts: ['dashboard.heroku.com'],
  handedIn: [
    handedIn({
      id: 'api',
      name: { en: 'API token', de: 'API-Token' },
      shape: /HRKU-[\w-]{36,100}/,
    }),
  ],
  register: [
    {
      en: 'There is room for one address to return to: enter the first one that Handback shows.',
      de: 'Es gibt Platz für eine Rückadresse: Trage die erste ein, die Handback zeigt.',
    },
  ],
  notes: [
    {
      en: 'Heroku documents no way for Handback to end its small permission; you remove it on Heroku’s page.',
      de: 'Heroku nennt keinen Weg, auf dem Handback seine kleine Berechtigung beendet; entfernt wird sie dort.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://developers.frontegg.com/agen-for-work/connectors/marketplace/heroku',
    },
    {
      about: 'register',
      url: 'https://app.unpkg.com/heroku-client@0.5.1/files/docs/oauthClient.md',
    },
    { about: 'sign-in', url: 'https://devcenter.heroku.com/articles/oauth' },
    { about: 'revocation', url: 'https://devcenter.heroku.com/articles/oauth' },
    {
      about: 'revocation',
      url: 'https://app.unpkg.com/heroku-client@0.5.1/files/docs/oauthAuthorization.md',
    },
    { about: 'revocation', url: 'https://devcenter.heroku.com/changelog-items/3841' },
    {
      about: 'identity',
      url: 'https://docs.rs/crate/heroku_rs/0.4.1/target-redirect/heroku_rs/endpoints/account/struct.Account.html',
    },
    { about: 'tokens', url: 'https://devcenter.heroku.com/changelog-items/2842' },
  ],
  confidence: {
    file: 'documented',
    identity: 'secondary',
    probe: 'secondary',
    'manage-page': 'secondary',
    register: 'secondary',
  },
})
