import type { ClientTestRules } from '../client-test-rules.ts'
import { oauthErrorAnswer } from '../answer-match.ts'
import { defineProvider } from '../define-provider.ts'
import { standardDeviceCode } from '../device-code-rules.ts'
import {
  appToken,
  handedIn,
  scopesInWords,
  type EndsItself,
  type Whose,
} from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation, type AppRevocation } from '../revocation-rules.ts'
import { codeSignIn, type PageError } from '../sign-in-rules.ts'

/**
 * Its errors come with HTTP 200.
 * https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors
 */
export const githubClientTest: ClientTestRules = {
  accepts: [oauthErrorAnswer(200, 'bad_verification_code')],
  refuses: [oauthErrorAnswer(200, 'incorrect_client_credentials')],
  // What is wrong of the two is not said, nor whether a secret came at all.
  unknown: [],
  wantsSecret: [],
  wantsNone: [],
  wrongType: [],
  // Who is not signed in sees the sign-in page, whatever the address.
  asksRedirect: false,
}

/**
 * It sends a person to the address that is registered, wherever that is, with what is wrong in the line.
 * https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-authorization-request-errors
 */
export const githubPageErrors: readonly PageError[] = [
  {
    shows: 'error=redirect_uri_mismatch',
    means: {
      en: 'In the address line, on a page that can’t be reached: another redirect address is registered with the app. Enter there exactly the one shown here.',
      de: 'In der Adresszeile, auf einer nicht erreichbaren Seite: Bei der App ist eine andere Rückadresse eingetragen. Trage dort genau die hier gezeigte ein.',
    },
  },
  {
    shows: '404',
    means: {
      en: 'GitHub does not know this client ID. Compare it with the app’s page, character by character.',
      de: 'GitHub kennt diese Client-ID nicht. Vergleiche sie Zeichen für Zeichen mit der Seite der App.',
    },
  },
]

export const headers = {
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
}

const identity = identityRequest({
  headers,
  subject: ['/id'],
  name: ['/name'],
  username: ['/login'],
  email: ['/email'],
  picture: ['/avatar_url'],
})

/** Any token of a person may ask this, whatever else it may do. */
export const whose: Whose = {
  url: () => 'https://api.github.com/user',
  identity,
  scopes: { header: 'x-oauth-scopes', separator: ',' },
  expires: { header: 'github-authentication-token-expiration', as: 'date' },
}

/** GitHub's service for exposed tokens: anybody may name one, unauthenticated, and its owner is told. */
export const reportExposed = (success: AppRevocation['success']): EndsItself => ({
  url: () => 'https://api.github.com/credentials/revoke',
  agree: {
    en: 'GitHub ends it through its service for exposed tokens, which anybody may use: GitHub then e-mails the owner that this token was reported as exposed. GitHub can’t bring it back.',
    de: 'GitHub beendet es über seinen Dienst für offengelegte Tokens, den jeder benutzen darf: GitHub schreibt der Eigentümerin oder dem Eigentümer dann eine E-Mail, dass dieses Token als offengelegt gemeldet wurde. GitHub kann es nicht wiederherstellen.',
  },
  rules: {
    ...standardRevocation,
    tokenIn: 'json-list',
    tokenField: 'credentials',
    sendHint: false,
    headers: headers,
    authorizedBy: 'nothing',
    success,
    // Whatever it is told, it answers 202: only a probe knows.
    unknownTokenIsSuccess: false,
    ends: 'token',
    leaves: 'unknown',
  },
})

const scopes = scopesInWords({
  repo: 'scope.code.write',
  public_repo: 'scope.code.public',
  delete_repo: 'scope.code.delete',
  workflow: 'scope.automation',
  gist: 'scope.notes',
  user: 'scope.user.write',
  'user:email': 'scope.email',
  'read:org': 'scope.organisation.read',
  'write:org': 'scope.organisation',
  'admin:org': 'scope.organisation',
  'admin:public_key': 'scope.keys',
  'admin:gpg_key': 'scope.keys',
  'admin:ssh_signing_key': 'scope.keys',
})

