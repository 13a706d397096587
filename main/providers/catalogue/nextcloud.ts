import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const nextcloud = defineProvider({
  id: 'nextcloud',
  nameOf: () => 'Nextcloud',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.018 6.537c-2.5 0-4.6 1.712-5.241 4.015-.56-1.232-1.793-2.105-3.225-2.105A3.569 3.569 0 0 0 0 12a3.569 3.569 0 0 0 3.552 3.553c1.432 0 2.664-.874 3.224-2.106.641 2.304 2.742 4.016 5.242 4.016 2.487 0 4.576-1.693 5.231-3.977.569 1.21 1.783 2.067 3.198 2.067A3.568 3.568 0 0 0 24 12a3.569 3.569 0 0 0-3.553-3.553c-1.416 0-2.63.858-3.199 2.067-.654-2.284-2.743-3.978-5.23-3.977zm0 2.085c1.878 0 3.378 1.5 3.378 3.378 0 1.878-1.5 3.378-3.378 3.378A3.362 3.362 0 0 1 8.641 12c0-1.878 1.5-3.378 3.377-3.378zm-8.466 1.91c.822 0 1.467.645 1.467 1.468s-.644 1.467-1.467 1.468A1.452 1.452 0 0 1 2.085 12c0-.823.644-1.467 1.467-1.467zm16.895 0c.823 0 1.468.645 1.468 1.468s-.645 1.468-1.468 1.468A1.452 1.452 0 0 1 18.98 12c0-.823.644-1.467 1.467-1.467z',
    color: '#0082c9',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://{instance}',
    endpoints: {
      authorization: 'https://{instance}/index.php/apps/oauth2/authorize',
      token: 'https://{instance}/index.php/apps/oauth2/api/v1/token',
      userinfo: 'https://{instance}/ocs/v2.php/cloud/user?format=json',
      revocation: 'https://{instance}/ocs/v2.php/core/apppassword',
    },
  },
  signIn: codeSignIn(),
  scopes: [],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  sources: [
    {
      about: 'revocation',
      url: 'https://docs.nextcloud.com/server/stable/developer_manual/client_apis/LoginFlow',
    },
  ],
  confidence: { file: 'secondary' },
})
