import { createContext, use, useMemo } from 'react'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { isWordKey, say, type WordKey, type WordValues } from '../../words/words.ts'

export const LocaleContext = createContext('en')

/**
 * Characters that show nothing but could reorder or hide what is around them: C0 and C1 controls,
 * bidirectional marks, embeddings and isolates (UAX #9), zero-width and byte-order marks.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** A provider's text on one line, without characters that could disguise it. */
export const plain = (text: string): string => text.replace(unseen, ' ').trim()

function plainValues(values: WordValues): WordValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? plain(value) : value,
  ])
  return Object.fromEntries(entries) as WordValues
}

/** Main's words; a key or value missing here costs one sentence, never the window. */
export function tell(message: MessageView, locale: string): string {
  if (!isWordKey(message.key)) return say('ui.no-words', {}, locale)
  try {
    return say(message.key, plainValues(message.values), locale)
  } catch {
    return say('ui.no-words', {}, locale)
  }
}

export interface Words {
  readonly locale: string
  /** Words of the interface itself. */
  readonly say: (key: WordKey, values?: WordValues) => string
  /** Words that came from main. */
  readonly tell: (message: MessageView) => string
}

export function useWords(): Words {
  const locale = use(LocaleContext)
  return useMemo(
    () => ({
      locale,
      say: (key, values = {}) => say(key, plainValues(values), locale),
      tell: (message) => tell(message, locale),
    }),
    [locale],
  )
}

/** "Meadow · meadow.example", or the host alone where the provider is called by it. */
export const providerAt = (words: Words, provider: string, host: string): string =>
  provider === host ? plain(host) : words.say('ui.provider-at', { provider, host })
