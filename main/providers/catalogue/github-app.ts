import { oauthErrorAnswer } from '../answer-match.ts'
import { defineProvider } from '../define-provider.ts'
import { standardDeviceCode } from '../device-code-rules.ts'
import { appToken, handedIn, refreshToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import {
  github,
  githubClientTest,
  githubPageErrors,
  headers,
  reportExposed,
  whose,
} from './github.ts'

/**
 * GitHub, through a GitHub App that the person registers: short-lived tokens, and permissions that
 * the app names instead of scopes. Chosen by name only: the address stands for the OAuth App.
 */
export const githubApp = defineProvider({
  id: 'github-app',
  nameOf: () => 'GitHub App',
  recognises: () => false,
  mark: github.mark,
  server: github.server,
  signIn: codeSignIn({
    client: 'secret',
    // Here the callback URL must match exactly; any port is promised for OAuth Apps only.
    redirect: 'fixed-ports',
    clientTest: githubClientTest,
    pageErrors: githubPageErrors,
    deadRefresh: [oauthErrorAnswer(200, 'bad_refresh_token')],
    deviceCode: { ...standardDeviceCode, client: 'id' },
  }),
  scopes: [],
  identity: github.identity,
  revocation: github.revocation,
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://github.com/settings/apps/authorizations',
  signOutPage: (server) => github.signOutPage(server),
  console: () => 'https://github.com/settings/apps',
  handedIn: [
    handedIn({
      id: 'user',
      name: appToken,
      shape: /ghu_[A-Za-z0-9]{36,251}/,
      whose,
      ends: reportExposed(null),
    }),
    handedIn({
      id: 'refresh',
      name: refreshToken,
      shape: /ghr_[A-Za-z0-9]{36,251}/,
      kind: 'refresh_token',
      // Only the app itself could ask about one, so its documented answer is all there is.
      whose: null,
      ends: reportExposed([{ status: 202 }]),
    }),
    handedIn({
      id: 'installation',
      name: { en: 'installation token of an app', de: 'Installationstoken einer App' },
      shape: /ghs_[A-Za-z0-9]{36,251}/,
      // It belongs to an installation, not to a person: that it can list repositories shows its life.
      whose: {
        url: () => 'https://api.github.com/installation/repositories?per_page=1',
        identity: identityRequest({ subject: ['/total_count'], headers }),
        owner: { subject: [] },
      },
      ends: {
        url: () => 'https://api.github.com/installation/token',
        rules: {
          ...standardRevocation,
          method: 'DELETE',
          tokenIn: 'header',
          sendHint: false,
          headers,
          authorizedBy: 'the-token',
          alreadyGone: [{ status: 401 }],
          unknownTokenIsSuccess: false,
          leaves: 'nothing',
        },
      },
      page: () => 'https://github.com/settings/installations',
    }),
  ],
  register: [
    {
      en: 'Choose no permissions: what the app may do is decided here, not when you link.',
      de: 'Wähle keine Berechtigungen: Was die App darf, wird hier entschieden, nicht beim Verknüpfen.',
    },
  ],
  notes: [
    {
      en: 'Ending access does not uninstall the app: installations have a page of their own on GitHub.',
      de: 'Das Beenden des Zugriffs deinstalliert die App nicht: Installationen haben auf GitHub eine eigene Seite.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://docs.github.com/en/apps/creating-github-apps/setting-up-a-github-app/choosing-permissions-for-a-github-app',
    },
    { about: 'tokens', url: 'https://docs.github.com/en/rest/credentials/revoke' },
    { about: 'tokens', url: 'https://docs.github.com/en/rest/apps/installations' },
    {
      about: 'sign-in',
      url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app',
    },
    {
      about: 'tokens',
      url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
    },
    { about: 'revocation', url: 'https://docs.github.com/en/rest/apps/oauth-applications' },
    { about: 'identity', url: 'https://docs.github.com/en/rest/users/users' },
    {
      about: 'tokens',
      url: 'https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available',
    },
  ],
  confidence: { file: 'documented', identity: 'secondary', 'manage-page': 'secondary' },
})
