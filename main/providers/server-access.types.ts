import type { OAuthClient } from '../domain/client.ts'
import type { Secret } from '../domain/secret.ts'

/** A client with its secret opened, ready to talk to its server. */
export interface OpenedClient {
  readonly client: OAuthClient
  readonly secret: Secret | null
}

/** A token as the token endpoint gave it. `expiresAt` null: the server named no end. */
export interface FreshToken {
  readonly secret: Secret
  readonly expiresAt: number | null
}

/** What one grant brought. Without a refresh token the one held so far stays valid (RFC 6749 §6). */
export interface FreshTokens {
  readonly access: FreshToken
  readonly refresh: FreshToken | null
}
