import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'

const hosts: readonly string[] = [
  'yahoo.com',
  'www.yahoo.com',
  'login.yahoo.com',
  'api.login.yahoo.com',
]

/** Yahoo can't be linked: it returns to https addresses only, or shows a code to copy by hand. */
export const yahoo = defineProvider({
  id: 'yahoo',
  nameOf: () => 'Yahoo',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M1.5 7h4.3l3.1 6L12 7h4.2l-5.5 10.4L8.6 21H4.4l2.3-4.2L1.5 7Zm16.3-4h4.4l-1.9 10h-3l.5-10Zm.8 11.5a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z',
    color: '#6001d2',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://api.login.yahoo.com',
    endpoints: {
      authorization: 'https://api.login.yahoo.com/oauth2/request_auth',
      token: 'https://api.login.yahoo.com/oauth2/get_token',
      userinfo: 'https://api.login.yahoo.com/openid/v1/userinfo',
      jwks: 'https://api.login.yahoo.com/openid/v1/certs',
      revocation: 'https://api.login.yahoo.com/oauth2/revoke',
    },
  },
  signIn: { kind: 'none', because: 'https-redirect-only' },
  scopes: [{ scope: 'openid', allows: 'scope.openid' }],
  identity: openIdIdentity,
  // The endpoint is named, but none of its answers is.
  revocation: { ...standardRevocation, unknownTokenIsSuccess: false },
  managePage: () => 'https://login.yahoo.com/account/security',
  console: () => 'https://developer.yahoo.com/apps/',
  otherHosts: ['login.yahoo.com', 'developer.yahoo.com'],
  notes: [
    {
      en: 'Yahoo sends people back to https addresses only, never to an app on this computer.',
      de: 'Yahoo leitet nur zu https-Adressen zurück, nie zu einer App auf diesem Computer.',
    },
    {
      en: 'Which apps have access is shown on your account’s security page under “External connections”.',
      de: 'Welche Apps Zugriff haben, zeigt die Sicherheitsseite des Kontos unter „External connections“.',
    },
    {
      en: 'Changing your Yahoo password ends the lasting access of all apps.',
      de: 'Ein neues Yahoo-Passwort beendet den dauerhaften Zugriff aller Apps.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://developer.yahoo.com/oauth2/guide/flows_authcode/' },
    {
      about: 'sign-in',
      url: 'https://developer.yahoo.com/oauth2/guide/openid_connect/getting_started.html',
    },
    {
      about: 'revocation',
      url: 'https://api.login.yahoo.com/.well-known/openid-configuration',
    },
    {
      about: 'manage-page',
      url: 'https://help.yahoo.com/kb/account/find-remove-unusual-activity-yahoo-account-sln2073.html',
    },
    { about: 'tokens', url: 'https://developer.yahoo.com/oauth2/guide/faq/' },
  ],
  confidence: { file: 'secondary', identity: 'secondary', 'manage-page': 'secondary' },
})
