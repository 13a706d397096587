import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'

/** PayPal (Log in with PayPal): its addresses are known, but it sends people back to websites only. */
export const paypal = defineProvider({
  id: 'paypal',
  nameOf: () => 'PayPal',
  recognises: ({ hostname }) => hostname === 'paypal.com' || hostname === 'www.paypal.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M15.607 4.653H8.941L6.645 19.251H1.82L4.862 0h7.995c3.754 0 6.375 2.294 6.473 5.513-.648-.478-2.105-.86-3.722-.86m6.57 5.546c0 3.41-3.01 6.853-6.958 6.853h-2.493L11.595 24H6.74l1.845-11.538h3.592c4.208 0 7.346-3.634 7.153-6.949a5.24 5.24 0 0 1 2.848 4.686M9.653 5.546h6.408c.907 0 1.942.222 2.363.541-.195 2.741-2.655 5.483-6.441 5.483H8.714Z',
    color: '#002991',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.paypal.com',
    endpoints: {
      authorization: 'https://www.paypal.com/signin/authorize',
      token: 'https://api-m.paypal.com/v1/oauth2/token',
      userinfo: 'https://api-m.paypal.com/v1/identity/openidconnect/userinfo?schema=openid',
    },
  },
  signIn: { kind: 'none', because: 'https-redirect-only' },
  scopes: [{ scope: 'openid', allows: 'scope.openid' }],
  identity: identityRequest({
    subject: ['/user_id'],
    name: ['/name'],
    email: ['/email'],
    picture: ['/picture'],
  }),
  // Two addresses are told of for it, neither on a page of PayPal's, with nothing about what they end.
  revocation: { kind: 'none' },
  probes: ['userinfo'],
  managePage: () => 'https://www.paypal.com/myaccount/settings/',
  console: () => 'https://developer.paypal.com/dashboard/applications',
  otherHosts: ['developer.paypal.com'],
  notes: [
    {
      en: 'PayPal sends people back only to a public website after sign-in, so no app on a computer can be linked.',
      de: 'PayPal leitet nach der Anmeldung nur auf eine öffentliche Website zurück, darum lässt sich keine App auf einem Computer verknüpfen.',
    },
    {
      en: 'Which sites and apps have access is shown in PayPal under Settings > Data & privacy, where it can be ended.',
      de: 'Welche Websites und Apps Zugriff haben, zeigt PayPal unter Einstellungen > Daten und Datenschutz; dort lässt er sich auch beenden.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://www.better-auth.com/docs/authentication/paypal' },
    {
      about: 'sign-in',
      url: 'https://developer.paypal.com/docs/integration/direct/identity/get-user-consent/',
    },
    { about: 'sign-in', url: 'https://developer.paypal.com/log-in/build-button' },
    { about: 'identity', url: 'https://developer.paypal.com/api/identity/v1/userinfo-get/' },
    { about: 'manage-page', url: 'https://www.paypal.com/us/cshelp/article/help337' },
    { about: 'revocation', url: 'https://developer.paypal.com/log-in/references' },
  ],
  confidence: { file: 'secondary', identity: 'documented', 'manage-page': 'secondary' },
})
