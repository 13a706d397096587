import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'

/** What a downloaded client file says; a text says what is wrong with it. */
export type ClientFile =
  | { readonly kind: 'read'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'not-json' | 'no-client' }
  /** Of a client of another type; the provider's file says which, and what to do. */
  | { readonly kind: 'wrong-type'; readonly says: Said }

type Said = ServerView['notes'][number]
export type ClientFileRules = NonNullable<ServerView['app']['clientFile']>

/** Reads the file that a provider lets people download with their app (JSON Pointers, RFC 6901). */
export function readClientFile(text: string, rules: ClientFileRules): ClientFile {
  const { id, secret, wrongTypes } = rules
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const clientId = textAt(document, id)
  if (clientId === null) {
    const wrong = wrongTypes.find(({ at }) => textAt(document, at) !== null)
    return wrong === undefined ? { kind: 'no-client' } : { kind: 'wrong-type', says: wrong.says }
  }
  return { kind: 'read', clientId, clientSecret: textAt(document, secret) ?? '' }
}

function textAt(document: unknown, pointer: string): string | null {
  let value = document
  for (const name of pointer.slice(1).split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return typeof value === 'string' && value !== '' && value.length <= 1024 ? value : null
}
