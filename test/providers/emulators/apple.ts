import type { Emulation } from '../kit/emulator.types.ts'

export const apple: Emulation | null = null