/** GitHub, through an OAuth App that the person registers. */
export const github = defineProvider({
  id: 'github',
  nameOf: () => 'GitHub',
  recognises: ({ hostname }) => hostname === 'github.com' || hostname === 'www.github.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 .297c-6.63 0-12 5.373-12 12 0 5.303 3.438 9.8 8.205 11.385.6.113.82-.258.82-.577 0-.285-.01-1.04-.015-2.04-3.338.724-4.042-1.61-4.042-1.61C4.422 18.07 3.633 17.7 3.633 17.7c-1.087-.744.084-.729.084-.729 1.205.084 1.838 1.236 1.838 1.236 1.07 1.835 2.809 1.305 3.495.998.108-.776.417-1.305.76-1.605-2.665-.3-5.466-1.332-5.466-5.93 0-1.31.465-2.38 1.235-3.22-.135-.303-.54-1.523.105-3.176 0 0 1.005-.322 3.3 1.23.96-.267 1.98-.399 3-.405 1.02.006 2.04.138 3 .405 2.28-1.552 3.285-1.23 3.285-1.23.645 1.653.24 2.873.12 3.176.765.84 1.23 1.91 1.23 3.22 0 4.61-2.805 5.625-5.475 5.92.42.36.81 1.096.81 2.22 0 1.606-.015 2.896-.015 3.286 0 .315.21.69.825.57C20.565 22.092 24 17.592 24 12.297c0-6.627-5.373-12-12-12',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://github.com',
    endpoints: {
      authorization: 'https://github.com/login/oauth/authorize',
      token: 'https://github.com/login/oauth/access_token',
      userinfo: 'https://api.github.com/user',
      // Ends the person's grant; `…/token` would end one token only.
      revocation: 'https://api.github.com/applications/{client_id}/grant',
      device: 'https://github.com/login/device/code',
    },
  },
  signIn: codeSignIn({
    client: 'secret',
    // Codes are given to an app that shows its id alone.
    deviceCode: { ...standardDeviceCode, client: 'id' },
    clientTest: githubClientTest,
    pageErrors: githubPageErrors,
  }),
  scopes: [{ scope: 'read:user', allows: 'scope.profile' }],
  identity,
  revocation: {
    ...standardRevocation,
    method: 'DELETE',
    accepts: ['access_token'],
    tokenIn: 'json',
    tokenField: 'access_token',
    sendHint: false,
    headers,
    authorizedBy: 'client-basic',
    // Whoever is not authenticated properly is answered 404; and so, it is said, is a dead token. A
    // probe tells the two apart: while the token lives, it is the app.
    clientRejected: [{ status: 404 }],
    unknownTokenIsSuccess: false,
    ends: 'grant',
    everywhere: true,
    leaves: 'nothing',
  },
  probes: ['userinfo'],
  managePage: () => 'https://github.com/settings/applications',
  signOutPage: () => 'https://github.com/logout',
  console: () => 'https://github.com/settings/developers',
  handedIn: [
    handedIn({
      id: 'classic',
      name: { en: 'personal access token (classic)', de: 'persönliches Zugriffstoken (classic)' },
      shape: /ghp_[A-Za-z0-9]{36,251}/,
      // Until April 2021: forty hexadecimal digits.
      unmarkedToo: true,
      whose,
      scopes,
      ends: reportExposed(null),
      page: () => 'https://github.com/settings/tokens',
    }),
    handedIn({
      id: 'fine-grained',
      name: {
        en: 'personal access token (fine-grained)',
        de: 'persönliches Zugriffstoken (fine-grained)',
      },
      shape: /github_pat_\w{82,244}/,
      whose,
      scopes,
      ends: reportExposed(null),
      page: () => 'https://github.com/settings/personal-access-tokens',
    }),
    handedIn({
      id: 'oauth-app',
      name: appToken,
      shape: /gho_[A-Za-z0-9]{36,251}/,
      whose,
      scopes,
      ends: reportExposed(null),
      notes: [
        {
          en: 'Only this token ends. The app stays on GitHub’s list of authorized apps until you remove it there.',
          de: 'Nur dieses Token endet. Die App bleibt in GitHubs Liste autorisierter Apps, bis sie dort entfernt wird.',
        },
      ],
    }),
  ],
  register: [
    {
      en: 'To sign in with a code later on, tick “Enable Device Flow”.',
      de: 'Kreuze „Enable Device Flow“ an, um dich später mit einem Code anzumelden.',
    },
  ],
  notes: [
    {
      en: 'GitHub keeps at most ten tokens for one app and person; an eleventh ends the oldest.',
      de: 'GitHub behält höchstens zehn Tokens je App und Person; das elfte beendet das älteste.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
    },
    { about: 'tokens', url: 'https://docs.github.com/en/rest/credentials/revoke' },
    {
      about: 'tokens',
      url: 'https://github.blog/changelog/2026-03-26-credential-revocation-api-now-supports-github-oauth-and-github-app-credentials',
    },
    {
      about: 'sign-in',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    },
    { about: 'revocation', url: 'https://docs.github.com/en/rest/apps/oauth-applications' },
    {
      about: 'revocation',
      url: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    },
    { about: 'identity', url: 'https://docs.github.com/en/rest/users/users' },
    {
      about: 'tokens',
      url: 'https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available',
    },
  ],
  confidence: { file: 'documented', identity: 'secondary', 'manage-page': 'secondary' },
})
