import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken } from '../domain/token.ts'
import { handedInKinds } from '../providers/catalogue.ts'
import { recogniseTokens, type Recognised, type TokenKindOf } from '../providers/recognise-token.ts'
import { issuerFromTyped, withoutSlash } from '../providers/typed-address.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'
import type { Clipboard } from '../system/clipboard.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { EditList } from './edit-list.ts'
import { newRows, type HandedInRows } from './handed-in-rows.ts'
import { HandInDrafts, type Draft, type DraftToken } from './hand-in-drafts.ts'
import type { OwnServers } from './own-servers.ts'

export type { TokenKindOf }

/** What became of a text or file that was handed in. */
export type Given =
  | { readonly kind: 'kept'; readonly accountId: AccountId; readonly already: boolean }
  /** The person has to say more first. */
  | { readonly kind: 'choose'; readonly draft: Draft }

/** What the person said about one token of a draft. */
export interface Chosen {
  readonly draftId: string
  readonly key: number
  /** Where its form says nothing: whose it is. */
  readonly kind?: { readonly providerId: string; readonly ruleId: string } | undefined
  /** Where many servers give out such tokens: which one. */
  readonly address?: string | undefined
  /** After FailureError `private-network`: the host the person agreed to. */
  readonly trustedHosts?: readonly string[] | undefined
}

/** Characters that are no accident any more where a secret holds them too. */
const shortestPart = 8

/** Bytes of a file that is looked through. */
export const longestFile = 1024 * 1024

/**
 * Takes a token the person holds already: of another app, or made by themselves. It is recognised by
 * its form, sealed, and stored in one commit; until that is done not a byte leaves.
 */
export class HandIn {
  readonly #deps: Deps
  readonly #drafts: HandInDrafts

  constructor(deps: Deps) {
    this.#deps = deps
    this.#drafts = new HandInDrafts(deps.clock)
  }

  /** FailureError `no-token-found`, `vault-closed`. */
  async give(text: string): Promise<Given> {
    await this.#deps.vault.ensureOpen()
    const recognised = recogniseTokens(text, handedInKinds)
    if (recognised.kind === 'nothing') throw failure('no-token-found')
    const given = await this.#take(recognised)
    await this.#clearClipboard(recognised)
    return given
  }

