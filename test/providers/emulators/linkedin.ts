import type { Emulation } from '../kit/emulator.types.ts'

export const linkedin: Emulation | null = null
