import type { ServerMetadata } from '../domain/client.ts'
import type { ProbeMethod } from '../domain/job.ts'
import type { Said } from '../../words/said.ts'
import type { WordKey } from '../../words/words.ts'
import type { HandedInRule } from './handed-in-rules.ts'
import type { Identity } from './identity-rules.ts'
import type { AppRevocation, NoRevocation } from './revocation-rules.ts'
import type { ServerRule } from './server-rules.ts'
import type { SignIn } from './sign-in-rules.ts'

/** How a provider's mark is drawn: one SVG path, in the current colour or in `color`. */
export interface Mark {
  readonly viewBox: string
  readonly path: string
  readonly color?: string
}

/** A permission the provider can give, in plain words. */
export interface ScopeInWords {
  readonly scope: string
  readonly allows: WordKey
  /** Not asked for where the server has this narrower one; it has, where it names none. */
  readonly unlessThereIs?: string
  /** Asked for although the server's own list leaves it out. */
  readonly unlisted?: true
  /** Asked for only where the server's own list names it. */
  readonly onlyListed?: true
}

/** How sure a fact is: seen working, on the provider's page, second hand, or from memory. */
export type Confidence = 'tried' | 'documented' | 'secondary' | 'memory'

export interface Source {
  readonly about:
    'sign-in' | 'register' | 'identity' | 'revocation' | 'probe' | 'manage-page' | 'tokens'
  readonly url: string
}

/** All we know about one provider: one file in `catalogue/`. Its name appears nowhere else. */
export interface ProviderDefinition {
  readonly id: string
  /** The provider's name, or the make's where there are many servers. */
  readonly name: string
  /** Display name of a server of this provider; brand names are not translated. */
  nameOf(issuer: URL): string
  /** True if this file knows that server; the first match in the catalogue wins. */
  recognises(issuer: URL): boolean
  readonly mark: Mark
  readonly server: ServerRule
  readonly signIn: SignIn
  /** Asked for when linking: the narrowest that identify the person. */
  readonly scopes: readonly ScopeInWords[]
  readonly identity: Identity
  readonly revocation: AppRevocation | NoRevocation
  /** In the order they are tried; each only where the server has the endpoint. */
  readonly probes: readonly ProbeMethod[]
  /** Where the person ends an app's access, or sees other apps' access; null: not known. */
  managePage(server: ServerMetadata): string | null
  /** Where the person signs out of the provider itself when there is no end_session_endpoint. */
  signOutPage(server: ServerMetadata): string | null
  /** Where a developer app is registered; null: nowhere, or nothing needs to be. */
  console(server: ServerMetadata): string | null
  /** What to choose on that page, in order: the type of app, what to switch on or off, what it costs. */
  readonly register: readonly Said[]
  /** That page has permissions to tick. */
  readonly registersScopes: boolean
  /** Hosts of its pages that are not on the issuer's own domain. */
  readonly otherHosts: readonly string[]
  /**
   * Days after which a refresh token that nobody used stops working, where the provider documents it
   * and its answers don't say: until then access can be revoked from here.
   */
  readonly revocableDays: number | null
  /** Kinds of token that people hold already and may hand in; the first that fits a token counts. */
  readonly handedIn: readonly HandedInRule[]
  /** What a person should know before linking, most important first. */
  readonly notes: readonly Said[]
  /** What the facts above rest on. */
  readonly sources: readonly Source[]
  /**
   * How its answers came to be tried, if not live: against an emulator of documented answers, or of
   * some, or none, that have a page (held by test/providers/rests-on.test.ts).
   */
  readonly emulated: 'documented' | 'partly-memory' | 'memory'
  /** For the file as a whole, and for facts that are less sure. */
  readonly confidence: { readonly file: Confidence } & {
    readonly [Fact in Source['about']]?: Confidence
  }
}

type Optional =
  | 'name'
  | 'probes'
  | 'managePage'
  | 'signOutPage'
  | 'console'
  | 'register'
  | 'registersScopes'
  | 'otherHosts'
  | 'revocableDays'
  | 'handedIn'
  | 'notes'
  | 'emulated'

export type ProviderFile = Omit<ProviderDefinition, Optional> &
  Partial<Pick<ProviderDefinition, Optional>>

/** What a file leaves out is what a provider usually has say nothing special about. */
export function defineProvider(file: ProviderFile): ProviderDefinition {
  return {
    name: file.nameOf(new URL('https://name.invalid')),
    probes: ['introspection', 'userinfo', 'refresh'],
    managePage: () => null,
    signOutPage: () => null,
    console: () => null,
    register: [],
    registersScopes: false,
    otherHosts: [],
    revocableDays: null,
    handedIn: [],
    notes: [],
    emulated: 'documented',
    ...file,
  }
}

/** What the app says before linking, and the table in docs/providers.md, about how this was tried. */
export type RestsOn = 'tried' | 'emulated' | 'partly-memory' | 'memory' | 'refusal'

export function restsOn({ confidence, signIn, emulated }: ProviderDefinition): RestsOn {
  if (confidence.file === 'tried') return 'tried'
  if (signIn.kind === 'none') return 'refusal'
  return emulated === 'documented' ? 'emulated' : emulated
}
