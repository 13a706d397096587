import { z } from 'zod'
import type { ClientAuthMethod, RedirectRule } from '../domain/client.ts'
import { Secret } from '../domain/secret.ts'
import { providerById } from '../providers/catalogue.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { Log } from '../system/log.ts'
import { isSafeTransport } from '../system/loopback-host.ts'

/** An app that the makers of a distribution registered, so that the person need not (docs/distribution.md). */
export interface DistributionClient {
  readonly clientId: string
  readonly secret: Secret | null
  readonly authMethod: ClientAuthMethod
  readonly redirectRule: RedirectRule
}

const isSafe = (address: string): boolean => {
  const url = URL.parse(address)
  return url !== null && isSafeTransport(url)
}

const entry = z
  .object({
    /** An id of the catalogue … */
    provider: z.string().min(1).max(64).optional(),
    /** … or the issuer of one server. */
    issuer: z.url().max(2048).refine(isSafe, { message: 'https, as every server' }).optional(),
    clientId: z.string().trim().min(1).max(512),
    clientSecret: z.string().min(1).max(1024).optional(),
    redirect: z.enum(['any-port', 'fixed-ports']).optional(),
  })
  .strict()
  .refine((one) => (one.provider === undefined) !== (one.issuer === undefined), {
    message: 'names a provider or an issuer, one of the two',
  })
type Entry = z.infer<typeof entry>

const file = z.object({ clients: z.array(entry).max(200) }).strict()

/** The apps of `handback.clients.json`. What can't be used is said in the log once, and is not used. */
export class DistributionClients {
  readonly #entries: readonly Entry[]

  /** `parsed`: the file's JSON; undefined: there is no file. */
  constructor(parsed: unknown, log: Log) {
    const read = parsed === undefined ? null : file.safeParse(parsed)
    if (read?.success === false) {
      const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      log.error('distribution-clients', new Error(problems.slice(0, 5).join('; ')))
    }
    this.#entries = (read?.success === true ? read.data.clients : []).filter((one) => {
      const problem = problemOf(one)
      const about = { provider: one.provider ?? one.issuer, problem }
      if (problem !== null) log.warn('distribution-clients', about)
      return problem === null
    })
  }

  find(provider: ProviderDefinition, issuer: string): DistributionClient | null {
    const { signIn, server } = provider
    if (signIn.kind !== 'code') return null
    // A provider's name stands for its own server, not for every server of its make.
    const own = server.kind === 'self-hosted' ? null : server.issuer
    const found = this.#entries.find(
      (one) => one.issuer === issuer || (one.provider === provider.id && own === issuer),
    )
    if (found === undefined) return null
    const { clientId, clientSecret, redirect = signIn.redirect } = found
    const secret = clientSecret === undefined ? null : new Secret(clientSecret)
    const authMethod = secret === null ? 'none' : signIn.authMethod
    return { clientId, secret, authMethod, redirectRule: redirect }
  }

  /** Found by name, before any server was looked at. */
  knows(provider: ProviderDefinition): boolean {
    const { server } = provider
    const own = server.kind === 'self-hosted' ? null : server.issuer
    return own !== null && this.find(provider, own) !== null
  }
}

/**
 * A secret that everybody who has the program can read is none (RFC 8252 §8.5): it is used only where
 * the provider says so itself, and otherwise the person's own app is asked for, as without the file.
 */
function problemOf({ provider: id, clientSecret }: Entry): string | null {
  if (id === undefined) return clientSecret === undefined ? null : 'its secret can’t be kept'
  const provider = providerById(id)
  if (provider.id !== id) return 'no such provider'
  const { signIn, server } = provider
  if (signIn.kind !== 'code') return 'it can’t be linked through an app'
  if (server.kind === 'self-hosted' || server.issuer === null) return 'name the issuer instead'
  if (clientSecret === undefined) return signIn.client === 'secret' ? 'it wants a secret' : null
  return signIn.secretIsPublic ? null : 'its secret can’t be kept'
}
