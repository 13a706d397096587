import type { HandedInRule } from './handed-in-rules.ts'
import type { ProviderDefinition } from './define-provider.ts'
import { Secret } from '../domain/secret.ts'

/** One kind of token of one provider. */
export interface TokenKindOf {
  readonly provider: ProviderDefinition
  readonly rule: HandedInRule
}

export interface FoundToken {
  readonly secret: Secret
  readonly of: TokenKindOf
  /** Where it stands, counted from 1. */
  readonly line: number
}

/** What a pasted text or an opened file holds. */
export type Recognised =
  | { readonly kind: 'found'; readonly tokens: readonly FoundToken[]; readonly more: boolean }
  /** One word without a documented form: the person says whose it is. */
  | { readonly kind: 'unmarked'; readonly secret: Secret }
  | { readonly kind: 'nothing' }

/** Of one text; the rest is for another time. */
const mostTokens = 50
const shortest = 8
const longest = 4096

/** Characters that tokens are made of. A full stop after one may end a sentence; before, it is a longer token's. */
const before = String.raw`[A-Za-z0-9_.-]`
const after = String.raw`[A-Za-z0-9_-]`

/**
 * Finds tokens by their documented form, whatever stands around them: quotes, `Bearer `, a JSON
 * document, a log. A token that a terminal broke into lines is one again. Asks nobody.
 */
export function recogniseTokens(text: string, kinds: readonly TokenKindOf[]): Recognised {
  const plain = text.replaceAll(/[\uFEFF\u200B-\u200D\u2060]/g, '')
  const found = findAll(plain, kinds)
  if (found.length > 0) {
    return { kind: 'found', tokens: found.slice(0, mostTokens), more: found.length > mostTokens }
  }
  const joined = findAll(plain.replaceAll(/\s+/g, ''), kinds)
  if (joined.length === 1) return { kind: 'found', tokens: joined, more: false }
  const word = onlyWord(plain)
  return word === null ? { kind: 'nothing' } : { kind: 'unmarked', secret: new Secret(word) }
}

function findAll(text: string, kinds: readonly TokenKindOf[]): FoundToken[] {
  const found = new Map<string, FoundToken & { readonly at: number }>()
  for (const of of kinds) {
    if (of.rule.shape === null) continue
    const shape = new RegExp(`(?<!${before})(?:${of.rule.shape.source})(?!${after})`, 'g')
    for (const match of text.matchAll(shape)) {
      const known = found.get(match[0])
      if (known !== undefined) continue
      const line = text.slice(0, match.index).split('\n').length
      found.set(match[0], { secret: new Secret(match[0]), of, line, at: match.index })
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

/** The one word of a text that holds nothing else: as it is, in quotes, after `Bearer `, in a token answer. */
function onlyWord(text: string): string | null {
  const inJson = tokenInJson(text)
  const bare = (inJson ?? text)
    .trim()
    .replace(/^(?:authorization:\s*)?(?:bearer|token)\s+/i, '')
    .replace(/^(["'`])(.*)\1[,;]?$/, '$2')
  return /^[\x21-\x7e]+$/.test(bare) && bare.length >= shortest && bare.length <= longest
    ? bare
    : null
}

/** RFC 6749 §5.1. */
function tokenInJson(text: string): string | null {
  if (!text.trimStart().startsWith('{')) return null
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document !== 'object' || document === null) return null
    const { access_token: access, token } = document as Record<string, unknown>
    return [access, token].find((one) => typeof one === 'string') ?? null
  } catch {
    return null
  }
}
