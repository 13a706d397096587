import { Catalogue } from '../../renderer/words/catalogue.ts'
import { wordsOf, type Words } from '../../renderer/words/use-words.ts'
import { packWords } from '../../words/packed.ts'

/** The words of a window in that language. */
export const wordsIn = (locale: string): Words => wordsOf(new Catalogue(packWords(locale)), locale)
