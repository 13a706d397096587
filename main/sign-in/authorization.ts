import * as oidc from 'openid-client'
import type { ServerMetadata } from '../domain/client.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import { askedScopes } from '../providers/asked-scopes.ts'
import { identityAt } from '../providers/identity.ts'
import { resourceParameter } from '../providers/resource-indicator.ts'
import { codeSignIn } from '../providers/sign-in-rules.ts'
import type { Purpose } from './sign-in.types.ts'

/** One authorization request and what its answer is checked against; kept in memory only. */
export interface Authorization {
  readonly address: string
  readonly state: string
  readonly nonce: string
  /** Null: the provider knows no PKCE. */
  readonly codeVerifier: string | null
  readonly scopes: readonly string[]
  /** True if `select_account` was asked for, which some servers refuse. */
  readonly choosesAccount: boolean
}

export interface AuthorizationWish {
  readonly purpose: Purpose
  readonly redirectUri: string
  readonly loginHint: string | null
  readonly chooseAccount: boolean
}

/** Authorization code flow with PKCE (RFC 7636, S256), state and nonce; all new for each request. */
export async function buildAuthorization(
  configuration: oidc.Configuration,
  server: ServerMetadata,
  provider: ProviderDefinition,
  wish: AuthorizationWish,
): Promise<Authorization> {
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const rules = provider.signIn.kind === 'code' ? provider.signIn : codeSignIn()
  const codeVerifier = rules.pkce ? oidc.randomPKCECodeVerifier() : null
  const scopes = scopesFor(wish.purpose, provider, server)
  const prompts = promptsFor(wish, server)
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: wish.redirectUri,
    ...(scopes.length === 0 ? {} : { [rules.scopeParameter]: scopes.join(rules.scopeSeparator) }),
    state,
    ...(identityAt(provider.identity, server).kind === 'openid' ? { nonce } : {}),
    ...(codeVerifier === null
      ? {}
      : {
          code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
        }),
    ...resourceParameter(rules, server),
    ...rules.ask,
    ...(wish.purpose === 'link' ? rules.askWhenLinking : {}),
    ...(prompts.length === 0 ? {} : { prompt: prompts.join(' ') }),
    ...(wish.loginHint === null ? {} : { login_hint: wish.loginHint }),
  })
  const choosesAccount = prompts.includes('select_account')
  return { address: url.href, state, nonce, codeVerifier, scopes, choosesAccount }
}

export function scopesFor(
  purpose: Purpose,
  provider: ProviderDefinition,
  server: ServerMetadata,
): string[] {
  return askedScopes(provider.scopes, server)
    .map(({ scope }) => scope)
    .filter((scope) => scope !== 'offline_access' || purpose === 'link')
}

/**
 * Linking makes a permission, so the provider asks; OpenID Connect Core §11 also wants `consent`
 * for `offline_access`. Logging in again asks for nothing, so that it can be silent.
 */
function promptsFor(wish: AuthorizationWish, server: ServerMetadata): string[] {
  const listed = server.promptValuesSupported
  const consent = wish.purpose === 'link' && (listed === null || listed.includes('consent'))
  // Unlisted, it is answered with `invalid_request` by many.
  const select = wish.chooseAccount && listed?.includes('select_account') === true
  return [...(consent ? ['consent'] : []), ...(select ? ['select_account'] : [])]
}
