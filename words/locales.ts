/** The languages there is a catalogue for, by their BCP 47 tag. */
export const languages = ['en', 'de'] as const

/** `system`: the first language the person prefers that there is a catalogue for. */
export type LanguageChoice = 'system' | (typeof languages)[number]

/**
 * English made longer, accented and in brackets (`en-XA`), and the same from right to left
 * (`ar-XB`), by the names CLDR keeps for this: what is not in the catalogue, does not fit or does not
 * mirror shows at once. For development; no person can choose them.
 */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const

export const isPseudo = (locale: string): boolean => pseudoLocales.some((one) => one === locale)

/** What the operating system says: languages by preference, and the locale of its dates. */
export interface SystemLocales {
  readonly languages: readonly string[]
  readonly formats: string
}

/** The chosen language, with the dates and numbers of the system's region: `en-GB`, `de-AT`. */
export function localeFor(choice: LanguageChoice, system: SystemLocales): string {
  const language = choice === 'system' ? preferred(system.languages) : choice
  const region = [system.formats, ...system.languages]
    .map((tag) => parsed(tag)?.region)
    .find((found) => found !== undefined)
  return region === undefined ? language : `${language}-${region}`
}

function preferred(tags: readonly string[]): (typeof languages)[number] {
  const wanted = tags.map((tag) => parsed(tag)?.language)
  const known = wanted.flatMap((tag) => languages.filter((language) => language === tag))
  return known[0] ?? 'en'
}

/** Systems name locales in ways of their own, such as `C` or `de_DE.UTF-8`. */
function parsed(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/[.@].*$/, '').replaceAll('_', '-'))
  } catch {
    return undefined
  }
}

/** Which way `locale` is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(new Intl.Locale(locale).language) ? 'rtl' : 'ltr'
}
