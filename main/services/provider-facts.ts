import type { OAuthClient } from '../domain/client.ts'
import { providerById } from '../providers/catalogue.ts'
import type { Mark } from '../providers/define-provider.ts'
import { wordsOf, type ProviderWords } from '../providers/provider-words.ts'

/** What a window may know about the provider of an account. */
export interface ProviderFacts {
  readonly name: string
  readonly host: string
  readonly mark: Mark
  /** An app can ask this server to end access. */
  readonly revocable: boolean
  readonly checkable: boolean
  readonly hasManagePage: boolean
  readonly canSignOut: boolean
  readonly words: ProviderWords
}

export function providerFacts(client: OAuthClient): ProviderFacts {
  const provider = providerById(client.providerId)
  const { metadata } = client
  return {
    name: client.serverName,
    host: new URL(metadata.issuer).host,
    mark: provider.mark,
    revocable: provider.revocation.kind === 'rfc7009' && metadata.revocationEndpoint !== null,
    checkable: metadata.introspectionEndpoint !== null || metadata.userinfoEndpoint !== null,
    hasManagePage: provider.managePage(metadata) !== null,
    canSignOut: metadata.endSessionEndpoint !== null || provider.signOutPage(metadata) !== null,
    words: wordsOf(provider),
  }
}
