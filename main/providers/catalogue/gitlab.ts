import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const gitlab = defineProvider({
  id: 'gitlab',
  nameOf: () => 'GitLab',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'm23.6004 9.5927-.0337-.0862L20.3.9814a.851.851 0 0 0-.3362-.405.8748.8748 0 0 0-.9997.0539.8748.8748 0 0 0-.29.4399l-2.2055 6.748H7.5375l-2.2057-6.748a.8573.8573 0 0 0-.29-.4412.8748.8748 0 0 0-.9997-.0537.8585.8585 0 0 0-.3362.4049L.4332 9.5015l-.0325.0862a6.0657 6.0657 0 0 0 2.0119 7.0105l.0113.0087.03.0213 4.976 3.7264 2.462 1.8633 1.4995 1.1321a1.0085 1.0085 0 0 0 1.2197 0l1.4995-1.1321 2.4619-1.8633 5.006-3.7489.0125-.01a6.0682 6.0682 0 0 0 2.0094-7.003z',
    color: '#fc6d26',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://gitlab.com',
    endpoints: {
      authorization: 'https://gitlab.com/oauth/authorize',
      token: 'https://gitlab.com/oauth/token',
      userinfo: 'https://gitlab.com/api/v4/user',
      revocation: 'https://gitlab.com/oauth/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'read_user', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://gitlab.com/-/user_settings/applications',
  console: () => 'https://gitlab.com/-/user_settings/applications',
  sources: [
    { about: 'revocation', url: 'https://docs.gitlab.com/api/oauth2/' },
    { about: 'revocation', url: 'https://docs.gitlab.com/integration/oauth_provider/' },
    {
      about: 'revocation',
      url: 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/app/controllers/doorkeeper/tokens_controller.rb',
    },
  ],
  confidence: { file: 'documented' },
})
