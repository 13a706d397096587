import { named } from '../providers/catalogue.ts'
import type { Mark, ProviderDefinition } from '../providers/define-provider.ts'
import type { ServerRule } from '../providers/server-rules.ts'
import type { CodeSignIn } from '../providers/sign-in-rules.ts'
import type { DistributionClients } from './distribution-clients.ts'

/** What a person has to bring before an account can be linked there. */
export type Needs =
  /** Nothing: it registers apps by itself. */
  | 'nothing'
  /** The address of the server; it registers apps by itself. */
  | 'address'
  /** A developer app that the person registers once. */
  | 'own-app'
  /** It can't be linked by an app on a computer. */
  | 'cannot'

export interface GalleryEntry {
  readonly id: string
  readonly name: string
  readonly mark: Mark
  readonly needs: Needs
  /** There are many servers of this make: the person says which. */
  readonly byAddress: boolean
  /** This distribution of Handback comes with an app there. */
  readonly throughDistribution: boolean
}

const order: readonly Needs[] = ['nothing', 'address', 'own-app', 'cannot']

/** Every provider by name, those that need nothing first. */
export function gallery(distribution?: DistributionClients): GalleryEntry[] {
  return named
    .map((provider) => {
      const throughDistribution = distribution?.knows(provider) ?? false
      return {
        id: provider.id,
        name: provider.name,
        mark: provider.mark,
        needs: throughDistribution ? ('nothing' as const) : needsOf(provider),
        // What it comes with is for the server of that name, so no address is asked for.
        byAddress: !throughDistribution && isByAddress(provider),
        throughDistribution,
      }
    })
    .sort((a, b) => order.indexOf(a.needs) - order.indexOf(b.needs) || compare(a.name, b.name))
}

const compare = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)

function isByAddress({ server }: ProviderDefinition): boolean {
  return server.kind === 'self-hosted' || (server.kind === 'discovered' && server.issuer === null)
}

function needsOf(provider: ProviderDefinition): Needs {
  const { signIn, server } = provider
  if (signIn.kind === 'none') return 'cannot'
  const registersItself = signIn.kind === 'login-flow' || canRegister(server, signIn)
  if (!registersItself) return 'own-app'
  return isByAddress(provider) ? 'address' : 'nothing'
}

/** RFC 7591 or the older form of an app, as its file says. */
function canRegister(
  server: ServerRule,
  { registration, register, resource }: CodeSignIn,
): boolean {
  const endpoint = server.kind === 'fixed' ? server.endpoints.registration : undefined
  // One that stands for any server of a protocol registers as that protocol says.
  const says = registration !== 'rfc7591' || resource || Object.keys(register).length > 0
  return endpoint !== undefined || says
}
