import type { ServerMetadata } from '../../domain/client.ts'
import type { Http } from '../../system/http.ts'
import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { textOf, type JsonObject } from '../json-answer.ts'
import { ownAnswer } from '../own-answer.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { readServerMetadata } from '../server-metadata.ts'
import { metadataFrom, type Endpoints, type FindServer } from '../server-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { baseFromTyped, withoutSlash } from '../typed-address.ts'
import { serverByWebfinger } from '../webfinger.ts'

/** The same paths everywhere. */
const endpointsAt = (base: string): Endpoints => ({
  authorization: `${base}/oauth/authorize`,
  token: `${base}/oauth/token`,
  // Known to every version, and enough is the permission `profile`; its id is one of this server only.
  userinfo: `${base}/api/v1/accounts/verify_credentials`,
  revocation: `${base}/oauth/revoke`,
  registration: `${base}/api/v1/apps`,
})

/** A handle's domain need not be its server: `WEB_DOMAIN` beside `LOCAL_DOMAIN`. */
const find: FindServer = async (address, http, trustedHosts) => {
  const base = baseFromTyped(address)
  if (base === null) return null
  const found = await findAt(base, http, trustedHosts)
  if (found !== null) return found
  const named = await serverByWebfinger(address, http, trustedHosts)
  return named === null ? null : findAt(named, http, trustedHosts)
}

/** From 4.3 its metadata document tells it (RFC 8414), before that its description of itself. */
async function findAt(
  base: string,
  http: Http,
  trustedHosts: readonly string[],
): Promise<ServerMetadata | null> {
  const document = await ownAnswer(
    base,
    {
      path: '/.well-known/oauth-authorization-server',
      holds: { '/issuer': /./, '/app_registration_endpoint': /\/api\/v1\/apps$/ },
    },
    http,
  )
  if (document !== null) return described(base, document, trustedHosts)
  const older = await ownAnswer(
    base,
    {
      path: '/api/v2/instance',
      // Other software of the fediverse answers here too, and says what it is.
      holds: { '/version': /^\d+\.\d+\.\d+(?!.*compatible)/, '/source_url': /\/mastodon\b/ },
    },
    http,
  )
  if (older === null) return null
  // With the slash of its document, so that an update does not make it another server.
  const metadata = metadataFrom(`${base}/`, endpointsAt(base))
  return { ...metadata, scopesSupported: ['read:accounts'] }
}

function described(
  base: string,
  document: JsonObject,
  trustedHosts: readonly string[],
): ServerMetadata | null {
  if (withoutSlash(textOf(document, 'issuer') ?? '') !== base) return null
  const own = metadataFrom(base, endpointsAt(base))
  const { issuer, scopesSupported, codeChallengeMethodsSupported } = readServerMetadata(
    document,
    trustedHosts,
  )
  return { ...own, issuer, scopesSupported, codeChallengeMethodsSupported }
}

const baseOf = ({ issuer }: ServerMetadata): string => withoutSlash(issuer)

/** Mastodon at any address. It gives every app a client of its own, without anybody's registering one. */
export const mastodon = defineProvider({
  id: 'mastodon',
  nameOf: () => 'Mastodon',
  recognises: ({ hostname }) =>
    ['mastodon.social', 'www.mastodon.social', 'mastodon.online'].includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M23.268 5.313c-.35-2.578-2.617-4.61-5.304-5.004C17.51.242 15.792 0 11.813 0h-.03c-3.98 0-4.835.242-5.288.309C3.882.692 1.496 2.518.917 5.127.64 6.412.61 7.837.661 9.143c.074 1.874.088 3.745.26 5.611.118 1.24.325 2.47.62 3.68.55 2.237 2.777 4.098 4.96 4.857 2.336.792 4.849.923 7.256.38.265-.061.527-.132.786-.213.585-.184 1.27-.39 1.774-.753a.057.057 0 0 0 .023-.043v-1.809a.052.052 0 0 0-.02-.041.053.053 0 0 0-.046-.01 20.282 20.282 0 0 1-4.709.545c-2.73 0-3.463-1.284-3.674-1.818a5.593 5.593 0 0 1-.319-1.433.053.053 0 0 1 .066-.054c1.517.363 3.072.546 4.632.546.376 0 .75 0 1.125-.01 1.57-.044 3.224-.124 4.768-.422.038-.008.077-.015.11-.024 2.435-.464 4.753-1.92 4.989-5.604.008-.145.03-1.52.03-1.67.002-.512.167-3.63-.024-5.545zm-3.748 9.195h-2.561V8.29c0-1.309-.55-1.976-1.67-1.976-1.23 0-1.846.79-1.846 2.35v3.403h-2.546V8.663c0-1.56-.617-2.35-1.848-2.35-1.112 0-1.668.668-1.67 1.977v6.218H4.822V8.102c0-1.31.337-2.35 1.011-3.12.696-.77 1.608-1.164 2.74-1.164 1.311 0 2.302.5 2.962 1.498l.638 1.06.638-1.06c.66-.999 1.65-1.498 2.96-1.498 1.13 0 2.043.395 2.74 1.164.675.77 1.012 1.81 1.012 3.12z',
    color: '#6364ff',
  },
  server: { kind: 'discovered', issuer: null, find, handles: /^@[^@:]+@[^@:]+$/ },
  signIn: codeSignIn({
    client: 'secret',
    registration: 'app-form',
    // Shows the page with "use another account" even where it would let the person through.
    askWhenLinking: { force_login: 'true' },
  }),
  scopes: [
    { scope: 'profile', allows: 'scope.profile' },
    // Before 4.3 there was nothing narrower.
    { scope: 'read:accounts', allows: 'scope.read-account', unlessThereIs: 'profile' },
  ],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/display_name', '/username'],
    username: ['/acct', '/username'],
    picture: ['/avatar'],
  }),
  revocation: { ...standardRevocation, accepts: ['access_token'], sendHint: false },
  probes: ['userinfo'],
  managePage: (server) => `${baseOf(server)}/oauth/authorized_applications`,
  notes: [
    {
      en: 'Mastodon’s tokens have no end of their own: access stays until it is revoked.',
      de: 'Tokens von Mastodon laufen nicht von selbst ab: Der Zugriff bleibt, bis er widerrufen wird.',
    },
    {
      en: 'Type the server, not the name there; a handle such as @me@example.org works as well.',
      de: 'Gefragt ist der Server, nicht der Name dort; ein Profilname wie @ich@example.org geht auch.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://docs.joinmastodon.org/spec/webfinger/' },
    { about: 'sign-in', url: 'https://docs.joinmastodon.org/methods/oauth/#authorize' },
    { about: 'sign-in', url: 'https://docs.joinmastodon.org/methods/apps/#create' },
    { about: 'revocation', url: 'https://docs.joinmastodon.org/methods/oauth/#revoke' },
    {
      about: 'identity',
      url: 'https://docs.joinmastodon.org/methods/accounts/#verify_credentials',
    },
    { about: 'probe', url: 'https://docs.joinmastodon.org/methods/accounts/#verify_credentials' },
    { about: 'manage-page', url: 'https://github.com/mastodon/mastodon/issues/29221' },
    { about: 'tokens', url: 'https://docs.joinmastodon.org/entities/Token' },
  ],
  confidence: { file: 'documented' },
})
