import { useMemo } from 'react'
import { usePackedWords } from '../api/use-requests.ts'
import { useToday } from '../api/use-today.ts'
import type { PackedWords } from '../../words/packed.ts'
import { Catalogue } from './catalogue.ts'
import { wordsOf, type Words } from './use-words.ts'

/** The words of the language in use; null until main has told them. While another language comes, the last one stays. */
export function useCatalogueWords(locale: string): Words | null {
  const text = usePackedWords(locale)
  const today = useToday()
  const catalogue = useMemo(
    () => (text === undefined ? null : new Catalogue(JSON.parse(text) as PackedWords)),
    [text],
  )
  return useMemo(
    () => (catalogue === null ? null : wordsOf(catalogue, locale, today)),
    [catalogue, locale, today],
  )
}
