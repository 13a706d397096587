import { defineProvider } from '../define-provider.ts'
import { discoverServer } from '../discovery.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { ownAnswer } from '../own-answer.ts'
import type { FindServer } from '../server-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { baseFromTyped, withoutSlash } from '../typed-address.ts'

/** Only this make answers at an address of this name. */
const find: FindServer = async (address, http, trustedHosts) => {
  const base = baseFromTyped(address)
  if (base === null) return null
  const version = await ownAnswer(
    base,
    { path: '/api/forgejo/v1/version', holds: { '/version': /^v?\d+\.\d+/ } },
    http,
  )
  return version === null ? null : discoverServer(address, http, trustedHosts)
}

/** Forgejo at any address, through an OAuth2 application that the person adds as a public client. */
export const forgejo = defineProvider({
  id: 'forgejo',
  nameOf: () => 'Forgejo',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M16.7773 0c1.6018 0 2.9004 1.2986 2.9004 2.9005s-1.2986 2.9004-2.9004 2.9004c-1.0854 0-2.0315-.596-2.5288-1.4787H12.91c-2.3322 0-4.2272 1.8718-4.2649 4.195l-.0007 2.1175a7.0759 7.0759 0 0 1 4.148-1.4205l.1176-.001 1.3385.0002c.4973-.8827 1.4434-1.4788 2.5288-1.4788 1.6018 0 2.9004 1.2986 2.9004 2.9005s-1.2986 2.9004-2.9004 2.9004c-1.0854 0-2.0315-.596-2.5288-1.4787H12.91c-2.3322 0-4.2272 1.8718-4.2649 4.195l-.0007 2.319c.8827.4973 1.4788 1.4434 1.4788 2.5287 0 1.602-1.2986 2.9005-2.9005 2.9005-1.6018 0-2.9004-1.2986-2.9004-2.9005 0-1.0853.596-2.0314 1.4788-2.5287l-.0002-9.9831c0-3.887 3.1195-7.0453 6.9915-7.108l.1176-.001h1.3385C14.7458.5962 15.692 0 16.7773 0ZM7.2227 19.9052c-.6596 0-1.1943.5347-1.1943 1.1943s.5347 1.1943 1.1943 1.1943 1.1944-.5347 1.1944-1.1943-.5348-1.1943-1.1944-1.1943Zm9.5546-10.4644c-.6596 0-1.1944.5347-1.1944 1.1943s.5348 1.1943 1.1944 1.1943c.6596 0 1.1943-.5347 1.1943-1.1943s-.5347-1.1943-1.1943-1.1943Zm0-7.7346c-.6596 0-1.1944.5347-1.1944 1.1943s.5348 1.1943 1.1944 1.1943c.6596 0 1.1943-.5347 1.1943-1.1943s-.5347-1.1943-1.1943-1.1943Z',
    color: '#fb923c',
  },
  server: {
    kind: 'discovered',
    issuer: null,
    find,
    mayBe: ({ authorizationEndpoint }) => authorizationEndpoint.endsWith('/login/oauth/authorize'),
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'profile', allows: 'scope.profile' },
    // Without one of these further permissions a token may do everything.
    { scope: 'read:user', allows: 'scope.read-account', unlisted: true },
  ],
  identity: openIdIdentity,
  revocation: { kind: 'none' },
  probes: ['userinfo', 'refresh'],
  managePage: ({ issuer }) => `${withoutSlash(issuer)}/user/settings/applications`,
  console: ({ issuer }) => `${withoutSlash(issuer)}/user/settings/applications`,
  register: [
    {
      en: 'Leave “confidential client” unticked: no secret is needed then, and the page asks for permission at every log-in.',
      de: 'Setze bei „confidential client“ (vertraulicher Client) keinen Haken: Dann ist kein Secret nötig, und die Seite fragt bei jeder Anmeldung um Erlaubnis.',
    },
  ],
  notes: [
    {
      en: 'By its own manual a token may do everything the account may do, whatever was asked for.',
      de: 'Nach dem Handbuch darf ein Token alles, was das Konto darf, gleich worum gebeten wurde.',
    },
    {
      en: 'No app can end its access at Forgejo: that is done on the settings page there, for all computers at once.',
      de: 'Bei Forgejo kann keine App ihren Zugriff selbst beenden: Das geht nur auf der dortigen Einstellungsseite, dann für alle Computer zugleich.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    { about: 'register', url: 'https://github.com/go-gitea/gitea/issues/25061' },
    { about: 'sign-in', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    { about: 'revocation', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    { about: 'manage-page', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    {
      about: 'probe',
      url: 'https://github.com/go-gitea/gitea/blob/main/routers/web/auth/oauth2_provider.go',
    },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', revocation: 'secondary', probe: 'secondary' },
})