  async #take(recognised: Exclude<Recognised, { kind: 'nothing' }>): Promise<Given> {
    if (recognised.kind === 'unmarked') {
      return this.#ask([{ secret: recognised.secret, of: null, line: 1 }], false)
    }
    const { tokens, more } = recognised
    const [only] = tokens
    if (only === undefined || tokens.length > 1 || only.of.rule.anyServer) {
      return this.#ask(tokens, more)
    }
    return this.#keep(only.secret, only.of, issuerOf(only.of), [])
  }

  /** One token of a draft, with what was missing. FailureError `private-network` as for any server. */
  async choose({ draftId, key, kind, address, trustedHosts = [] }: Chosen): Promise<Given> {
    await this.#deps.vault.ensureOpen()
    const token = this.#drafts.get(draftId, key)
    const of = token.of ?? ruleOf(kind)
    if (!of.rule.anyServer) return this.#keep(token.secret, of, issuerOf(of), [])
    const issuer = withoutSlash(issuerFromTyped(address ?? '').href)
    const trusted = await this.#deps.own.admit(issuer, trustedHosts)
    return this.#keep(token.secret, of, issuer, trusted)
  }

  /** What was handed in and not stored is gone from memory. */
  forget(): void {
    this.#drafts.forgetAll()
  }

  /** "Not mine": its key is destroyed here, nobody is asked anything, and the row goes. */
  async forgetAccount(accountId: AccountId): Promise<void> {
    const { storage, editList } = this.#deps
    const account = storage.read.accounts.get(accountId)
    if (account.origin !== 'handed-in' || account.there === 'ending') throw failure('not-now')
    if (account.there !== 'ended') await editList.deleteWithoutRevoking(accountId)
    await editList.removeFromList(accountId)
  }

  #ask(tokens: readonly Omit<DraftToken, 'key' | 'already'>[], more: boolean): Given {
    const draft = this.#drafts.keep(
      tokens.map((token, key) => ({ ...token, key, already: this.#findHeld(token.secret) })),
      more,
    )
    return { kind: 'choose', draft }
  }

  /** Only where it still holds what was handed in: whatever else is there is the person's. */
  async #clearClipboard(recognised: Exclude<Recognised, { kind: 'nothing' }>): Promise<void> {
    const { clipboard } = this.#deps
    const secrets =
      recognised.kind === 'unmarked'
        ? [recognised.secret]
        : recognised.tokens.map(({ secret }) => secret)
    // What can't be read can't be compared, and is no reason to fail: the token is taken.
    const held = await clipboard.readText().catch(() => '')
    const joined = held.replaceAll(/\s+/g, '')
    // A part of it too: of `name:password` the password alone was copied.
    const isOf = (secret: string): boolean =>
      joined.includes(secret) || (joined.length >= shortestPart && secret.includes(joined))
    if (secrets.some((secret) => isOf(secret.reveal()))) clipboard.clear()
  }

  #findHeld(secret: Secret): AccountId | null {
    const { vault, storage } = this.#deps
    const ref = { rowId: 'draft', field: 'access_token', version: 1 } as const
    const { fingerprint } = vault.seal(secret, ref)
    return storage.read.tokens.findByFingerprint(fingerprint)?.accountId ?? null
  }

  async #keep(
    secret: Secret,
    of: TokenKindOf,
    issuer: string,
    trustedHosts: readonly string[],
  ): Promise<Given> {
    const { storage, vault, clock, events, own } = this.#deps
    const rows = newRows(of, issuer, trustedHosts, clock.now())
    const ref = { rowId: rows.token.id, field: rows.token.kind, version: 1 }
    const token: HeldToken = { ...rows.token, ...vault.seal(secret, ref) }
    await own.accept(rows.client.metadata)
    const given = await storage.commit((stores) => store(stores, { ...rows, token }))
    if (!given.already) events.emit('accounts')
    return { kind: 'kept', ...given }
  }
}

/** Inside a commit. The very same token is not held twice: its row is the one it has. */
function store(
  { accounts, clients, tokens, evidence }: WritableStores,
  { client, account, token }: HandedInRows & { readonly token: HeldToken },
): { accountId: AccountId; already: boolean } {
  const held = tokens.findByFingerprint(token.fingerprint)
  if (held !== undefined) return { accountId: held.accountId, already: true }
  clients.insert(client)
  accounts.insert(account)
  tokens.insert(token)
  const body = { kind: 'handed-in', token: client.handedIn ?? '' } as const
  evidence.append({ at: account.linkedAt, accountId: account.id, jobId: null, body })
  return { accountId: account.id, already: false }
}

/** The provider's one server. */
function issuerOf({ provider: { server } }: TokenKindOf): string {
  const issuer = server.kind === 'self-hosted' ? null : server.issuer
  if (issuer === null) throw failure('bad-input', { field: 'address' })
  return issuer
}

function ruleOf(kind: Chosen['kind']): TokenKindOf {
  const found = unmarkedKinds().find(
    ({ provider, rule }) => provider.id === kind?.providerId && rule.id === kind.ruleId,
  )
  if (found === undefined) throw failure('bad-input', { field: 'provider' })
  return found
}

/** What a token without a documented form may be, by the provider's name. */
export function unmarkedKinds(): TokenKindOf[] {
  return handedInKinds
    .filter(({ rule }) => rule.shape === null || rule.unmarkedToo)
    .sort((a, b) => a.provider.name.localeCompare(b.provider.name, 'en'))
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly clock: Clock
  readonly clipboard: Clipboard
  readonly events: Events
  readonly own: Pick<OwnServers, 'admit' | 'accept'>
  readonly editList: Pick<EditList, 'deleteWithoutRevoking' | 'removeFromList'>
}
