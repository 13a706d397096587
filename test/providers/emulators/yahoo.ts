import type { Emulation } from '../kit/emulator.types.ts'

export const yahoo: Emulation | null = null
