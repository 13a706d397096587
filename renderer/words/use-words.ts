import { createContext, use } from 'react'
import type { Today } from '../api/use-today.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import type { WordKey, WordValues } from '../../words/words.ts'
import type { Catalogue } from './catalogue.ts'

/**
 * Characters that show nothing but could reorder or hide what is around them: C0 and C1 controls,
 * bidirectional marks, embeddings and isolates (UAX #9), zero-width and byte-order marks.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** A provider's text on one line, without characters that could disguise it. */
export const plain = (text: string): string => text.replace(unseen, ' ').trim()

/** How much of a date is needed to say when: none of today's, no year of this year's. */
function dayOf(at: number, today: Today): 'today' | 'year' | 'other' {
  const day = new Date(at).toDateString()
  if (day === today) return 'today'
  return day.slice(-4) === today.slice(-4) ? 'year' : 'other'
}

/** With the `day` of `at`, unless main has said it. */
const withDay = (values: WordValues, today: Today): WordValues =>
  typeof values['at'] === 'number' && values['day'] === undefined
    ? { ...values, day: dayOf(values['at'], today) }
    : values

function plainValues(values: WordValues): WordValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? plain(value) : value,
  ])
  return Object.fromEntries(entries) as WordValues
}

export interface Words {
  /** BCP 47: of dates and numbers, and of everything sorted. */
  readonly locale: string
  /** Words of the interface itself. */
  readonly say: (key: WordKey, values?: WordValues) => string
  /** Words that came from main; a key or value missing here costs one sentence, never the window. */
  readonly tell: (message: MessageView) => string
}

export function wordsOf(
  catalogue: Catalogue,
  locale: string,
  today: Today = new Date().toDateString(),
): Words {
  const say = (key: WordKey, values: WordValues = {}): string =>
    catalogue.say(key, withDay(plainValues(values), today))
  const lost = (): string => catalogue.say('ui.no-words', {})
  const tell = ({ key, values }: MessageView): string => {
    if (!catalogue.has(key)) return lost()
    try {
      return say(key, values)
    } catch {
      return lost()
    }
  }
  return { locale, say, tell }
}

export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords outside WordsContext')
  return words
}

/** "Meadow · meadow.example", or the host alone where the provider is called by it. */
export const providerAt = (words: Words, provider: string, host: string): string =>
  provider === host ? plain(host) : words.say('ui.provider-at', { provider, host })
