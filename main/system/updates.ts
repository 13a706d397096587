import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Why this install does not look for updates. */
export type UpdatesOff = 'development' | 'package-manager' | 'no-feed' | 'switched-off'

export interface ReadyUpdate {
  readonly version: string
  /** What is new, as plain text; '' where nobody wrote it. */
  readonly notes: string
}

/** Fetches updates and has one installed once the app has quit. */
export interface Updater {
  /** Downloaded and verified, or null where this is the newest version. */
  look(): Promise<ReadyUpdate | null>
  /** Whether what is downloaded is installed once the app has quit. */
  installOnQuit(wanted: boolean): void
}

export interface UpdateState {
  readonly off: UpdatesOff | null
  readonly ready: ReadyUpdate | null
  /** Epoch milliseconds; null: not since the start. */
  readonly lookedAt: number | null
  /** The last look came to nothing. */
  readonly failed: boolean
}

/** What tells how Handback came onto this computer. */
export interface Install {
  readonly isPackaged: boolean
  readonly platform: string
  /** `APPIMAGE` is set by the AppImage itself; `FLATPAK_ID` and `SNAP` by those who run the app. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the program lies, symbolic links followed. */
  readonly program: string
  /** Whoever built it named a place for updates (`app-update.yml`). */
  readonly hasFeed: boolean
  /** Homebrew keeps a folder for every app it installed. */
  readonly isInCaskroom: boolean
}

/** Null: it can update itself. What a package manager installed, that package manager updates. */
export function whyNoUpdates(install: Install): Exclude<UpdatesOff, 'switched-off'> | null {
  if (!install.isPackaged) return 'development'
  if (isManaged(install)) return 'package-manager'
  return install.hasFeed ? null : 'no-feed'
}

function isManaged({ platform, env, program, isInCaskroom }: Install): boolean {
  if (env['FLATPAK_ID'] !== undefined || env['SNAP'] !== undefined) return true
  if (platform === 'linux') return (env['APPIMAGE'] ?? '') === ''
  if (platform === 'darwin') return isInCaskroom
  return /[\\/](?:scoop[\\/]apps|chocolatey[\\/]lib|WindowsApps)[\\/]/i.test(program)
}

/** Not while the window is coming up. */
const firstLookMs = 30_000
const nextLookMs = 24 * 3_600_000

/** Looks for updates after the start and once a day. What fails is noted and asks nobody anything. */
export class Updates {
  readonly #deps: Deps
  #ready: ReadyUpdate | null = null
  #lookedAt: number | null = null
  #failed = false
  #wanted: boolean
  #looking: Promise<void> | null = null
  #disarm: () => void = () => undefined

  constructor(deps: Deps) {
    this.#deps = deps
    this.#wanted = deps.isWanted()
  }

  get state(): UpdateState {
    const { why, isWanted } = this.#deps
    const off = why ?? (isWanted() ? null : 'switched-off')
    const ready = off === null ? this.#ready : null
    return { off, ready, lookedAt: this.#lookedAt, failed: this.#failed }
  }

  begin(): void {
    this.#arm(firstLookMs)
  }

  close(): void {
    this.#disarm()
  }

  /** The person switched it on or off: what is downloaded is then not installed, either. */
  wishChanged(): void {
    const wanted = this.#deps.isWanted()
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    this.#deps.updater?.installOnQuit(wanted)
    this.#arm(firstLookMs)
    this.#deps.changed()
  }

  /** One look at a time; never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => (this.#looking = null))
    return this.#looking
  }

  async #look(): Promise<void> {
    const { updater, clock, log, changed } = this.#deps
    if (updater === null || this.state.off !== null || this.#ready !== null) return
    try {
      const found = await updater.look()
      // Fetched while it was switched off, it was not made ready to be installed on quitting.
      this.#ready = this.#deps.isWanted() ? found : null
      this.#failed = false
    } catch (error) {
      log.error('update', error)
      this.#failed = true
    }
    this.#lookedAt = clock.now()
    updater.installOnQuit(this.#deps.isWanted())
    changed()
  }

  #arm(inMs: number): void {
    this.#disarm()
    if (this.state.off !== null) return
    const { clock } = this.#deps
    this.#disarm = clock.at(clock.now() + inMs, () => {
      this.#arm(nextLookMs)
      void this.look()
    })
  }
}

interface Deps {
  readonly why: Exclude<UpdatesOff, 'switched-off'> | null
  /** Null where `why` says so. */
  readonly updater: Updater | null
  readonly isWanted: () => boolean
  readonly clock: Clock
  readonly log: Log
  readonly changed: () => void
}
