import { defineProvider } from '../define-provider.ts'
import { handedIn, refreshToken } from '../handed-in-rules.ts'
import { confirmedPerson, findDidServer } from '../did-server.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const hosts: ReadonlySet<string> = new Set(['bsky.social', 'bsky.app', 'www.bsky.app'])

const server = 'https://github.com/bluesky-social/atproto/blob/main/packages/oauth/oauth-provider'

/** Bluesky, and every other host of the AT Protocol. */
export const bluesky = defineProvider({
  id: 'bluesky',
  nameOf: ({ hostname }) =>
    hosts.has(hostname) || hostname.endsWith('.invalid') ? 'Bluesky' : `AT Protocol (${hostname})`,
  recognises: ({ hostname }) => hosts.has(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M5.202 2.857C7.954 4.922 10.913 9.11 12 11.358c1.087-2.247 4.046-6.436 6.798-8.501C20.783 1.366 24 .213 24 3.883c0 .732-.42 6.156-.667 7.037-.856 3.061-3.978 3.842-6.755 3.37 4.854.826 6.089 3.562 3.422 6.299-5.065 5.196-7.28-1.304-7.847-2.97-.104-.305-.152-.448-.153-.327 0-.121-.05.022-.153.327-.568 1.666-2.782 8.166-7.847 2.97-2.667-2.737-1.432-5.473 3.422-6.3-2.777.473-5.899-.308-6.755-3.369C.42 10.04 0 4.615 0 3.883c0-3.67 3.217-2.517 5.202-1.026',
    color: '#1185fe',
  },
  server: {
    kind: 'discovered',
    issuer: null,
    find: findDidServer(['bsky.social']),
    handles: /^@[^@:]+\.[^@:]+$/,
  },
  signIn: codeSignIn({
    client: 'public',
    registration: 'loopback-id',
    pushed: true,
    dpop: true,
  }),
  scopes: [{ scope: 'atproto', allows: 'scope.openid' }],
  identity: identityRequest({ subject: [], fromTokens: confirmedPerson }),
  revocation: {
    ...standardRevocation,
    // Either token ends the session, both tokens with it. Whatever happened, it answers 200.
    ends: 'pair',
    leaves: 'nothing',
  },
  // No request of this scope tells whether the access token lives.
  probes: ['refresh'],
  managePage: ({ issuer }) => `${issuer.replace(/\/$/, '')}/account`,
  handedIn: [
    handedIn({
      id: 'refresh',
      name: refreshToken,
      shape: /ref-[a-f0-9]{64}/,
      kind: 'refresh_token',
      anyServer: true,
      // It is bound to a key of the app it was issued to (RFC 9449): nobody else can even ask.
      whose: null,
    }),
  ],
  notes: [
    {
      en: 'Handback asks only who you are: it can’t post, read messages or change anything.',
      de: 'Handback fragt nur, wem das Konto gehört: Es kann nichts veröffentlichen, keine Nachrichten lesen und nichts ändern.',
    },
    {
      en: 'The consent page calls Handback a development client, and not every host accepts those.',
      de: 'Die Zustimmungsseite nennt Handback einen Entwicklungs-Client, und nicht jeder Server nimmt solche an.',
    },
    {
      en: 'A sign-in lasts one to two weeks. If your handle isn’t found, enter the address of your host.',
      de: 'Eine Anmeldung gilt ein bis zwei Wochen. Wird das Handle nicht gefunden, hilft die Adresse des Servers.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://atproto.com/specs/oauth' },
    { about: 'identity', url: 'https://atproto.com/specs/oauth#identity-authentication' },
    { about: 'identity', url: 'https://atproto.com/specs/handle' },
    { about: 'revocation', url: `${server}/src/router/create-oauth-middleware.ts` },
    { about: 'revocation', url: `${server}/src/token/token-manager.ts` },
    { about: 'manage-page', url: `${server}/src/router/create-account-page-middleware.ts` },
    { about: 'tokens', url: `${server}/src/constants.ts` },
  ],
  confidence: { file: 'documented' },
})
