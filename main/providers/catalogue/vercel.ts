import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityScopes } from './openid.ts'

const api = 'https://api.vercel.com/login/oauth'

/** Vercel, through an app of one of the person's teams. */
export const vercel = defineProvider({
  id: 'vercel',
  nameOf: () => 'Vercel',
  recognises: ({ hostname }) => hostname === 'vercel.com' || hostname === 'www.vercel.com',
  mark: { viewBox: '0 0 24 24', path: 'm12 1.608 12 20.784H0Z' },
  server: {
    kind: 'fixed',
    issuer: 'https://vercel.com',
    endpoints: {
      authorization: 'https://vercel.com/oauth/authorize',
      token: `${api}/token`,
      userinfo: `${api}/userinfo`,
      jwks: 'https://vercel.com/.well-known/jwks',
      revocation: `${api}/token/revoke`,
      introspection: `${api}/token/introspect`,
    },
  },
  // An address has to be registered as it is sent; its own example is on localhost.
  signIn: codeSignIn({
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    askWhenLinking: { prompt: 'consent' },
  }),
  scopes: identityScopes,
  identity: openIdIdentity,
  // What else goes with a token is not said, so each is revoked by itself.
  revocation: standardRevocation,
  console: () => 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fsettings',
  register: [
    {
      en: 'In the settings of a team, choose “Apps”, then “Create”.',
      de: 'Wähle in den Einstellungen eines Teams „Apps“, dann „Create“.',
    },
    {
      en: 'As client authentication method, choose “none”: it is meant for apps that can’t keep a secret.',
      de: 'Wähle als „client authentication method“ „none“: Das ist für Apps, die kein Secret hüten können.',
    },
  ],
  registersScopes: true,
  notes: [
    {
      en: 'Permissions that are not ticked for the app are left out without a word.',
      de: 'Berechtigungen, die bei der App nicht angekreuzt sind, entfallen ohne Hinweis.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://vercel.com/docs/sign-in-with-vercel/manage-from-dashboard' },
    {
      about: 'sign-in',
      url: 'https://vercel.com/docs/sign-in-with-vercel/authorization-server-api',
    },
    { about: 'sign-in', url: 'https://vercel.com/docs/sign-in-with-vercel/manage-from-dashboard' },
    { about: 'identity', url: 'https://vercel.com/docs/sign-in-with-vercel/tokens' },
    {
      about: 'revocation',
      url: 'https://vercel.com/docs/sign-in-with-vercel/authorization-server-api',
    },
    {
      about: 'revocation',
      url: 'https://github.com/vercel/vercel/blob/main/packages/cli/src/util/oauth.ts',
    },
    { about: 'probe', url: 'https://vercel.com/docs/sign-in-with-vercel/authorization-server-api' },
    { about: 'tokens', url: 'https://vercel.com/docs/sign-in-with-vercel/tokens' },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', revocation: 'secondary' },
})
