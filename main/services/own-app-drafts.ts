import type { ClientAuthMethod, RedirectRule } from '../domain/client.ts'
import { Secret } from '../domain/secret.ts'

/** An app that a person registered by hand, as they typed it; the window never gets a secret back. */
export interface OwnApp {
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** The secret that was typed before is meant, though the window does not have it any more. */
  readonly keptSecret?: boolean | undefined
  readonly authMethod: ClientAuthMethod
  readonly redirectRule: RedirectRule
}

/** What a window may show of it again. */
export interface OwnAppDraft extends Pick<OwnApp, 'clientId' | 'authMethod' | 'redirectRule'> {
  readonly hasSecret: boolean
}

/** Which server, by which file of the catalogue. */
export interface ServerName {
  readonly providerId: string
  readonly issuer: string
}

/**
 * Apps that were typed in and did not work yet, so that nothing is typed twice. In memory only: what
 * never worked is not stored.
 */
export class OwnAppDrafts {
  readonly #kept = new Map<string, OwnAppDraft & { readonly secret: Secret | null }>()

  keep(server: ServerName, app: OwnApp): void {
    const { clientId, authMethod, redirectRule } = app
    const secret = this.secretOf(server, app)
    const hasSecret = secret !== null
    this.#kept.set(keyOf(server), { clientId, authMethod, redirectRule, hasSecret, secret })
  }

  find(server: ServerName): OwnAppDraft | null {
    const kept = this.#kept.get(keyOf(server))
    if (kept === undefined) return null
    const { clientId, authMethod, redirectRule, hasSecret } = kept
    return { clientId, authMethod, redirectRule, hasSecret }
  }

  /** The secret that is meant: typed now, or kept from before; null where it is sent without one. */
  secretOf(server: ServerName, { clientSecret = '', keptSecret }: OwnApp): Secret | null {
    if (clientSecret !== '') return new Secret(clientSecret)
    if (keptSecret !== true) return null
    return this.#kept.get(keyOf(server))?.secret ?? null
  }

  /** It worked: from now on it is a client like any other. */
  forget(server: ServerName): void {
    this.#kept.delete(keyOf(server))
  }
}

const keyOf = ({ providerId, issuer }: ServerName): string => `${providerId} ${issuer}`
