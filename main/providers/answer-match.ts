import type { TokenKind } from '../domain/token.ts'
import { bodyText, type HttpResponse } from '../system/http.ts'
import { jsonValue } from './json-answer.ts'
import { valueAt } from './json-pointer.ts'

/** An answer as a provider's page documents it. */
export interface AnswerMatch {
  readonly status: number
  /** Members of the JSON body by JSON Pointer (RFC 6901) that must be exactly so; '' is the whole. */
  readonly body?: Readonly<Record<string, string | number | boolean>>
  /** The whole body without the space around it, where the provider answers plain text. */
  readonly text?: string
  /** Only for tokens of this kind; default: both. */
  readonly kind?: TokenKind
}

/** `{ status: 400, body: { '/error': 'invalid_token' } }`, the commonest shape (RFC 6749 §5.2). */
export function oauthErrorAnswer(status: number, error: string, kind?: TokenKind): AnswerMatch {
  return { status, body: { '/error': error }, ...(kind === undefined ? {} : { kind }) }
}

export function isAnswer(answer: HttpResponse, match: AnswerMatch, kind?: TokenKind): boolean {
  if (answer.status !== match.status) return false
  if (match.kind !== undefined && kind !== undefined && match.kind !== kind) return false
  if (match.text !== undefined && bodyText(answer).trim() !== match.text) return false
  if (match.body === undefined) return true
  const document = jsonValue(answer)
  return Object.entries(match.body).every(
    ([pointer, value]) => document !== undefined && valueAt(document, pointer) === value,
  )
}
