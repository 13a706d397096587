import type { Emulation } from '../kit/emulator.types.ts'

export const microsoft: Emulation | null = null
