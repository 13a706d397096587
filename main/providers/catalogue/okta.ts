import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityScopes } from './openid.ts'

const domain = /^[\w-]+\.(?:okta|oktapreview|okta-emea)\.com$/

/** An organisation's Okta: its own server at the host, or a custom one at `/oauth2/…`. */
export const okta = defineProvider({
  id: 'okta',
  name: 'Okta',
  nameOf: ({ hostname }) => `Okta (${hostname.split('.')[0]})`,
  recognises: ({ hostname }) => domain.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 0C5.389 0 0 5.35 0 12s5.35 12 12 12 12-5.35 12-12S18.611 0 12 0zm0 18c-3.325 0-6-2.675-6-6s2.675-6 6-6 6 2.675 6 6-2.675 6-6 6z',
    color: '#007dc1',
  },
  server: { kind: 'discovered', issuer: null },
  signIn: codeSignIn({
    redirect: 'fixed-ports',
    authMethod: 'client_secret_basic',
    clientTest: standardClientTest,
  }),
  scopes: identityScopes,
  identity: openIdIdentity,
  // Any token is answered 200, also one that was unknown, so a probe has to tell.
  revocation: { ...standardRevocation, ends: { refresh_token: 'pair', access_token: 'token' } },
  console: ({ issuer }) => `${new URL(issuer).origin}/admin/apps/active`,
  register: [
    {
      en: 'Choose the type “Native”; in an organisation, whoever runs its Okta has to do it.',
      de: 'Wähle den Typ „Native“; in einer Organisation muss das tun, wer deren Okta betreibt.',
    },
    {
      en: 'Allow the grant type “Refresh Token”.',
      de: 'Erlaube die Grant-Art „Refresh Token“.',
    },
  ],
  notes: [
    {
      en: 'An API that checks access tokens by itself accepts one until it runs out, also after it was revoked.',
      de: 'Eine API, die Zugriffstoken selbst prüft, nimmt eines bis zu seinem Ablauf an, auch nach dem Widerruf.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://help.okta.com/en-us/Content/Topics/Apps/Apps_App_Integration_Wizard_OIDC.htm',
    },
    {
      about: 'sign-in',
      url: 'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/docs/reference/api/oidc/index.md',
    },
    {
      about: 'sign-in',
      url: 'https://support.okta.com/help/s/article/openid-connect-oidc-redirect-uri',
    },
    {
      about: 'revocation',
      url: 'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/customas/revokecustomas',
    },
    { about: 'revocation', url: 'https://developer.okta.com/docs/guides/revoke-tokens/main/' },
    {
      about: 'probe',
      url: 'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/docs/reference/api/oidc/index.md',
    },
    { about: 'tokens', url: 'https://developer.okta.com/docs/guides/refresh-tokens/main/' },
  ],
  confidence: { file: 'documented' },
})
