import { catalogue } from '../providers/catalogue.ts'
import type { Mark, ProviderDefinition } from '../providers/define-provider.ts'

/** What a person has to bring before an account can be linked there. */
export type Needs =
  /** Nothing: it registers apps by itself. */
  | 'nothing'
  /** The address of the person's own server; the rest is found out. */
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
}

const order: readonly Needs[] = ['nothing', 'address', 'own-app', 'cannot']

/** Every provider by name, those that need nothing first. */
export function gallery(): GalleryEntry[] {
  return catalogue
    .filter(({ id }) => id !== 'openid' && id !== 'demo')
    .map((provider) => ({
      id: provider.id,
      name: provider.name,
      mark: provider.mark,
      needs: needsOf(provider),
    }))
    .sort((a, b) => order.indexOf(a.needs) - order.indexOf(b.needs) || compare(a.name, b.name))
}

const compare = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)

export function needsOf({ signIn, server }: ProviderDefinition): Needs {
  if (signIn.kind === 'none') return 'cannot'
  if (server.kind === 'self-hosted') return 'address'
  if (server.kind === 'discovered' && server.issuer === null) return 'address'
  const { registration } = server.kind === 'fixed' ? server.endpoints : (server.more ?? {})
  return registration === undefined ? 'own-app' : 'nothing'
}
