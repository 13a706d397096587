import type { ServerMetadata } from '../domain/client.ts'
import type { ScopeInWords } from './define-provider.ts'

/** Only what the server lists, if it lists: some refuse the whole request for one unknown scope. */
export function askedScopes(
  scopes: readonly ScopeInWords[],
  { scopesSupported: listed }: Pick<ServerMetadata, 'scopesSupported'>,
): ScopeInWords[] {
  const has = (scope: string): boolean => listed?.includes(scope) ?? true
  return scopes.filter(({ scope, unlessThereIs, unlisted, onlyListed }) => {
    if (onlyListed === true && listed === null) return false
    if (unlessThereIs !== undefined && has(unlessThereIs)) return false
    const always = scope === 'openid' && onlyListed !== true
    return always || unlisted === true || has(scope)
  })
}
