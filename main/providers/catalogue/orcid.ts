import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'

/** ORCID: its addresses are known, but it sends people back to https addresses only. */
export const orcid = defineProvider({
  id: 'orcid',
  nameOf: () => 'ORCID',
  recognises: ({ hostname }) => hostname === 'orcid.org' || hostname === 'www.orcid.org',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 0C5.372 0 0 5.372 0 12s5.372 12 12 12 12-5.372 12-12S18.628 0 12 0zM7.369 4.378c.525 0 .947.431.947.947s-.422.947-.947.947a.95.95 0 0 1-.947-.947c0-.525.422-.947.947-.947zm-.722 3.038h1.444v10.041H6.647V7.416zm3.562 0h3.9c3.712 0 5.344 2.653 5.344 5.025 0 2.578-2.016 5.025-5.325 5.025h-3.919V7.416zm1.444 1.303v7.444h2.297c3.272 0 4.022-2.484 4.022-3.722 0-2.016-1.284-3.722-4.097-3.722h-2.222z',
    color: '#a6ce39',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://orcid.org',
    endpoints: {
      authorization: 'https://orcid.org/oauth/authorize',
      token: 'https://orcid.org/oauth/token',
      userinfo: 'https://orcid.org/oauth/userinfo',
      revocation: 'https://orcid.org/oauth/revoke',
    },
  },
  signIn: { kind: 'none', because: 'https-redirect-only' },
  scopes: [{ scope: 'openid', allows: 'scope.openid' }],
  identity: identityRequest({ subject: ['/sub'], name: ['/name'] }),
  revocation: {
    ...standardRevocation,
    sendHint: false,
    // The answer for a token that is gone is not documented.
    unknownTokenIsSuccess: false,
    ends: 'pair',
    // The entry goes only with the last live token of the app.
    leaves: 'unknown',
  },
  probes: ['userinfo'],
  managePage: () => 'https://orcid.org/trusted-parties',
  console: () => 'https://orcid.org/developer-tools',
  notes: [
    {
      en: 'ORCID accepts only https addresses for the way back from sign-in, so no app on a computer can be linked.',
      de: 'ORCID akzeptiert für den Rückweg nach der Anmeldung nur https-Adressen, darum lässt sich keine App auf einem Computer verknüpfen.',
    },
    {
      en: 'Which organisations have access is shown on ORCID’s page of trusted parties, where it can be ended.',
      de: 'Welche Organisationen Zugriff haben, zeigt die ORCID-Seite der vertrauenswürdigen Parteien; dort lässt er sich auch beenden.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://info.orcid.org/faq/how-do-redirect-uris-work' },
    { about: 'revocation', url: 'https://info.orcid.org/ufaqs/how-can-i-revoke-tokens' },
    {
      about: 'revocation',
      url: 'https://github.com/ORCID/ORCID-Source/blob/main/orcid-api-web/tutorial/revoke.md',
    },
    {
      about: 'identity',
      url: 'https://github.com/ORCID/ORCID-Source/blob/main/orcid-web/ORCID_AUTH_WITH_OPENID_CONNECT.md',
    },
    {
      about: 'manage-page',
      url: 'https://support.orcid.org/hc/en-us/articles/360006973893-Trusted-organizations',
    },
  ],
  confidence: { file: 'documented', probe: 'secondary', 'manage-page': 'secondary' },
})
