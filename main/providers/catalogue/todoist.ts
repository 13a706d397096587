import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Todoist, through an app that the person registers: revoking takes the secret of one. */
export const todoist = defineProvider({
  id: 'todoist',
  nameOf: () => 'Todoist',
  recognises: ({ hostname }) => /^((www|app|api)\.)?todoist\.com$/.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M21 0H3C1.35 0 0 1.35 0 3v3.858s3.854 2.24 4.098 2.38c.31.18.694.177 1.004 0 .26-.147 8.02-4.608 8.136-4.675.279-.161.58-.107.748-.01.164.097.606.348.84.48.232.134.221.502.013.622l-9.712 5.59c-.346.2-.69.204-1.048.002C3.478 10.907.998 9.463 0 8.882v2.02l4.098 2.38c.31.18.694.177 1.004 0 .26-.147 8.02-4.609 8.136-4.676.279-.16.58-.106.748-.008.164.096.606.347.84.48.232.133.221.5.013.62-.208.121-9.288 5.346-9.712 5.59-.346.2-.69.205-1.048.002C3.478 14.951.998 13.506 0 12.926v2.02l4.098 2.38c.31.18.694.177 1.004 0 .26-.147 8.02-4.609 8.136-4.676.279-.16.58-.106.748-.009.164.097.606.348.84.48.232.133.221.502.013.622l-9.712 5.59c-.346.199-.69.204-1.048.001C3.478 18.994.998 17.55 0 16.97V21c0 1.65 1.35 3 3 3h18c1.65 0 3-1.35 3-3V3c0-1.65-1.35-3-3-3z',
    color: '#e44332',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://todoist.com',
    endpoints: {
      authorization: 'https://app.todoist.com/oauth/authorize',
      token: 'https://api.todoist.com/oauth/access_token',
      userinfo: 'https://api.todoist.com/api/v1/user',
      revocation: 'https://api.todoist.com/api/v1/revoke',
      // Its registration (RFC 7591) is left out: Handback would register a public client there, for
      // which no way to revoke is documented.
    },
  },
  signIn: codeSignIn({
    client: 'secret',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    scopeSeparator: ',',
  }),
  scopes: [{ scope: 'data:read', allows: 'scope.read' }],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/full_name'],
    email: ['/email'],
    picture: ['/avatar_big'],
  }),
  revocation: {
    ...standardRevocation,
    // Its page says “access token”; what becomes of the refresh token is not said.
    accepts: ['access_token'],
    authorizedBy: 'client-basic',
    unknownTokenIsSuccess: false,
    ends: 'token',
    leaves: 'unknown',
  },
  // Never by refresh: a used refresh token that comes again ends every token of the app.
  probes: ['userinfo'],
  managePage: () => 'https://app.todoist.com/app/settings/integrations',
  otherHosts: ['app.todoist.com'],
  console: () => 'https://app.todoist.com/app/settings/integrations/app-management',
  handedIn: [unmarkedAppToken],
  notes: [
    {
      en: 'Handback ends the access token; that the key which renews it ends too is not documented, so the app should also be removed in Todoist under Settings > Integrations.',
      de: 'Handback beendet das Zugriffstoken; dass auch der Schlüssel endet, der es erneuert, ist nicht dokumentiert, darum sollte die App auch in Todoist unter Einstellungen > Integrationen entfernt werden.',
    },
    {
      en: 'Todoist has no permission for identity alone: the narrowest can read all tasks.',
      de: 'Todoist kennt keine Berechtigung nur für die Identität: Die engste darf alle Aufgaben lesen.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://developer.todoist.com/api/v1/#tag/Authorization' },
    { about: 'revocation', url: 'https://developer.todoist.com/api/v1/#tag/Authorization' },
    { about: 'probe', url: 'https://developer.todoist.com/api/v1/#tag/Authorization' },
    {
      about: 'identity',
      url: 'https://doist.github.io/todoist-api-typescript/api/type-aliases/CurrentUser',
    },
  ],
  confidence: { file: 'documented', identity: 'secondary', 'manage-page': 'secondary' },
})
