import type { ServerMetadata } from '../domain/client.ts'
import type { ProviderDefinition } from './define-provider.ts'
import type { EndsItself, HandedInRule, Whose } from './handed-in-rules.ts'
import type { AppRevocation } from './revocation-rules.ts'
import { metadataFrom, type Endpoints } from './server-rules.ts'

/** The provider's own file, by whose facts a rule may go. */
type File = Pick<ProviderDefinition, 'server' | 'identity' | 'revocation' | 'managePage'>

/** Of the provider's server, where its file names them without asking it. */
function endpointsOf({ server }: File, issuer: string): Partial<Endpoints> {
  switch (server.kind) {
    case 'fixed': {
      const region = server.issuer === issuer ? null : server.regionAt?.(new URL(issuer))
      return region?.endpoints ?? server.endpoints
    }
    case 'self-hosted':
      return server.endpointsAt(issuer)
    case 'discovered':
      return {}
  }
}

/** Who is asked whose it is, and how; null: nobody can tell. */
export function whoseOf(file: File, { whose }: HandedInRule): Whose | null {
  if (whose !== 'as-linked') return whose
  const { identity } = file
  if (identity.kind !== 'request') return null
  return { url: (issuer) => endpointsOf(file, issuer).userinfo ?? '', identity }
}

export function endsOf(file: File, { ends }: HandedInRule): EndsItself | null {
  if (ends !== 'as-linked') return ends
  if (file.revocation.kind === 'none' || needsClient(file.revocation)) return null
  return {
    url: (issuer) => endpointsOf(file, issuer).revocation ?? '',
    rules: file.revocation,
  }
}

/** Only the client a token was issued to may send it (RFC 7009 §2.1). */
export function needsClient({ authorizedBy }: AppRevocation): boolean {
  return !['the-token', 'the-token-basic', 'nothing'].includes(authorizedBy)
}

/** The server as far as this kind of token goes: nothing else is ever asked of it. */
export function handedInMetadata(
  file: File,
  rule: HandedInRule,
  issuer: string,
  trustedHosts: readonly string[],
): ServerMetadata {
  const ends = endsOf(file, rule)
  const userinfo = whoseOf(file, rule)?.url(issuer)
  // Where the person has to agree first, there is nothing to send to until then.
  const revocation = ends?.agree === undefined ? ends?.url(issuer) : undefined
  const metadata = metadataFrom(issuer, {
    authorization: issuer,
    token: issuer,
    ...(userinfo === undefined ? {} : { userinfo }),
    ...(revocation === undefined ? {} : { revocation }),
  })
  return { ...metadata, trustedHosts: [...new Set([...metadata.trustedHosts, ...trustedHosts])] }
}

/** The provider's file as it is for a token that was issued to somebody else. */
export function asHandedIn(file: ProviderDefinition, rule: HandedInRule): ProviderDefinition {
  const whose = whoseOf(file, rule)
  const ends = endsOf(file, rule)
  const page = rule.page
  return {
    ...file,
    // Nothing is looked up: not even where an endpoint went.
    server: { kind: 'self-hosted', endpointsAt: () => ({ authorization: '', token: '' }) },
    ...(whose === null ? {} : { identity: whose.identity }),
    revocation: ends?.rules ?? { kind: 'none' },
    probes: whose === null ? [] : ['userinfo'],
    managePage: page === null ? (server) => file.managePage(server) : ({ issuer }) => page(issuer),
    signOutPage: () => null,
    scopes: [...rule.scopes, ...file.scopes],
    revocableDays: null,
    notes: rule.notes,
  }
}
