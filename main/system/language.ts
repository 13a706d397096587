import { say, type Say } from '../../words/words.ts'

/** The language in use. A person may change it while Handback runs, so it is asked each time. */
export interface Language {
  /** BCP 47, with the region of the system. */
  readonly locale: () => string
  /** Words in this language, as of now. */
  readonly say: Say
}

export function languageAt(locale: () => string): Language {
  return { locale, say: (key, values) => say(key, values, locale()) }
}
