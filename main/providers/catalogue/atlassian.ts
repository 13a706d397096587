import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

/** Atlassian Cloud (Jira, Confluence): its apps are for servers, and it says so. */
export const atlassian = defineProvider({
  id: 'atlassian',
  nameOf: () => 'Atlassian',
  recognises: ({ hostname }) =>
    ['atlassian.com', 'www.atlassian.com', 'auth.atlassian.com', 'id.atlassian.com'].includes(
      hostname,
    ) || hostname.endsWith('.atlassian.net'),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M7.12 11.084a.683.683 0 00-1.16.126L.075 22.974a.703.703 0 00.63 1.018h8.19a.678.678 0 00.63-.39c1.767-3.65.696-9.203-2.406-12.52zM11.434.386a15.515 15.515 0 00-.906 15.317l3.95 7.9a.703.703 0 00.628.388h8.19a.703.703 0 00.63-1.017L12.63.38a.664.664 0 00-1.196.006z',
    color: '#0052cc',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://auth.atlassian.com',
    endpoints: {
      authorization: 'https://auth.atlassian.com/authorize',
      token: 'https://auth.atlassian.com/oauth/token',
      userinfo: 'https://api.atlassian.com/me',
    },
  },
  // "… preventing people from using OAuth 2.0 (3LO) for standalone mobile apps and web/JavaScript
  // (Chrome, Electron) apps"; and an app of the person's own is against its rules for apps.
  signIn: { kind: 'none', because: 'secret-must-stay-on-a-server' },
  scopes: [{ scope: 'read:me', allows: 'scope.profile-email' }],
  identity: identityRequest({
    subject: ['/account_id'],
    name: ['/name'],
    username: ['/nickname'],
    email: ['/email'],
    picture: ['/picture'],
  }),
  revocation: { kind: 'none' },
  probes: ['userinfo'],
  managePage: () => 'https://id.atlassian.com/manage-profile/apps',
  console: () => 'https://developer.atlassian.com/console/myapps/',
  otherHosts: ['id.atlassian.com', 'developer.atlassian.com'],
  handedIn: [
    handedIn({
      id: 'api-token',
      name: { en: 'API token', de: 'API-Token' },
      shape: /ATATT3[\w=-]{120,250}/,
      // It is asked only together with the e-mail address of its owner.
      whose: null,
      page: () => 'https://id.atlassian.com/manage-profile/security/api-tokens',
    }),
  ],
  notes: [
    {
      en: 'Atlassian lets only apps on servers sign people in, and says that desktop apps can’t.',
      de: 'Atlassian erlaubt die Anmeldung nur Apps auf Servern und schließt Desktop-Apps ausdrücklich aus.',
    },
    {
      en: 'Atlassian also forbids apps that ask each person to register an app of their own.',
      de: 'Atlassian untersagt auch Apps, für die jede Person eine eigene App registrieren müsste.',
    },
    {
      en: 'Access of other apps is ended on your account’s page only; that ends it for all your sites.',
      de: 'Der Zugriff anderer Apps endet nur auf der Seite des Kontos, und zwar für alle seine Sites.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://developer.atlassian.com/cloud/confluence/oauth-2-3lo-apps/',
    },
    {
      about: 'sign-in',
      url: 'https://developer.atlassian.com/cloud/jira/software/oauth-2-3lo-apps/',
    },
    {
      about: 'identity',
      url: 'https://developer.atlassian.com/cloud/confluence/oauth-2-3lo-apps/',
    },
    {
      about: 'revocation',
      url: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
    },
    { about: 'revocation', url: 'https://jira.atlassian.com/browse/ECO-256' },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary' },
})
