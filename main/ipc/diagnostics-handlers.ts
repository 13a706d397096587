import { failure } from '../domain/failure.ts'
import type { DiagnosticFacts } from '../services/diagnostics.ts'
import type { Handback } from '../services/handback.types.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `diagnostics.${string}`>

/** What diagnostics need of the desktop; `main/index.ts` provides it. */
export interface DiagnosticsDesk {
  facts(): DiagnosticFacts
  copyText(text: string): void
  /** Where the person wants the file; null where they chose no place. */
  chooseFile(): Promise<string | null>
  openCrashFolder(): void
  countCrashDumps(): number
  deleteCrashDumps(): void
}

/** What is copied and saved is the very text that was shown. Nothing here sends anything. */
export function diagnosticsHandlers(
  { diagnostics }: Pick<Handback, 'diagnostics'>,
  desk: DiagnosticsDesk,
): Pick<Handlers, Names> {
  let shown: string | null = null
  const get = (): string => {
    if (shown === null) throw failure('not-now')
    return shown
  }
  return {
    'diagnostics.make': () => ({ text: (shown = diagnostics.make(desk.facts())) }),
    'diagnostics.copy': () => {
      desk.copyText(get())
      return {}
    },
    'diagnostics.save': async () => {
      const text = get()
      const path = await desk.chooseFile()
      if (path !== null) await diagnostics.save(path, text)
      return { path }
    },
    'diagnostics.crashes': () => ({ count: desk.countCrashDumps() }),
    'diagnostics.openCrashFolder': () => {
      desk.openCrashFolder()
      return {}
    },
    'diagnostics.deleteCrashDumps': () => {
      desk.deleteCrashDumps()
      return { count: desk.countCrashDumps() }
    },
  }
}
