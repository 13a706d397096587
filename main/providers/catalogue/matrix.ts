import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { findHomeserver } from '../homeserver.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { withoutSlash } from '../typed-address.ts'

const hosts: ReadonlySet<string> = new Set(['matrix.org', 'www.matrix.org', 'account.matrix.org'])

const mas = 'https://github.com/element-hq/matrix-authentication-service/blob/main'

/** Matrix: homeservers that sign people in by the OAuth 2.0 API, asked only who somebody is. */
export const matrix = defineProvider({
  id: 'matrix',
  nameOf: ({ hostname }) => (hostname.endsWith('.invalid') ? 'Matrix' : `Matrix (${hostname})`),
  recognises: ({ hostname }) => hosts.has(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M.632.55v22.9H2.28V24H0V0h2.28v.55zm7.043 7.26v1.157h.033c.309-.443.683-.784 1.117-1.024.433-.245.936-.365 1.5-.365.54 0 1.033.107 1.481.314.448.208.785.582 1.02 1.108.254-.374.6-.706 1.034-.992.434-.287.95-.43 1.546-.43.453 0 .872.056 1.26.167.388.11.716.286.993.53.276.245.489.559.646.951.152.392.23.863.23 1.417v5.728h-2.349V11.52c0-.286-.01-.559-.032-.812a1.755 1.755 0 0 0-.18-.66 1.106 1.106 0 0 0-.438-.448c-.194-.11-.457-.166-.785-.166-.332 0-.6.064-.803.189a1.38 1.38 0 0 0-.48.499 1.946 1.946 0 0 0-.231.696 5.56 5.56 0 0 0-.06.785v4.768h-2.35v-4.8c0-.254-.004-.503-.018-.752a2.074 2.074 0 0 0-.143-.688 1.052 1.052 0 0 0-.415-.503c-.194-.125-.476-.19-.854-.19-.111 0-.259.024-.439.074-.18.051-.36.143-.53.282-.171.138-.319.337-.439.595-.12.259-.18.6-.18 1.02v4.966H5.46V7.81zm15.693 15.64V.55H21.72V0H24v24h-2.28v-.55z',
  },
  server: { kind: 'discovered', issuer: null, find: findHomeserver, handles: /^@[^@:]+:[^@]+$/ },
  signIn: codeSignIn({
    client: 'public',
    // An app without a page of its own is not registered; ours has none yet (RFC 2606 §2).
    register: { client_uri: 'https://handback.invalid/' },
  }),
  // The API has one scope, and it may do everything; who somebody is can be asked without it.
  scopes: [{ scope: 'openid', allows: 'scope.openid' }],
  identity: identityRequest({ subject: ['/sub'], username: ['/username'] }),
  revocation: {
    ...standardRevocation,
    // A wrong hint makes the token an unknown one: 200, and nothing is revoked.
    sendHint: false,
    ends: 'pair',
    leaves: 'nothing',
  },
  probes: ['userinfo', 'refresh'],
  // Where an account's sessions are listed, as the server names it (MSC4191).
  managePage: ({ serviceDocumentation }) => serviceDocumentation,
  handedIn: [
    handedIn({
      id: 'session',
      name: { en: 'access token of a session', de: 'Zugriffstoken einer Sitzung' },
      // Synapse's own, and those that Matrix Authentication Service makes in the old way.
      shape:
        /syt_[A-Za-z0-9+/=]{1,400}_[A-Za-z]{20}_[A-Za-z0-9]{6}|mct_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}/,
      anyServer: true,
      whose: {
        url: (issuer) => `${withoutSlash(issuer)}/_matrix/client/v3/account/whoami`,
        identity: identityRequest({
          subject: ['/user_id'],
          username: ['/user_id'],
          dead: [{ status: 401, body: { '/errcode': 'M_UNKNOWN_TOKEN' } }],
        }),
      },
      ends: {
        url: (issuer) => `${withoutSlash(issuer)}/_matrix/client/v3/logout`,
        rules: {
          ...standardRevocation,
          accepts: ['access_token'],
          tokenIn: 'header',
          sendHint: false,
          authorizedBy: 'the-token',
          alreadyGone: [{ status: 401, body: { '/errcode': 'M_UNKNOWN_TOKEN' } }],
          unknownTokenIsSuccess: false,
          ends: 'pair',
          leaves: 'nothing',
        },
      },
      page: (issuer) => issuer,
      notes: [
        {
          en: 'The device that uses it is signed out; messages whose keys only that device holds can’t be read any more.',
          de: 'Das Gerät, das es benutzt, wird abgemeldet; Nachrichten, deren Schlüssel nur dieses Gerät hat, sind dann nicht mehr lesbar.',
        },
      ],
    }),
    handedIn({
      id: 'app',
      name: { en: 'token of an app', de: 'Token einer App' },
      shape: /ma[tr]_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}/,
      anyServer: true,
      // Only the app it was issued to may end it.
      whose: null,
      page: (issuer) => issuer,
    }),
  ],
  notes: [
    {
      en: 'Handback asks only who you are: it can’t read messages, and no device is added to your account.',
      de: 'Handback fragt nur, wem das Konto gehört: Es kann keine Nachrichten lesen und fügt dem Konto kein Gerät hinzu.',
    },
    {
      en: 'Matrix asks for your consent at every sign-in, also when you log in again.',
      de: 'Matrix fragt bei jeder Anmeldung nach der Zustimmung, auch beim Wiederanmelden.',
    },
    {
      en: 'Homeservers that sign people in with a password, or offer apps full access only, can’t be linked.',
      de: 'Homeserver, die mit einem Passwort anmelden oder Apps nur vollen Zugriff anbieten, lassen sich nicht verknüpfen.',
    },
  ],
  sources: [
    {
      about: 'tokens',
      url: 'https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3logout',
    },
    {
      about: 'tokens',
      url: 'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
    },
    { about: 'sign-in', url: 'https://spec.matrix.org/latest/client-server-api/#oauth-20-api' },
    { about: 'sign-in', url: `${mas}/policies/authorization_grant/authorization_grant.rego` },
    { about: 'identity', url: `${mas}/crates/handlers/src/oauth2/userinfo.rs` },
    {
      about: 'revocation',
      url: 'https://spec.matrix.org/latest/client-server-api/#token-revocation',
    },
    { about: 'revocation', url: `${mas}/crates/handlers/src/oauth2/revoke.rs` },
    { about: 'probe', url: `${mas}/crates/handlers/src/oauth2/userinfo.rs` },
    {
      about: 'manage-page',
      url: 'https://github.com/matrix-org/matrix-spec-proposals/pull/4191',
    },
    { about: 'tokens', url: `${mas}/crates/data-model/src/tokens.rs` },
  ],
  confidence: { file: 'documented' },
})
