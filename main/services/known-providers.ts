import { named } from '../providers/catalogue.ts'
import type { Mark, ProviderDefinition } from '../providers/define-provider.ts'
import { metadataFrom } from '../providers/server-rules.ts'

/** A provider that a note can be about, and what its file knows for that. */
export interface KnownProvider {
  readonly id: string
  readonly name: string
  readonly mark: Mark
  /** Where it lists the apps with access; null where that differs from server to server. */
  readonly page: string | null
}

const known: readonly KnownProvider[] = named
  .map((provider) => ({
    id: provider.id,
    name: provider.name,
    mark: provider.mark,
    page: pageOf(provider),
  }))
  .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))

/** Every provider by name, those that can't be linked included. */
export function knownProviders(): readonly KnownProvider[] {
  return known
}

/** A note is about whatever its provider is called: by that name it gets its mark. */
export function findKnownProvider(name: string): KnownProvider | undefined {
  const wanted = name.trim().toLowerCase()
  return known.find((one) => one.name.toLowerCase() === wanted)
}

function pageOf(provider: ProviderDefinition): string | null {
  const { server } = provider
  const issuer = server.kind === 'self-hosted' ? null : server.issuer
  if (issuer === null) return null
  const endpoints =
    server.kind === 'fixed' ? server.endpoints : { authorization: issuer, token: issuer }
  return provider.managePage(metadataFrom(issuer, endpoints))
}
