/// <reference types="electron" />
// What the modules of the stand-in share. Nothing here belongs to the `electron` module itself.

export interface AppPackage {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}

function readSwitches(argv: readonly string[]): Map<string, string> {
  const switches = new Map<string, string>()
  for (const argument of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name !== undefined) switches.set(name, value ?? '')
  }
  return switches
}

export const state = {
  ready: false,
  appPath: process.cwd(),
  appPackage: { name: 'app', version: '0.0.0', main: 'index.js' } as AppPackage,
  switches: readSwitches(process.argv),
}

export function assertReady(message: string): void {
  if (!state.ready) throw new Error(message)
}

/** The event object that Electron hands to listeners. */
export function cancellable<Extra extends object>(
  extra: Extra,
): Extra & { defaultPrevented: boolean; preventDefault: () => void } {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

/** For work whose failure means only that the page or the browser has gone meanwhile. */
export function ignoreGone(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (process.env.STANDIN_DEBUG === '1') console.error('stand-in:', error)
  })
}
