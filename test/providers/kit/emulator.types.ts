import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import type { Ledger } from './ledger.ts'

/** A request as it reached one of the provider's hosts. */
export interface Ask {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** The body as a form, whatever its type. */
  readonly form: URLSearchParams
  /** The body as JSON; {} where it is none. */
  readonly json: Readonly<Record<string, unknown>>
  /** After `Bearer ` (or another scheme) in the Authorization header. */
  readonly bearer: string | null
  /** HTTP Basic. */
  readonly basic: { readonly user: string; readonly password: string } | null
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A text goes out as it is; anything else as JSON; nothing: empty. */
  readonly body?: unknown
}

export type Handler = (ask: Ask, match: RegExpMatchArray) => Reply

export interface Route {
  /** `POST api.example.com/oauth/token`, with a RegExp of the whole path if it is one. */
  readonly on: string | { readonly method: string; readonly path: RegExp }
  /** The page that documents this answer, or `unverified`. */
  readonly source: string
  readonly answer: Handler
}

/** A developer app as the person registered it at the provider's console. */
export interface RegisteredApp {
  readonly clientId: string
  readonly secret: string | null
  /** The path of its redirect address; default: whatever path Handback shows. */
  readonly redirectPath?: string
}

export interface Surroundings {
  readonly ledger: Ledger
  readonly app: RegisteredApp
  readonly now: () => number
}

/** What the contract suite has to know about this provider. */
export interface Emulation {
  /** The id of its file in the catalogue. */
  readonly id: string
  readonly hosts: readonly string[]
  readonly app: RegisteredApp
  /** What a person types, or the address behind the provider's name in the gallery. */
  readonly address: string
  /** Chosen by its name in the gallery: its address stands for another file of the catalogue. */
  readonly chosenByName?: boolean
  /** A sign-in ends on the provider's own page: nothing is sent back through the browser. */
  readonly noWayBack?: true
  /** Signs in by a code entered on another device too (RFC 8628). */
  readonly codes?: true
  readonly client: Omit<
    Extract<ClientChoice, { kind: 'own' }>,
    'kind' | 'clientId' | 'clientSecret'
  >
  /** Apps register by themselves there (RFC 7591); its answer gives out the id of `app`. */
  readonly registers?: boolean
  readonly routes: (surroundings: Surroundings) => readonly Route[]
  readonly expects: Expected
}

/** Of the provider's pages, never of our code. */
export interface Expected {
  /** The subject of the person who signs in as `login`. */
  readonly subject: (login: string) => string
  /** How a revocation ends that met no trouble. */
  readonly ending: 'proven' | 'answered' | 'by-hand'
  /** With `by-hand`: no app can ask. What it comes to after the person removed the app on the page. */
  readonly byHand?: 'proven' | 'closed-by-you'
  /** After a revocation: is the person asked for consent again, or let through? */
  readonly afterwards: 'asked' | 'let-through'
  /** Revoked when the access token has run out; default: as `ending`. `null`: the case does not exist. */
  readonly expired?: 'proven' | 'answered' | 'expired' | 'by-hand' | null
  /** Until a revocation is over, in ms; default: a day. More where a token has to run out first. */
  readonly overWithinMs?: number
  /** A log-in after "Log out" shows no page; false where the provider asks every time. */
  readonly silentLogIn?: boolean
}
