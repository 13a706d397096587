import { plainText } from '../domain/plain-text.ts'
import type { AccountWithHistory } from '../services/account-overview.ts'
import type { Given, TokenKindOf } from '../services/hand-in.ts'
import type {
  GivenView,
  HandedInView,
  TokenKindView,
} from '../../preload/contract/hand-in.contract.ts'
import { markView, permissionViews } from './account-view.ts'

/** Kind and line of what was found; its text has no field here. */
export function givenView(given: Given): GivenView {
  if (given.kind === 'kept') return given
  const { id, tokens, more } = given.draft
  return {
    kind: 'choose',
    draftId: id,
    more,
    tokens: tokens.map(({ key, line, of, already }) => ({
      key,
      line,
      already,
      of: of === null ? null : tokenKindView(of),
    })),
  }
}

export function tokenKindView({ provider, rule }: TokenKindOf): TokenKindView {
  const { server } = provider
  const issuer = server.kind === 'self-hosted' ? null : server.issuer
  return {
    providerId: provider.id,
    ruleId: rule.id,
    providerName: provider.name,
    mark: markView(provider.mark),
    token: { ...rule.name },
    anyServer: rule.anyServer,
    address: issuer ?? '',
  }
}

export function handedInView(overview: AccountWithHistory): HandedInView {
  const { account, provider } = overview
  const { displayName, username, email } = account.profile
  const names = [username, displayName, email].map((name) => plainText(name ?? ''))
  const known = names.filter((name) => name !== '')
  return {
    providerName: provider.name,
    token: provider.handedIn?.name ?? { en: '', de: '' },
    owner: known.length > 0 ? known.join(' · ') : plainText(account.subject) || null,
    permissions: permissionViews(overview),
    expiresAt: account.revocableUntil,
    there: account.there,
  }
}
