import type { OAuthClient } from '../domain/client.ts'
import type { Secret } from '../domain/secret.ts'

/** A client with its secret opened, ready to talk to its server. */
export interface OpenedClient {
  readonly client: OAuthClient
  readonly secret: Secret | null
}
