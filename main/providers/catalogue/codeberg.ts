import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const settings = 'https://codeberg.org/user/settings/applications'

/** Codeberg, through an OAuth2 application that the person adds as a public client. */
export const codeberg = defineProvider({
  id: 'codeberg',
  nameOf: () => 'Codeberg',
  recognises: ({ hostname }) => hostname === 'codeberg.org' || hostname === 'www.codeberg.org',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M11.999.747A11.974 11.974 0 0 0 0 12.75c0 2.254.635 4.465 1.833 6.376L11.837 6.19c.072-.092.251-.092.323 0l4.178 5.402h-2.992l.065.239h3.113l.882 1.138h-3.674l.103.374h3.86l.777 1.003h-4.358l.135.483h4.593l.695.894h-5.038l.165.589h5.326l.609.785h-5.717l.182.65h6.038l.562.727h-6.397l.183.65h6.717A12.003 12.003 0 0 0 24 12.75 11.977 11.977 0 0 0 11.999.747zm3.654 19.104.182.65h5.326c.173-.204.353-.433.513-.65zm.385 1.377.18.65h3.563c.233-.198.485-.428.712-.65zm.383 1.377.182.648h1.203c.356-.204.685-.412 1.042-.648zz',
    color: '#2185d0',
  },
  server: { kind: 'discovered', issuer: 'https://codeberg.org' },
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
  managePage: () => settings,
  console: () => settings,
  register: [
    {
      en: 'Leave “confidential client” unticked: no secret is needed then, and the page asks for permission at every log-in.',
      de: 'Setze bei „confidential client“ (vertraulicher Client) keinen Haken: Dann ist kein Secret nötig, und die Seite fragt bei jeder Anmeldung um Erlaubnis.',
    },
  ],
  notes: [
    {
      en: 'By the manual of its software a token may do everything the account may do, whatever was asked for.',
      de: 'Nach dem Handbuch seiner Software darf ein Token alles, was das Konto darf, gleich worum gebeten wurde.',
    },
    {
      en: 'No app can end its access at Codeberg: that is done on its settings page, for all computers at once.',
      de: 'Bei Codeberg kann keine App ihren Zugriff selbst beenden: Das geht nur auf der dortigen Einstellungsseite, dann für alle Computer zugleich.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    { about: 'register', url: 'https://github.com/go-gitea/gitea/issues/25061' },
    { about: 'sign-in', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    { about: 'revocation', url: 'https://forgejo.org/docs/latest/user/oauth2-provider/' },
    {
      about: 'probe',
      url: 'https://github.com/go-gitea/gitea/blob/main/routers/web/auth/oauth2_provider.go',
    },
  ],
  confidence: { file: 'secondary', 'sign-in': 'documented', 'manage-page': 'documented' },
})
