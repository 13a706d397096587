import { demo } from './catalogue/demo.ts'
import { openid } from './catalogue/openid.ts'
import type { ProviderDefinition } from './define-provider.ts'

/** Every provider we know something about; the generic one recognises all and comes last. */
export const catalogue: readonly ProviderDefinition[] = [demo, openid]

export function providerFor(issuer: string): ProviderDefinition {
  const url = new URL(issuer)
  return catalogue.find((provider) => provider.recognises(url)) ?? openid
}

/** An account of a provider whose file is gone is still an account at an OpenID provider. */
export function providerById(id: string): ProviderDefinition {
  return catalogue.find((provider) => provider.id === id) ?? openid
}
