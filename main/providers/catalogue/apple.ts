import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'

const hosts: readonly string[] = [
  'apple.com',
  'www.apple.com',
  'appleid.apple.com',
  'account.apple.com',
]

/**
 * Sign in with Apple can't be linked: it returns to https addresses of a web site only, and its
 * secret is signed anew with a private key of a paid developer account. The same secret is asked for
 * at `/auth/revoke`, so Handback can't ask there either.
 */
export const apple = defineProvider({
  id: 'apple',
  nameOf: () => 'Apple',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://appleid.apple.com',
    endpoints: {
      authorization: 'https://appleid.apple.com/auth/authorize',
      token: 'https://appleid.apple.com/auth/token',
      jwks: 'https://appleid.apple.com/auth/keys',
    },
  },
  signIn: { kind: 'none', because: 'https-redirect-only' },
  // The ID token names the person by number without any.
  scopes: [],
  identity: openIdIdentity,
  revocation: { kind: 'none' },
  probes: [],
  managePage: () => 'https://account.apple.com/account/manage/section/security',
  console: () => 'https://developer.apple.com/account/resources/identifiers/list/serviceId',
  otherHosts: ['account.apple.com', 'developer.apple.com'],
  notes: [
    {
      en: 'Apple sends people back to the https address of a web site only, never to an app on this computer.',
      de: 'Apple leitet nur zur https-Adresse einer Website zurück, nie zu einer App auf diesem Computer.',
    },
    {
      en: 'Its requests, also the one that ends access, need a signature that only the developer’s own server can make.',
      de: 'Die Anfragen, auch die zum Beenden des Zugriffs, brauchen eine Signatur, die nur der Server der Entwicklerin oder des Entwicklers erzeugen kann.',
    },
    {
      en: 'Apps that use your Apple Account are listed in its settings, where you can stop each of them.',
      de: 'Apps, die den Apple Account verwenden, stehen in dessen Einstellungen; dort lässt sich jede einzeln stoppen.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://developer.apple.com/help/account/configure-app-capabilities/configure-sign-in-with-apple-for-the-web',
    },
    {
      about: 'sign-in',
      url: 'https://developer.apple.com/documentation/signinwithapple/configuring-your-environment-for-sign-in-with-apple',
    },
    {
      about: 'revocation',
      url: 'https://developer.apple.com/documentation/signinwithapplerestapi/revoke-tokens',
    },
    { about: 'revocation', url: 'https://developer.apple.com/forums/thread/707610' },
    { about: 'manage-page', url: 'https://support.apple.com/en-us/102571' },
    { about: 'probe', url: 'https://developer.apple.com/forums/thread/121627' },
  ],
  confidence: { file: 'documented', 'sign-in': 'secondary', 'manage-page': 'secondary' },
})
