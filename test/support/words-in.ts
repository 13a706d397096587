import { Catalogue } from '../../renderer/words/catalogue.ts'
import type { Today } from '../../renderer/api/use-today.ts'
import { wordsOf, type Words } from '../../renderer/words/use-words.ts'
import { packWords } from '../../words/packed.ts'

/** The words of a window in that language, on a day. */
export const wordsIn = (locale: string, today?: Today): Words =>
  wordsOf(new Catalogue(packWords(locale)), locale, today)
