import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { ownAnswer } from '../own-answer.ts'
import { standardRevocation, type AppRevocation } from '../revocation-rules.ts'
import { metadataFrom, type Endpoints, type FindServer } from '../server-rules.ts'
import { baseFromTyped, withoutSlash } from '../typed-address.ts'

/** Its OAuth needs an administrator; Login Flow v2 needs nobody and gives a password for one app. */
const endpointsAt = (base: string): Endpoints => ({
  authorization: `${base}/index.php/login/v2`,
  token: `${base}/index.php/login/v2`,
  registration: `${base}/index.php/login/v2`,
  userinfo: `${base}/ocs/v2.php/cloud/user?format=json`,
  revocation: `${base}/ocs/v2.php/core/apppassword?format=json`,
})

const find: FindServer = async (address, http, trustedHosts) => {
  const base = baseFromTyped(address)
  if (base === null) return null
  const status = { path: '/status.php', holds: { '/productname': /nextcloud/i, '/version': /^\d/ } }
  if ((await ownAnswer(base, status, http)) === null) return null
  const metadata = metadataFrom(base, endpointsAt(base))
  return { ...metadata, trustedHosts: [...trustedHosts] }
}

const identity = identityRequest({
  scheme: 'Basic',
  headers: { 'ocs-apirequest': 'true' },
  subject: ['/ocs/data/id'],
  name: ['/ocs/data/displayname', '/ocs/data/display-name'],
  username: ['/ocs/data/id'],
  email: ['/ocs/data/email'],
})

const revocation: AppRevocation = {
  ...standardRevocation,
  method: 'DELETE',
  accepts: ['access_token'],
  // The password that is shown is the one that is deleted.
  tokenIn: 'header',
  sendHint: false,
  headers: { 'ocs-apirequest': 'true' },
  authorizedBy: 'the-token-basic',
  success: [{ status: 200, body: { '/ocs/meta/status': 'ok' } }],
  // A deleted one is a failed log-in (401), which a locked account is as well: a probe decides.
  unknownTokenIsSuccess: false,
  leaves: 'nothing',
}

/** Nextcloud at any address: a password for this app alone, which ends when it is deleted. */
export const nextcloud = defineProvider({
  id: 'nextcloud',
  nameOf: () => 'Nextcloud',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.018 6.537c-2.5 0-4.6 1.712-5.241 4.015-.56-1.232-1.793-2.105-3.225-2.105A3.569 3.569 0 0 0 0 12a3.569 3.569 0 0 0 3.552 3.553c1.432 0 2.664-.874 3.224-2.106.641 2.304 2.742 4.016 5.242 4.016 2.487 0 4.576-1.693 5.231-3.977.569 1.21 1.783 2.067 3.198 2.067A3.568 3.568 0 0 0 24 12a3.569 3.569 0 0 0-3.553-3.553c-1.416 0-2.63.858-3.199 2.067-.654-2.284-2.743-3.978-5.23-3.977zm0 2.085c1.878 0 3.378 1.5 3.378 3.378 0 1.878-1.5 3.378-3.378 3.378A3.362 3.362 0 0 1 8.641 12c0-1.878 1.5-3.378 3.377-3.378zm-8.466 1.91c.822 0 1.467.645 1.467 1.468s-.644 1.467-1.467 1.468A1.452 1.452 0 0 1 2.085 12c0-.823.644-1.467 1.467-1.467zm16.895 0c.823 0 1.468.645 1.468 1.468s-.645 1.468-1.468 1.468A1.452 1.452 0 0 1 18.98 12c0-.823.644-1.467 1.467-1.467z',
    color: '#0082c9',
  },
  server: { kind: 'discovered', issuer: null, find },
  signIn: { kind: 'login-flow', everyMs: 2000 },
  scopes: [{ scope: 'all', allows: 'scope.full' }],
  identity,
  revocation,
  probes: ['userinfo'],
  managePage: ({ issuer }) => `${withoutSlash(issuer)}/settings/user/security`,
  handedIn: [
    handedIn({
      id: 'app-password',
      name: {
        en: 'app password, written as name:password',
        de: 'App-Passwort, geschrieben als Name:Passwort',
      },
      shape: null,
      anyServer: true,
      whose: { url: (issuer) => endpointsAt(issuer).userinfo ?? '', identity },
      ends: { url: (issuer) => endpointsAt(issuer).revocation ?? '', rules: revocation },
      notes: [
        {
          en: 'The device or app that uses this password is signed out.',
          de: 'Das Gerät oder die App, die dieses Passwort benutzt, wird abgemeldet.',
        },
      ],
    }),
  ],
  notes: [
    {
      en: 'Nextcloud gives no narrower permission: a linked app may do everything the account may do.',
      de: 'Nextcloud kennt keine engere Berechtigung: Eine verknüpfte App darf alles, was das Konto darf.',
    },
    {
      en: 'Each log-in adds a “Handback” to the devices in its security settings; revoking removes all of them.',
      de: 'Jede Anmeldung fügt den Geräten in den Sicherheitseinstellungen ein „Handback“ hinzu; ein Widerruf entfernt sie alle.',
    },
    {
      en: 'If the connection drops at the very end of signing in, a “Handback” may stay in that list and has to be removed there.',
      de: 'Reißt die Verbindung ganz am Ende der Anmeldung ab, kann ein „Handback“ in dieser Liste bleiben und ist dort zu entfernen.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/LoginFlow/index.html#login-flow-v2',
    },
    {
      about: 'revocation',
      url: 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/LoginFlow/index.html#deleting-an-app-password',
    },
    {
      about: 'revocation',
      url: 'https://github.com/nextcloud/server/blob/a97b587f5125b0df1317c927d36371879b4a9400/core/Controller/AppPasswordController.php',
    },
    {
      about: 'identity',
      url: 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/OCS/ocs-api-overview.html',
    },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', probe: 'secondary', 'manage-page': 'secondary' },
})
