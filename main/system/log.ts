/** Technical log. Callers pass data, never tokens; every form redacts once more. */
export interface Log {
  info(event: string, data?: Readonly<Record<string, unknown>>): void
  warn(event: string, data?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown): void
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
