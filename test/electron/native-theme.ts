import { EventEmitter } from 'node:events'

type Source = Electron.NativeTheme['themeSource']

class NativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  readonly shouldDifferentiateWithoutColor = false
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }
  /** Pages follow: every window listens to `updated`. */
  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) {
      throw new TypeError(`themeSource must be 'system', 'light' or 'dark', not '${source}'`)
    }
    const changed = source !== this.#source
    this.#source = source
    if (changed) this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.shouldUseDarkColors
  }
}

export const nativeTheme = new NativeTheme().setMaxListeners(0)
