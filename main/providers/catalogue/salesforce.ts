import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const salesforce = defineProvider({
  id: 'salesforce',
  nameOf: () => 'Salesforce',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://login.salesforce.com',
    endpoints: {
      authorization: 'https://login.salesforce.com/services/oauth2/authorize',
      token: 'https://login.salesforce.com/services/oauth2/token',
      userinfo: 'https://login.salesforce.com/services/oauth2/userinfo',
      revocation: 'https://{my_domain_or_instance_host}/services/oauth2/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'refresh_token', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  console: () => 'https://login.salesforce.com/',
  sources: [
    {
      about: 'revocation',
      url: 'https://developer.salesforce.com/docs/platform/mobile-sdk/guide/oauth-revoking-tokens.html',
    },
    {
      about: 'revocation',
      url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm',
    },
    {
      about: 'revocation',
      url: 'https://developer.salesforce.com/blogs/2011/11/revoking-oauth-2-0-access-tokens-and-refresh-tokens',
    },
    {
      about: 'revocation',
      url: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_pkce.htm',
    },
    {
      about: 'revocation',
      url: 'https://developer.salesforce.com/docs/atlas.en-us.264.0.apexref.meta/apexref/apex_class_Auth_OauthToken.htm',
    },
  ],
  confidence: { file: 'documented' },
})
