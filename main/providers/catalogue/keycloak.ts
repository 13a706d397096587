import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { oauthErrorAnswer } from '../answer-match.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { withoutSlash } from '../typed-address.ts'
import { identityScopes } from './openid.ts'

const realmPath = /\/realms\/([^/]+)\/?$/

/** Any Keycloak server: one realm of it, at `…/realms/{realm}`. */
export const keycloak = defineProvider({
  id: 'keycloak',
  name: 'Keycloak',
  nameOf: ({ host, pathname }) => `${realmPath.exec(pathname)?.[1] ?? 'Keycloak'} (${host})`,
  recognises: ({ pathname }) => realmPath.test(pathname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'm18.742 1.182-12.493.002C4.155 4.784 2.079 8.393 0 12.002c2.071 3.612 4.162 7.214 6.252 10.816l12.49-.004 3.089-5.404h2.158v-.002H24L23.996 6.59h-2.168zM8.327 4.792h2.081l1.04 1.8-3.12 5.413 3.117 5.403-1.035 1.81H8.327a2047.566 2047.566 0 0 0-4.168-7.204C5.547 9.606 6.937 7.2 8.327 4.792Zm6.241 0 2.086.003c1.393 2.405 2.78 4.813 4.166 7.222l-4.167 7.2h-2.08c-.382-.562-1.038-1.808-1.038-1.808l3.123-5.405-3.124-5.413z',
    color: '#4d4d4d',
  },
  server: { kind: 'discovered', issuer: null },
  // `http://127.0.0.1` is registered without a port, and any port fits.
  signIn: codeSignIn({
    client: 'public',
    authMethod: 'client_secret_basic',
    clientTest: standardClientTest,
  }),
  scopes: identityScopes,
  identity: openIdIdentity,
  revocation: {
    ...standardRevocation,
    // A token it does not know, or whose session is over, is a success in name and an error in the body.
    alreadyGone: [oauthErrorAnswer(200, 'invalid_token')],
    // A refresh token ends its session with this client; an access token only itself.
    ends: { refresh_token: 'pair', access_token: 'token' },
  },
  // Introspection is for confidential clients: any other is refused, which says nothing.
  managePage: ({ issuer }) => `${withoutSlash(issuer)}/account/`,
  console: ({ issuer }) => withoutSlash(issuer).replace(realmPath, '/admin/$1/console/'),
  register: [
    {
      en: 'Switch “Client authentication” off: a client on a computer keeps no secret.',
      de: 'Schalte „Client authentication“ aus: Ein Client auf einem Computer hütet kein Secret.',
    },
  ],
  notes: [
    {
      en: 'Whoever runs the server has to register a public client for you.',
      de: 'Wer den Server betreibt, muss einen öffentlichen Client für dich registrieren.',
    },
    {
      en: 'Servers before version 26.1 end the access on all your computers, and the consent, with one revocation.',
      de: 'Server vor Version 26.1 beenden mit einem Widerruf den Zugriff auf allen deinen Computern und die Zustimmung.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://phasetwo.io/tutorials/clients/oidc-client-types/' },
    { about: 'sign-in', url: 'https://www.keycloak.org/securing-apps/oidc-layers' },
    { about: 'revocation', url: 'https://www.keycloak.org/securing-apps/oidc-layers' },
    {
      about: 'revocation',
      url: 'https://github.com/keycloak/keycloak/blob/a2c1055f8df21b53b969f922fb9a044a76d22604/services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenRevocationEndpoint.java',
    },
    { about: 'revocation', url: 'https://github.com/keycloak/keycloak/issues/35486' },
    { about: 'probe', url: 'https://github.com/keycloak/keycloak/pull/6618' },
    { about: 'manage-page', url: 'https://phasetwo.io/docs/keycloak/account-console' },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary', register: 'secondary' },
})
