import { useEffect } from 'react'
import { directionOf } from '../../words/locales.ts'

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

export function useDocumentLanguage(locale: string): void {
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
  }, [locale])
}

/** The language main served the page in: right before the first answer comes. */
export const servedLocale = (): string => document.documentElement.lang || 'en'
