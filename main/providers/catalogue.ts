import { apple } from './catalogue/apple.ts'
import { asana } from './catalogue/asana.ts'
import { atlassian } from './catalogue/atlassian.ts'
import { auth0 } from './catalogue/auth0.ts'
import { bluesky } from './catalogue/bluesky.ts'
import { box } from './catalogue/box.ts'
import { codeberg } from './catalogue/codeberg.ts'
import { demo } from './catalogue/demo.ts'
import { digitalocean } from './catalogue/digitalocean.ts'
import { discord } from './catalogue/discord.ts'
import { dropbox } from './catalogue/dropbox.ts'
import { facebook } from './catalogue/facebook.ts'
import { figma } from './catalogue/figma.ts'
import { fitbit } from './catalogue/fitbit.ts'
import { forgejo } from './catalogue/forgejo.ts'
import { gitea } from './catalogue/gitea.ts'
import { github } from './catalogue/github.ts'
import { githubApp } from './catalogue/github-app.ts'
import { gitlab } from './catalogue/gitlab.ts'
import { google } from './catalogue/google.ts'
import { heroku } from './catalogue/heroku.ts'
import { hubspot } from './catalogue/hubspot.ts'
import { keycloak } from './catalogue/keycloak.ts'
import { linear } from './catalogue/linear.ts'
import { linkedin } from './catalogue/linkedin.ts'
import { mastodon } from './catalogue/mastodon.ts'
import { matrix } from './catalogue/matrix.ts'
import { mcpServer } from './catalogue/mcp-server.ts'
import { meetup } from './catalogue/meetup.ts'
import { microsoft } from './catalogue/microsoft.ts'
import { nextcloud } from './catalogue/nextcloud.ts'
import { notion } from './catalogue/notion.ts'
import { nylas } from './catalogue/nylas.ts'
import { okta } from './catalogue/okta.ts'
import { openid } from './catalogue/openid.ts'
import { openstreetmap } from './catalogue/openstreetmap.ts'
import { orcid } from './catalogue/orcid.ts'
import { paypal } from './catalogue/paypal.ts'
import { reddit } from './catalogue/reddit.ts'
import { salesforce } from './catalogue/salesforce.ts'
import { slack } from './catalogue/slack.ts'
import { spotify } from './catalogue/spotify.ts'
import { stackExchange } from './catalogue/stack-exchange.ts'
import { strava } from './catalogue/strava.ts'
import { todoist } from './catalogue/todoist.ts'
import { twitch } from './catalogue/twitch.ts'
import { vercel } from './catalogue/vercel.ts'
import { wikimedia } from './catalogue/wikimedia.ts'
import { x } from './catalogue/x.ts'
import { yahoo } from './catalogue/yahoo.ts'
import { zoho } from './catalogue/zoho.ts'
import { zoom } from './catalogue/zoom.ts'
import type { OAuthClient } from '../domain/client.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { asHandedIn } from './handed-in.ts'
import type { TokenKindOf } from './recognise-token.ts'

/** Every provider we know something about; the generic one recognises all and comes last. */
export const catalogue: readonly ProviderDefinition[] = [
  demo,
  apple,
  asana,
  atlassian,
  auth0,
  bluesky,
  box,
  codeberg,
  digitalocean,
  discord,
  dropbox,
  facebook,
  figma,
  fitbit,
  forgejo,
  gitea,
  github,
  githubApp,
  gitlab,
  google,
  heroku,
  hubspot,
  keycloak,
  linear,
  linkedin,
  mastodon,
  matrix,
  mcpServer,
  meetup,
  microsoft,
  nextcloud,
  notion,
  nylas,
  okta,
  openstreetmap,
  orcid,
  paypal,
  reddit,
  salesforce,
  slack,
  spotify,
  stackExchange,
  strava,
  todoist,
  twitch,
  vercel,
  wikimedia,
  x,
  yahoo,
  zoho,
  zoom,
  openid,
]

/** The one that knows the standards and nothing else. */
export const generic: ProviderDefinition = openid

/** Those that are somebody's, for choosing one by its name. */
export const named: readonly ProviderDefinition[] = catalogue.filter(
  (provider) => provider !== openid && provider !== demo,
)

export function providerFor(issuer: string): ProviderDefinition {
  const url = new URL(issuer)
  return catalogue.find((provider) => provider.recognises(url)) ?? openid
}

/** An account of a provider whose file is gone is still an account at an OpenID provider. */
export function providerById(id: string): ProviderDefinition {
  return catalogue.find((provider) => provider.id === id) ?? openid
}

/** Every kind of token that can be handed in. */
export const handedInKinds: readonly TokenKindOf[] = catalogue.flatMap((provider) =>
  provider.handedIn.map((rule) => ({ provider, rule })),
)

const handedInFiles = new Map<string, ProviderDefinition>()

/** What is known about the provider of this client, as far as it goes for the client's tokens. */
export function providerOf({
  providerId,
  handedIn,
}: Pick<OAuthClient, 'providerId' | 'handedIn'>): ProviderDefinition {
  const provider = providerById(providerId)
  if (handedIn === null) return provider
  const key = `${providerId} ${handedIn}`
  const rule = provider.handedIn.find(({ id }) => id === handedIn)
  // A rule that is gone leaves nothing to ask and nothing to send.
  if (rule === undefined) return { ...provider, revocation: { kind: 'none' }, probes: [] }
  const known = handedInFiles.get(key) ?? asHandedIn(provider, rule)
  handedInFiles.set(key, known)
  return known
}
