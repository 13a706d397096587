import { defineProvider } from '../define-provider.ts'
import { handedIn, ownToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const identity = identityRequest({
  subject: ['/id'],
  name: ['/handle'],
  email: ['/email'],
  picture: ['/img_url'],
  // 403 alone may be a missing scope.
  dead: [{ status: 403, body: { '/err': 'Invalid token' } }],
})

/** Figma, through an app that the person registers: as a draft or private, it needs no review. */
export const figma = defineProvider({
  id: 'figma',
  nameOf: () => 'Figma',
  recognises: ({ hostname }) => hostname === 'figma.com' || hostname === 'www.figma.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M15.852 8.981h-4.588V0h4.588c2.476 0 4.49 2.014 4.49 4.49s-2.014 4.491-4.49 4.491zM12.735 7.51h3.117c1.665 0 3.019-1.355 3.019-3.019s-1.355-3.019-3.019-3.019h-3.117V7.51zm0 1.471H8.148c-2.476 0-4.49-2.014-4.49-4.49S5.672 0 8.148 0h4.588v8.981zm-4.587-7.51c-1.665 0-3.019 1.355-3.019 3.019s1.354 3.02 3.019 3.02h3.117V1.471H8.148zm4.587 15.019H8.148c-2.476 0-4.49-2.014-4.49-4.49s2.014-4.49 4.49-4.49h4.588v8.98zM8.148 8.981c-1.665 0-3.019 1.355-3.019 3.019s1.355 3.019 3.019 3.019h3.117V8.981H8.148zM8.172 24c-2.489 0-4.515-2.014-4.515-4.49s2.014-4.49 4.49-4.49h4.588v4.441c0 2.503-2.047 4.539-4.563 4.539zm-.024-7.51a3.023 3.023 0 0 0-3.019 3.019c0 1.665 1.365 3.019 3.044 3.019 1.705 0 3.093-1.376 3.093-3.068v-2.97H8.148zm7.704 0h-.098c-2.476 0-4.49-2.014-4.49-4.49s2.014-4.49 4.49-4.49h.098c2.476 0 4.49 2.014 4.49 4.49s-2.014 4.49-4.49 4.49zm-.097-7.509c-1.665 0-3.019 1.355-3.019 3.019s1.355 3.019 3.019 3.019h.098c1.665 0 3.019-1.355 3.019-3.019s-1.355-3.019-3.019-3.019h-.098z',
    color: '#f24e1e',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.figma.com',
    endpoints: {
      authorization: 'https://www.figma.com/oauth',
      token: 'https://api.figma.com/v1/oauth/token',
      userinfo: 'https://api.figma.com/v1/me',
    },
  },
  signIn: codeSignIn({
    client: 'secret',
    authMethod: 'client_secret_basic',
    redirect: 'fixed-ports',
    refreshUrl: 'https://api.figma.com/v1/oauth/refresh',
  }),
  scopes: [{ scope: 'current_user:read', allows: 'scope.profile-email' }],
  identity,
  revocation: { kind: 'none' },
  // Not by refresh: each one ends the access token before it.
  probes: ['userinfo'],
  managePage: () => 'https://www.figma.com/settings',
  console: () => 'https://www.figma.com/developers/apps',
  handedIn: [
    handedIn({
      id: 'personal',
      name: ownToken,
      shape: /figd_[\w-]{38,60}/,
      // It has a header of its own instead of `Bearer`.
      whose: {
        url: () => 'https://api.figma.com/v1/me',
        identity: { ...identity, tokenHeader: 'x-figma-token' },
      },
    }),
  ],
  notes: [
    {
      en: 'No app can end its access to Figma; you remove it in Figma’s settings.',
      de: 'Keine App kann ihren Zugriff auf Figma beenden; entfernt wird sie in den Einstellungen von Figma.',
    },
    {
      en: 'Figma wants an app of your own; used by you or your organization alone, it needs no review.',
      de: 'Figma verlangt eine eigene App; wird sie nur von dir oder deiner Organisation genutzt, ohne Prüfung.',
    },
    {
      en: 'Figma keeps one access token for each app and person: a second computer ends the first one’s.',
      de: 'Figma behält ein Zugriffstoken je App und Person: Ein zweiter Rechner beendet das des ersten.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://developers.figma.com/docs/rest-api/oauth-apps/' },
    { about: 'sign-in', url: 'https://developers.figma.com/docs/rest-api/republish-oauth-apps' },
    { about: 'revocation', url: 'https://developers.figma.com/docs/rest-api/authentication' },
    {
      about: 'identity',
      url: 'https://gist.github.com/alex-streza/16485bbdb4dd33f7ea4b534b296f5f03',
    },
    { about: 'manage-page', url: 'https://help.figma.com/hc/en-us/articles/1500006061462' },
    {
      about: 'manage-page',
      url: 'https://developers.figma.com/docs/rest-api/personal-access-tokens/',
    },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'secondary', 'manage-page': 'secondary' },
})
