import type { ServerMetadata } from '../domain/client.ts'
import type { ProviderDefinition } from './define-provider.ts'

/** One authorization server may serve many resources: what it is asked for belongs to the server. */
interface ServerOfMake {
  readonly provider: Pick<ProviderDefinition, 'signIn' | 'nameOf'>
  readonly metadata: ServerMetadata
}

/** What tokens are asked for (RFC 8707 §2), where this provider's are for one resource; else null. */
export function resourceOf({ provider, metadata }: ServerOfMake): string | null {
  const { signIn } = provider
  return signIn.kind === 'code' && signIn.resource ? metadata.userinfoEndpoint : null
}

/** Its parameter of authorization and token requests. */
export function resourceParameter(
  rules: { readonly resource: boolean },
  { userinfoEndpoint }: ServerMetadata,
): Readonly<Record<string, string>> {
  return rules.resource && userinfoEndpoint !== null ? { resource: userinfoEndpoint } : {}
}

/** May what was set up for the one be used for the other? */
export function isSameServer(one: ServerOfMake, other: ServerOfMake): boolean {
  return one.metadata.issuer === other.metadata.issuer && resourceOf(one) === resourceOf(other)
}

/** What a person calls the server: by the resource, where it stands before its issuer. */
export function serverName(server: ServerOfMake): string {
  return server.provider.nameOf(new URL(resourceOf(server) ?? server.metadata.issuer))
}
