import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { withoutSlash } from '../typed-address.ts'
import { identityScopes } from './openid.ts'

/** A tenant of Auth0 at its own address; one at a domain of its own is dealt with as any OpenID provider. */
export const auth0 = defineProvider({
  id: 'auth0',
  name: 'Auth0',
  nameOf: ({ hostname }) => `Auth0 (${hostname.split('.')[0]})`,
  recognises: ({ hostname }) => hostname.endsWith('.auth0.com') && hostname !== 'www.auth0.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M21.98 7.448L19.62 0H4.347L2.02 7.448c-1.352 4.312.03 9.206 3.815 12.015L12.007 24l6.157-4.552c3.755-2.81 5.182-7.688 3.815-12.015l-6.16 4.58 2.343 7.45-6.157-4.597-6.158 4.58 2.358-7.433-6.188-4.55 7.63-.045L12.008 0l2.356 7.404 7.615.044z',
    color: '#eb5424',
  },
  server: { kind: 'discovered', issuer: null },
  signIn: codeSignIn({ redirect: 'fixed-ports' }),
  scopes: identityScopes,
  identity: openIdIdentity,
  revocation: {
    ...standardRevocation,
    accepts: ['refresh_token'],
    tokenIn: 'json',
    sendHint: false,
    // A 200 with an error in it is left in doubt: the token is gone, or it is another client's.
    // One setting of the tenant makes it the whole grant, another the token alone: the lesser is certain.
    ends: 'token',
  },
  probes: ['userinfo', 'refresh'],
  signOutPage: ({ issuer }) => `${withoutSlash(issuer)}/v2/logout`,
  console: () => 'https://manage.auth0.com/#/applications',
  otherHosts: ['manage.auth0.com'],
  notes: [
    {
      en: 'Only the key that renews access can be revoked; an access token lives on until it runs out, usually within a day.',
      de: 'Widerrufen lässt sich nur der Schlüssel, der den Zugriff erneuert; ein Zugriffstoken gilt bis zu seinem Ablauf, meist höchstens einen Tag.',
    },
    {
      en: 'Auth0 asks for confirmation at every log-in of a desktop app, unless the tenant has switched that off.',
      de: 'Auth0 fragt bei jeder Anmeldung einer Desktop-App nach, wenn der Mandant das nicht abgestellt hat.',
    },
    {
      en: 'There is no page where you see or end an app’s access yourself: only the operator of the tenant can.',
      de: 'Es gibt keine Seite, auf der du den Zugriff einer App selbst siehst oder beendest: Das kann nur der Betreiber des Mandanten.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://auth0.com/docs/secure/security-guidance/measures-against-app-impersonation',
    },
    {
      about: 'identity',
      url: 'https://github.com/auth0/docs/blob/master/articles/api/authentication/_userinfo.md',
    },
    {
      about: 'revocation',
      url: 'https://auth0.com/docs/api/authentication/revoke-refresh-token/revoke-refresh-token',
    },
    {
      about: 'revocation',
      url: 'https://auth0.com/docs/secure/tokens/refresh-tokens/revoke-refresh-tokens',
    },
    {
      about: 'revocation',
      url: 'https://github.com/auth0/docs/blob/06ac90928838478a8fa7a3512c9ab140dfe3cd74/articles/api/authentication/errors/_oauth-revoke.md',
    },
    { about: 'tokens', url: 'https://auth0.com/docs/secure/tokens/access-tokens' },
  ],
  confidence: { file: 'documented', probe: 'secondary' },
})
