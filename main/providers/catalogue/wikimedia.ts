import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const wiki = 'https://meta.wikimedia.org'
const rest = `${wiki}/w/rest.php/oauth2`
const sites = ['wikimedia.org', 'wikipedia.org', 'wikidata.org', 'wiktionary.org']

/** Wikimedia's one account for all its wikis, through an OAuth 2.0 consumer that the person proposes. */
export const wikimedia = defineProvider({
  id: 'wikimedia',
  nameOf: () => 'Wikimedia',
  recognises: ({ hostname }) =>
    sites.some((site) => hostname === site || hostname.endsWith(`.${site}`)),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M20.074 3.126C22.486 5.321 24 8.485 24 12c0 6.623-5.377 12-12 12S0 18.623 0 12c0-3.515 1.514-6.679 3.926-8.874l2.265 2.265C4.358 7.005 3.2 9.368 3.2 12c0 4.857 3.943 8.8 8.8 8.8s8.8-3.943 8.8-8.8c0-2.632-1.158-4.995-2.991-6.609zm-3.399 3.399C18.22 7.846 19.2 9.81 19.2 12c0 3.703-2.802 6.757-6.4 7.156V10.4zM11.2 19.156C7.602 18.757 4.8 15.703 4.8 12c0-2.19.98-4.154 2.525-5.475L11.2 10.4zM12 0c2.208 0 4 1.792 4 4s-1.792 4-4 4-4-1.792-4-4 1.792-4 4-4',
  },
  server: {
    kind: 'fixed',
    issuer: wiki,
    endpoints: {
      authorization: `${rest}/authorize`,
      token: `${rest}/access_token`,
      userinfo: `${rest}/resource/profile`,
    },
  },
  // A consumer has one callback, and whether its port may differ is not documented.
  signIn: codeSignIn({
    redirect: 'fixed-ports',
    // The library below it says this up to version 8, and `invalid_grant` from 9 on.
    deadRefresh: [
      {
        status: 401,
        body: {
          '/error': 'invalid_request',
          '/error_description': 'The refresh token is invalid.',
        },
      },
    ],
  }),
  // Fixed when the consumer is proposed; there is nothing to ask for.
  scopes: [],
  identity: identityRequest({
    subject: ['/sub'],
    name: ['/username'],
    username: ['/username'],
    email: ['/email'],
  }),
  revocation: { kind: 'none' },
  probes: ['userinfo', 'refresh'],
  managePage: () => `${wiki}/wiki/Special:OAuthManageMyGrants`,
  signOutPage: () => `${wiki}/wiki/Special:UserLogout`,
  console: () => `${wiki}/wiki/Special:OAuthConsumerRegistration/propose/oauth2`,
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'Choose “User identity verification only”: more is not needed.',
      de: 'Wähle „User identity verification only“: Mehr ist nicht nötig.',
    },
    {
      en: 'Leave “confidential” unticked.',
      de: 'Setze bei „confidential“ keinen Haken.',
    },
  ],
  notes: [
    {
      en: 'No app can end its access at Wikimedia: that is done on its page of connected apps.',
      de: 'Bei Wikimedia kann keine App ihren Zugriff selbst beenden: Das geht nur auf der dortigen Seite der verbundenen Apps.',
    },
    {
      en: 'An app takes a single redirect address (the first one shown), and until it is approved it works only for the account that proposed it.',
      de: 'Eine App nimmt nur eine Rückadresse (die erste der gezeigten), und bis zur Freigabe gilt sie nur für das Konto, das sie vorgeschlagen hat.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://www.mediawiki.org/wiki/OAuth/For_Developers' },
    { about: 'register', url: 'https://authjs.dev/getting-started/providers/wikimedia' },
    { about: 'sign-in', url: 'https://www.mediawiki.org/wiki/OAuth/For_Developers' },
    {
      about: 'revocation',
      url: 'https://github.com/wikimedia/mediawiki-extensions-OAuth/blob/master/extension.json',
    },
    {
      about: 'identity',
      url: 'https://github.com/wikimedia/mediawiki-extensions-OAuth/blob/master/src/UserStatementProvider.php',
    },
    {
      about: 'probe',
      url: 'https://github.com/thephpleague/oauth2-server/blob/master/src/AuthorizationValidators/BearerTokenValidator.php',
    },
    {
      about: 'tokens',
      url: 'https://github.com/thephpleague/oauth2-server/blob/8.5.4/src/Exception/OAuthServerException.php',
    },
    { about: 'manage-page', url: 'https://www.mediawiki.org/wiki/Extension:OAuth' },
  ],
  confidence: { file: 'documented', 'sign-in': 'secondary', probe: 'secondary' },
})
