import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const stackExchange = defineProvider({
  id: 'stack-exchange',
  nameOf: () => 'Stack Exchange / Stack Overflow',
  recognises: () => false,
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
      userinfo:
        'https://api.stackexchange.com/2.3/me?site=stackoverflow&key={app_key}&access_token={access_token}',
      revocation:
        'https://api.stackexchange.com/2.3/apps/{access_token}/de-authenticate?key={app_key}',
    },
  },
  signIn: codeSignIn(),
  scopes: [],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://stackoverflow.com/users/apps/current',
  console: () => 'https://stackapps.com/apps/oauth',
  sources: [{ about: 'revocation', url: 'https://api.stackexchange.com/docs/authentication' }],
  confidence: { file: 'documented' },
})
