import { oauthErrorAnswer } from '../answer-match.ts'
import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** A sandbox, or an organisation's own address ("My Domain"). */
const isOrganisation = ({ hostname }: URL): boolean =>
  hostname === 'test.salesforce.com' || hostname.endsWith('.my.salesforce.com')

const hosts = ['login.salesforce.com', 'salesforce.com', 'www.salesforce.com']

/** Salesforce, through an external client app of the person's organisation. */
export const salesforce = defineProvider({
  id: 'salesforce',
  nameOf: (issuer) =>
    isOrganisation(issuer) ? `Salesforce (${issuer.hostname.split('.')[0]})` : 'Salesforce',
  recognises: (issuer) => hosts.includes(issuer.hostname) || isOrganisation(issuer),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M10 6a5 5 0 0 1 4.2 2.2A4.5 4.5 0 0 1 20.5 12a4 4 0 0 1-3.6 5.9A4.6 4.6 0 0 1 9 19a4.2 4.2 0 0 1-5.4-2.7A4.3 4.3 0 0 1 5 8.9 5 5 0 0 1 10 6Z',
  },
  server: {
    kind: 'discovered',
    issuer: 'https://login.salesforce.com',
    alsoAt: isOrganisation,
  },
  // https or a scheme of one's own, says the page; its own command line tool uses http://localhost.
  signIn: codeSignIn({ redirect: 'fixed-ports', redirectHost: 'localhost' }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'profile', allows: 'scope.profile' },
    { scope: 'email', allows: 'scope.email' },
    { scope: 'offline_access', allows: 'scope.offline_access' },
  ],
  // `user_id` is unique only within an organisation; `sub` is an address and unique.
  identity: identityRequest({
    subject: ['/sub'],
    name: ['/name'],
    username: ['/preferred_username'],
    email: ['/email'],
    picture: ['/picture'],
    dead: [{ status: 401 }, { status: 403, text: 'Bad_OAuth_Token' }],
  }),
  revocation: {
    ...standardRevocation,
    sendHint: false,
    authorizedBy: 'nothing',
    alreadyGone: [oauthErrorAnswer(400, 'invalid_token')],
    unknownTokenIsSuccess: false,
    ends: { refresh_token: 'pair', access_token: 'token' },
  },
  // Whether introspection answers an app without a secret is not documented.
  probes: ['userinfo', 'refresh'],
  console: ({ issuer }) => issuer,
  register: [
    {
      en: 'An administrator of the organisation has to make and install an external client app.',
      de: 'Ein Administrator der Organisation muss eine External Client App anlegen und installieren.',
    },
  ],
  notes: [
    {
      en: 'Salesforce keeps at most five permissions for one app and person; a sixth ends the oldest.',
      de: 'Salesforce behält höchstens fünf Berechtigungen je App und Person; die sechste beendet die älteste.',
    },
    {
      en: 'You see and end an app’s access in your personal settings, under “OAuth Connected Apps”.',
      de: 'Der Zugriff einer App steht in den persönlichen Einstellungen unter „OAuth Connected Apps“ und endet dort.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://developer.salesforce.com/docs/atlas.en-us.262.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_eca.htm',
    },
    { about: 'sign-in', url: 'https://login.salesforce.com/.well-known/openid-configuration' },
    {
      about: 'sign-in',
      url: 'https://developer.salesforce.com/docs/atlas.en-us.262.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_eca.htm',
    },
    { about: 'sign-in', url: 'https://help.salesforce.com/s/articleView?id=005228017' },
    {
      about: 'identity',
      url: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_using_userinfo_endpoint.htm',
    },
    {
      about: 'revocation',
      url: 'https://developer.salesforce.com/docs/platform/mobile-sdk/guide/oauth-revoking-tokens.html',
    },
    {
      about: 'probe',
      url: 'https://github.com/forcedotcom/SalesforceMobileSDK-Android/pull/2430',
    },
    {
      about: 'tokens',
      url: 'https://help.salesforce.com/apex/HTViewSolution?id=000205876&language=en_US',
    },
  ],
  confidence: { file: 'documented', probe: 'secondary' },
})
