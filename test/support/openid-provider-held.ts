import type { Provider } from 'oidc-provider'
import type { IssuedToken } from './openid-provider.types.ts'

/** The provider knows these tokens as if it had issued them itself, one grant for each person. */
export async function holdTokens(provider: Provider, held: readonly IssuedToken[]): Promise<void> {
  const grants = new Map<string, string>()
  for (const { kind, token, subject, clientId } of held) {
    const client = await provider.Client.find(clientId)
    if (client === undefined) throw new Error(`The provider has no client ${clientId}`)
    const grantId =
      grants.get(subject) ?? (await new provider.Grant({ accountId: subject, clientId }).save())
    grants.set(subject, grantId)
    const Model = kind === 'access_token' ? provider.AccessToken : provider.RefreshToken
    const about = {
      accountId: subject,
      client,
      grantId,
      scope: 'openid',
      gty: 'authorization_code',
    }
    const row = new Model(about)
    // An opaque token is its own id.
    Object.assign(row, { jti: token, format: 'opaque' })
    await row.save()
  }
}
