import { languageAt } from '../../main/system/language.ts'

/** The language of tests that are about something else. */
export const inEnglish = languageAt(() => 'en')
