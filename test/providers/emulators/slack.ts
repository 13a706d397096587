import type { Emulation } from '../kit/emulator.types.ts'

export const slack: Emulation | null = null
