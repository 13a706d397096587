import { defineProvider } from '../define-provider.ts'
import { appToken, handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const identity = identityRequest({
  method: 'POST',
  body: JSON.stringify({ query: '{ viewer { id name displayName email avatarUrl } }' }),
  subject: ['/data/viewer/id'],
  name: ['/data/viewer/name'],
  username: ['/data/viewer/displayName'],
  email: ['/data/viewer/email'],
  picture: ['/data/viewer/avatarUrl'],
})

/** Linear, through an app that the person registers; PKCE, a secret is optional. */
export const linear = defineProvider({
  id: 'linear',
  nameOf: () => 'Linear',
  recognises: ({ hostname }) => hostname === 'linear.app' || hostname === 'www.linear.app',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M2.886 4.18A11.982 11.982 0 0 1 11.99 0C18.624 0 24 5.376 24 12.009c0 3.64-1.62 6.903-4.18 9.105L2.887 4.18ZM1.817 5.626l16.556 16.556c-.524.33-1.075.62-1.65.866L.951 7.277c.247-.575.537-1.126.866-1.65ZM.322 9.163l14.515 14.515c-.71.172-1.443.282-2.195.322L0 11.358a12 12 0 0 1 .322-2.195Zm-.17 4.862 9.823 9.824a12.02 12.02 0 0 1-9.824-9.824Z',
    color: '#5e6ad2',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://linear.app',
    endpoints: {
      authorization: 'https://linear.app/oauth/authorize',
      token: 'https://api.linear.app/oauth/token',
      userinfo: 'https://api.linear.app/graphql',
      revocation: 'https://api.linear.app/oauth/revoke',
    },
  },
  signIn: codeSignIn({
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    scopeSeparator: ',',
    // Lets the person choose another workspace.
    askWhenLinking: { prompt: 'consent' },
  }),
  scopes: [{ scope: 'read', allows: 'scope.read' }],
  identity,
  revocation: {
    ...standardRevocation,
    tokenField: { access_token: 'access_token', refresh_token: 'refresh_token' },
    sendHint: false,
    authorizedBy: 'nothing',
    // 400 is "unable to revoke token (e.g. token was already revoked)": an example, not the only
    // meaning, so a probe decides.
    unknownTokenIsSuccess: false,
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://linear.app/settings/account/security',
  console: () => 'https://linear.app/settings/api/applications/new',
  handedIn: [
    handedIn({
      id: 'app',
      name: appToken,
      shape: /lin_oauth_[A-Za-z0-9]{40,100}/,
      ends: 'as-linked',
    }),
    handedIn({
      id: 'api-key',
      name: { en: 'personal API key', de: 'persönlicher API-Schlüssel' },
      shape: /lin_api_[A-Za-z0-9]{40,100}/,
      // A key stands alone in the header, without a scheme.
      whose: { url: () => 'https://api.linear.app/graphql', identity: { ...identity, scheme: '' } },
    }),
  ],
  notes: [
    {
      en: 'Linear wants an app of your own, registered in the settings of a workspace.',
      de: 'Linear verlangt eine eigene App, registriert in den Einstellungen eines Workspace.',
    },
    {
      en: 'The narrowest permission is to read everything that you can read in the workspace.',
      de: 'Die engste Berechtigung ist, alles zu lesen, was du im Workspace lesen kannst.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://linear.app/developers/oauth-2-0-authentication' },
    { about: 'revocation', url: 'https://linear.app/developers/oauth-2-0-authentication' },
    { about: 'probe', url: 'https://linear.app/developers/oauth-2-0-authentication' },
    { about: 'manage-page', url: 'https://linear.app/docs/security-and-access' },
    // Names the address.
    {
      about: 'manage-page',
      url: 'https://github.com/linear/linear/blob/master/packages/sdk/src/types.ts',
    },
    { about: 'identity', url: 'https://linear.app/developers/graphql' },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', identity: 'secondary' },
})
