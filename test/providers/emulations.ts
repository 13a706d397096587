import { apple } from './emulators/apple.ts'
import { asana } from './emulators/asana.ts'
import { atlassian } from './emulators/atlassian.ts'
import { auth0 } from './emulators/auth0.ts'
import { bluesky } from './emulators/bluesky.ts'
import { box } from './emulators/box.ts'
import { codeberg } from './emulators/codeberg.ts'
import { digitalocean } from './emulators/digitalocean.ts'
import { discord } from './emulators/discord.ts'
import { dropbox } from './emulators/dropbox.ts'
import { facebook } from './emulators/facebook.ts'
import { figma } from './emulators/figma.ts'
import { fitbit } from './emulators/fitbit.ts'
import { forgejo } from './emulators/forgejo.ts'
import { gitea } from './emulators/gitea.ts'
import { github } from './emulators/github.ts'
import { githubApp } from './emulators/github-app.ts'
import { gitlab } from './emulators/gitlab.ts'
import { google } from './emulators/google.ts'
import { heroku } from './emulators/heroku.ts'
import { hubspot } from './emulators/hubspot.ts'
import { keycloak } from './emulators/keycloak.ts'
import { linear } from './emulators/linear.ts'
import { linkedin } from './emulators/linkedin.ts'
import { mastodon } from './emulators/mastodon.ts'
import { matrix } from './emulators/matrix.ts'
import { mcpServer } from './emulators/mcp-server.ts'
import { meetup } from './emulators/meetup.ts'
import { microsoft } from './emulators/microsoft.ts'
import { nextcloud } from './emulators/nextcloud.ts'
import { notion } from './emulators/notion.ts'
import { nylas } from './emulators/nylas.ts'
import { okta } from './emulators/okta.ts'
import { openstreetmap } from './emulators/openstreetmap.ts'
import { orcid } from './emulators/orcid.ts'
import { paypal } from './emulators/paypal.ts'
import { reddit } from './emulators/reddit.ts'
import { salesforce } from './emulators/salesforce.ts'
import { slack } from './emulators/slack.ts'
import { spotify } from './emulators/spotify.ts'
import { stackExchange } from './emulators/stack-exchange.ts'
import { strava } from './emulators/strava.ts'
import { todoist } from './emulators/todoist.ts'
import { twitch } from './emulators/twitch.ts'
import { vercel } from './emulators/vercel.ts'
import { wikimedia } from './emulators/wikimedia.ts'
import { x } from './emulators/x.ts'
import { yahoo } from './emulators/yahoo.ts'
import { zoho } from './emulators/zoho.ts'
import { zoom } from './emulators/zoom.ts'
import type { Emulation } from './kit/emulator.types.ts'

const all: readonly (Emulation | null)[] = [
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
]

export const emulations: readonly Emulation[] = all.filter((one) => one !== null)
