import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** HubSpot, through an app that the person registers. */
export const hubspot = defineProvider({
  id: 'hubspot',
  nameOf: () => 'HubSpot',
  recognises: ({ hostname }) =>
    ['hubspot.com', 'www.hubspot.com', 'app.hubspot.com', 'app-eu1.hubspot.com'].includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M18.164 7.93V5.084a2.198 2.198 0 001.267-1.978v-.067A2.2 2.2 0 0017.238.845h-.067a2.2 2.2 0 00-2.193 2.193v.067a2.196 2.196 0 001.252 1.973l.013.006v2.852a6.22 6.22 0 00-2.969 1.31l.012-.01-7.828-6.095A2.497 2.497 0 104.3 4.656l-.012.006 7.697 5.991a6.176 6.176 0 00-1.038 3.446c0 1.343.425 2.588 1.147 3.607l-.013-.02-2.342 2.343a1.968 1.968 0 00-.58-.095h-.002a2.033 2.033 0 102.033 2.033 1.978 1.978 0 00-.1-.595l.005.014 2.317-2.317a6.247 6.247 0 104.782-11.134l-.036-.005zm-.964 9.378a3.206 3.206 0 113.215-3.207v.002a3.206 3.206 0 01-3.207 3.207z',
    color: '#ff7a59',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://app.hubspot.com',
    endpoints: {
      authorization: 'https://app.hubspot.com/oauth/authorize',
      token: 'https://api.hubapi.com/oauth/2026-03/token',
      revocation: 'https://api.hubapi.com/oauth/2026-03/token/revoke',
      introspection: 'https://api.hubapi.com/oauth/2026-03/token/introspect',
    },
  },
  // http only with the name `localhost`.
  signIn: codeSignIn({ client: 'secret', redirect: 'fixed-ports', redirectHost: 'localhost' }),
  scopes: [{ scope: 'oauth', allows: 'scope.email' }],
  // A person is one within an account ("hub"), and a permission belongs to both.
  identity: identityRequest({
    byIntrospection: true,
    subject: ['/hub_id', '/user_id'],
    username: ['/hub_domain'],
    email: ['/user'],
  }),
  revocation: {
    ...standardRevocation,
    // "Deletes/Revokes provided Refresh Token": access tokens live on to their end, half an hour.
    accepts: ['refresh_token'],
    unknownTokenIsSuccess: false,
    leaves: 'consent-entry',
  },
  // Not by refresh: it would make an access token that no request can end.
  probes: ['introspection'],
  // Where it is in the settings is documented (Integrations > Connected Apps), its address is not.
  managePage: () => 'https://app.hubspot.com/l/integrations-settings/installed',
  console: () => 'https://app.hubspot.com/developer-overview',
  handedIn: [
    handedIn({
      id: 'private-app',
      name: { en: 'access token of a private app', de: 'Zugriffstoken einer privaten App' },
      shape: /pat-[a-z]{2}\d-[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/,
      whose: null,
      page: () => 'https://app.hubspot.com/l/private-apps',
    }),
  ],
  notes: [
    {
      en: 'HubSpot wants an app of your own; only a super admin or somebody with Marketplace access can link it.',
      de: 'HubSpot verlangt eine eigene App; verknüpfen kann sie nur, wer Super-Admin ist oder Marketplace-Zugriff hat.',
    },
    {
      en: 'After revoking, the last access token lives on for up to 30 minutes.',
      de: 'Nach dem Widerruf lebt das letzte Zugriffstoken noch bis zu 30 Minuten.',
    },
    {
      en: 'The app stays installed in the HubSpot account; removing it there affects everybody in it.',
      de: 'Die App bleibt im HubSpot-Konto installiert; sie dort zu entfernen betrifft alle darin.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://developers.hubspot.com/changelog/2018-03-05-oauth2-redirect-uri-served-over-http-localhost',
    },
    { about: 'sign-in', url: 'https://developers.hubspot.com/docs/api/oauth-quickstart-guide' },
    {
      about: 'identity',
      url: 'https://developers.hubspot.com/docs/api-reference/2026-03/authentication/oauth-tokens/token-introspect',
    },
    {
      about: 'revocation',
      url: 'https://developers.hubspot.com/docs/api-reference/latest/authentication/oauth-tokens/revoke-token',
    },
    { about: 'revocation', url: 'https://developers.hubspot.com/docs-beta/oauth/tokens' },
    {
      about: 'manage-page',
      url: 'https://knowledge.hubspot.com/integrations/manage-connected-apps',
    },
    {
      about: 'probe',
      url: 'https://developers.hubspot.com/docs/api-reference/2026-03/authentication/oauth-tokens/token-introspect',
    },
  ],
  confidence: { file: 'documented', probe: 'secondary', 'manage-page': 'memory' },
})
