import type { Profile } from '../domain/account.ts'
import type { HttpResponse } from '../system/http.ts'
import type { ExpiryAt, ScopesAt, Whose } from './handed-in-rules.ts'
import type { ProfilePointers } from './identity-rules.ts'
import { identityOf } from './identity.ts'
import { jsonValue, plainText } from './json-answer.ts'
import { textAt, valueAt } from './json-pointer.ts'

/** What the provider said about a living token. */
export interface OwnerAnswer {
  /** Null: the answer names nobody. */
  readonly subject: string | null
  readonly profile: Profile
  readonly scopes: readonly string[]
  /** Epoch ms; null: no end known. */
  readonly expiresAt: number | null
}

const mostScopes = 100

/** From the answers of a living token; `more` is the second one, where the rule has one. */
export function ownerAnswer(
  whose: Whose,
  answer: HttpResponse,
  more: HttpResponse | null,
  now: number,
): OwnerAnswer {
  const person =
    (more === null || whose.more === undefined ? null : personIn(whose.more.owner, more)) ??
    personIn(whose.owner ?? whose.identity, answer)
  return {
    subject: person?.subject ?? subjectIn(whose, answer),
    profile: person?.profile ?? nobody,
    scopes: whose.scopes === undefined ? [] : scopesAt(whose.scopes, answer),
    expiresAt: whose.expires === undefined ? null : expiryAt(whose.expires, answer, now),
  }
}

const nobody: Profile = { displayName: null, username: null, email: null, pictureUrl: null }

function personIn(
  owner: ProfilePointers,
  answer: HttpResponse,
): { subject: string; profile: Profile } | null {
  if (owner.subject.length === 0 || answer.status !== 200) return null
  const person = identityOf(owner, jsonValue(answer))
  // A picture would be one more request, to who knows where.
  return person === null ? null : { ...person, profile: { ...person.profile, pictureUrl: null } }
}

/** Who it is without a name, unless that answer is about something else than a person. */
function subjectIn(whose: Whose, answer: HttpResponse): string | null {
  if (whose.owner !== undefined) return null
  return identityOf(whose.identity, jsonValue(answer))?.subject ?? null
}

function scopesAt(at: ScopesAt, answer: HttpResponse): string[] {
  const value =
    'header' in at ? answer.headers.get(at.header) : valueAt(jsonValue(answer), at.pointer)
  const all: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(at.separator ?? ' ')
      : []
  const texts = all.filter((one): one is string => typeof one === 'string')
  return [...new Set(texts.map((one) => plainText(one, 200)).filter((one) => one !== ''))].slice(
    0,
    mostScopes,
  )
}

/** An end that has passed already is none: the token lives. */
function expiryAt(at: ExpiryAt, answer: HttpResponse, now: number): number | null {
  const text =
    'header' in at ? (answer.headers.get(at.header) ?? null) : textAt(jsonValue(answer), at.pointer)
  if (text === null) return null
  const end = { date: Date.parse(text), 'epoch-seconds': Number(text) * 1000 }
  const ms = at.as === 'seconds-left' ? now + Number(text) * 1000 : end[at.as]
  return Number.isSafeInteger(ms) && ms > now ? ms : null
}
