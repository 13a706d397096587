import type { Said } from '../../words/said.ts'
import {
  isOwnApp,
  type ClientAuthMethod,
  type OAuthClient,
  type RedirectRule,
  type ServerMetadata,
} from '../domain/client.ts'
import { providerById, providerOf } from '../providers/catalogue.ts'
import type { Mark, ProviderDefinition } from '../providers/define-provider.ts'
import { handedInWordsOf, wordsOf, type ProviderWords } from '../providers/provider-words.ts'
import { codeSignIn, type ClientFileRules, type PageError } from '../providers/sign-in-rules.ts'
import { toAgree } from './agree-to-send.ts'

/** What a window may know about the provider of an account. */
export interface ProviderFacts {
  readonly name: string
  readonly host: string
  readonly mark: Mark
  /** An app can ask this server to end access. */
  readonly revocable: boolean
  /** See the provider's file. */
  readonly revocableDays: number | null
  readonly checkable: boolean
  readonly hasManagePage: boolean
  readonly canSignOut: boolean
  /** Through an app that the person registered there. */
  readonly ownApp: boolean
  readonly words: ProviderWords
  /** Its tokens were handed in: what its file says about that kind. Null: it is linked. */
  readonly handedIn: {
    readonly name: Said
    readonly notes: readonly Said[]
    /** What the person has to agree to before it can be asked for. */
    readonly agree: Said | null
  } | null
}

export function providerFacts(client: OAuthClient): ProviderFacts {
  const provider = providerOf(client)
  const { metadata } = client
  const server = {
    revocable: provider.revocation.kind === 'rfc7009' && metadata.revocationEndpoint !== null,
    hasManagePage: provider.managePage(metadata) !== null,
  }
  return {
    name: client.serverName,
    host: new URL(metadata.issuer).host,
    mark: provider.mark,
    ...server,
    revocableDays: provider.revocableDays,
    checkable: metadata.introspectionEndpoint !== null || metadata.userinfoEndpoint !== null,
    canSignOut: metadata.endSessionEndpoint !== null || provider.signOutPage(metadata) !== null,
    ownApp: isOwnApp(client),
    words: client.handedIn === null ? wordsOf(provider, server) : handedInWordsOf(provider),
    handedIn: handedInFacts(client),
  }
}

function handedInFacts(client: OAuthClient): ProviderFacts['handedIn'] {
  const rule = providerById(client.providerId).handedIn.find(({ id }) => id === client.handedIn)
  if (rule === undefined) return null
  return { name: rule.name, notes: rule.notes, agree: toAgree(client)?.agree ?? null }
}

/** The app a person registers by hand, where the provider wants one. */
export interface OwnAppFacts {
  readonly hasConsole: boolean
  /** What to choose on the provider's page. */
  readonly steps: readonly Said[]
  readonly asksScopes: boolean
  readonly secret: 'needed' | 'optional' | 'none'
  readonly authMethod: ClientAuthMethod
  readonly redirectRule: RedirectRule
  /** Where the provider's own download has the two, as JSON Pointers; null: it offers none. */
  readonly clientFile: ClientFileRules | null
  /** What a wrong app shows in the browser. */
  readonly pageErrors: readonly PageError[]
}

const secretFor = { public: 'none', secret: 'needed', either: 'optional' } as const

export function ownAppFacts(provider: ProviderDefinition, metadata: ServerMetadata): OwnAppFacts {
  const { signIn } = provider
  const rules = signIn.kind === 'code' ? signIn : codeSignIn()
  const secret = secretFor[rules.client]
  return {
    hasConsole: provider.console(metadata) !== null,
    steps: provider.register,
    asksScopes: provider.registersScopes,
    secret,
    // Where a secret is optional, typing one chooses.
    authMethod: secret === 'needed' ? rules.authMethod : 'none',
    redirectRule: rules.redirect,
    clientFile: rules.clientFile,
    pageErrors: rules.pageErrors,
  }
}
