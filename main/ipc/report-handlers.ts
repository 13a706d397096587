import type { Handback } from '../services/handback.types.ts'
import type { Language } from '../system/language.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `report.${string}`>

/** What saving a report needs of the desktop; `main/index.ts` provides it. */
export interface ReportDesk {
  readonly version: string
  readonly language: Language
  /** Where the person wants the file of this name; null where they chose no place. */
  chooseReportFile(name: string, format: 'html' | 'json'): Promise<string | null>
}

export function reportHandlers({ report }: Handback, desk: ReportDesk): Pick<Handlers, Names> {
  return {
    'report.export': async (wish) => {
      const locale = desk.language.locale()
      const made = await report.make({ ...wish, locale, appVersion: desk.version })
      const path = await desk.chooseReportFile(made.name, wish.format)
      if (path !== null) await report.save(path, made)
      return { path, brokenAt: made.brokenAt }
    },
  }
}
