import type { Emulation } from '../kit/emulator.types.ts'

export const facebook: Emulation | null = null
