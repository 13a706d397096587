import type { Emulation } from '../kit/emulator.types.ts'

export const linear: Emulation | null = null
