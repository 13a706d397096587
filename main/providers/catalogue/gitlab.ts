import type { ServerMetadata } from '../../domain/client.ts'
import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { handedIn, scopesInWords } from '../handed-in-rules.ts'
import { identityRequest, openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { withoutSlash } from '../typed-address.ts'

const own = ['gitlab.com', 'www.gitlab.com']

const applications = ({ issuer }: ServerMetadata): string =>
  `${withoutSlash(issuer)}/-/user_settings/applications`

/** GitLab.com, and servers of one's own that are called `gitlab.…`. */
export const gitlab = defineProvider({
  id: 'gitlab',
  name: 'GitLab',
  nameOf: ({ hostname }) => (own.includes(hostname) ? 'GitLab' : `GitLab (${hostname})`),
  recognises: ({ hostname }) => own.includes(hostname) || hostname.startsWith('gitlab.'),
  mark: {
    viewBox: '0 0 24 24',
    path: 'm23.6004 9.5927-.0337-.0862L20.3.9814a.851.851 0 0 0-.3362-.405.8748.8748 0 0 0-.9997.0539.8748.8748 0 0 0-.29.4399l-2.2055 6.748H7.5375l-2.2057-6.748a.8573.8573 0 0 0-.29-.4412.8748.8748 0 0 0-.9997-.0537.8585.8585 0 0 0-.3362.4049L.4332 9.5015l-.0325.0862a6.0657 6.0657 0 0 0 2.0119 7.0105l.0113.0087.03.0213 4.976 3.7264 2.462 1.8633 1.4995 1.1321a1.0085 1.0085 0 0 0 1.2197 0l1.4995-1.1321 2.4619-1.8633 5.006-3.7489.0125-.01a6.0682 6.0682 0 0 0 2.0094-7.003z',
    color: '#fc6d26',
  },
  server: {
    kind: 'discovered',
    issuer: 'https://gitlab.com',
    alsoAt: ({ hostname }) => !own.includes(hostname),
  },
  signIn: codeSignIn({
    client: 'public',
    // Its page asks who one is before it looks at the redirect address.
    clientTest: { ...standardClientTest, asksRedirect: false },
  }),
  scopes: [
    { scope: 'openid', allows: 'scope.profile' },
    { scope: 'email', allows: 'scope.email' },
  ],
  identity: openIdIdentity,
  // An access token and its refresh token are one row there: either ends both.
  revocation: { ...standardRevocation, ends: 'pair', leaves: 'nothing' },
  // Introspection looks at that row: in older versions it calls a living refresh token dead as soon
  // as its access token has run out.
  probes: ['userinfo', 'refresh'],
  managePage: applications,
  console: applications,
  handedIn: [
    handedIn({
      id: 'personal',
      name: { en: 'access token', de: 'Zugriffstoken' },
      // As they were, and as they are since they name their cell.
      shape: /glpat-(?:[\w-]{27,300}\.[0-9a-z]{9}|[\w-]{20})/,
      // Who runs a server may choose another beginning.
      unmarkedToo: true,
      anyServer: true,
      // With any permission at all it may be asked about itself, and about its owner with some.
      whose: {
        url: (issuer) => `${withoutSlash(issuer)}/api/v4/personal_access_tokens/self`,
        identity: identityRequest({ subject: ['/user_id'] }),
        scopes: { pointer: '/scopes', separator: null },
        expires: { pointer: '/expires_at', as: 'date' },
        more: {
          url: (issuer) => `${withoutSlash(issuer)}/api/v4/user`,
          owner: {
            subject: ['/id'],
            name: ['/name'],
            username: ['/username'],
            email: ['/email'],
          },
        },
      },
      ends: {
        url: (issuer) => `${withoutSlash(issuer)}/api/v4/personal_access_tokens/self`,
        rules: {
          ...standardRevocation,
          method: 'DELETE',
          accepts: ['access_token'],
          tokenIn: 'header',
          sendHint: false,
          authorizedBy: 'the-token',
          alreadyGone: [{ status: 401 }],
          unknownTokenIsSuccess: false,
          leaves: 'nothing',
        },
      },
      scopes: scopesInWords({
        api: 'scope.everything',
        read_api: 'scope.read-everything',
        read_user: 'scope.profile',
        read_repository: 'scope.code.read',
        write_repository: 'scope.code.write',
        sudo: 'scope.admin',
        admin_mode: 'scope.admin',
      }),
      page: (issuer) => `${withoutSlash(issuer)}/-/user_settings/personal_access_tokens`,
      notes: [
        {
          en: 'Scripts and pipelines that use it stop working.',
          de: 'Skripte und Pipelines, die es benutzen, funktionieren dann nicht mehr.',
        },
      ],
    }),
  ],
  register: [
    {
      en: 'Leave “Confidential” unticked: no secret is needed then.',
      de: 'Setze bei „Confidential“ (Vertraulich) keinen Haken: Dann ist kein Secret nötig.',
    },
  ],
  registersScopes: true,
  notes: [
    {
      en: 'GitLab asks for consent at every log-in with an application that is not confidential.',
      de: 'Bei einer nicht vertraulichen Anwendung fragt GitLab bei jeder Anmeldung nach der Zustimmung.',
    },
    {
      en: 'GitLab lists the application for as long as another computer still has access.',
      de: 'GitLab führt die Anwendung so lange auf, wie ein anderer Computer noch Zugriff hat.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://docs.gitlab.com/integration/oauth_provider/' },
    { about: 'tokens', url: 'https://docs.gitlab.com/api/personal_access_tokens/' },
    {
      about: 'tokens',
      url: 'https://gitlab.com/gitlab-org/security-products/analyzers/secrets/-/blob/master/gitleaks.toml',
    },
    { about: 'sign-in', url: 'https://docs.gitlab.com/api/oauth2/' },
    { about: 'identity', url: 'https://docs.gitlab.com/integration/openid_connect_provider' },
    { about: 'revocation', url: 'https://docs.gitlab.com/api/oauth2/' },
    {
      about: 'revocation',
      url: 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/app/controllers/doorkeeper/tokens_controller.rb',
    },
    {
      about: 'sign-in',
      url: 'https://github.com/gitlabhq/gitlabhq/blob/master/app/controllers/oauth/authorizations_controller.rb',
    },
    { about: 'manage-page', url: 'https://docs.gitlab.com/integration/oauth_provider/' },
    { about: 'tokens', url: 'https://gitlab.com/gitlab-org/gitlab/-/merge_requests/131601' },
  ],
  confidence: { file: 'documented', revocation: 'secondary', probe: 'secondary' },
})
