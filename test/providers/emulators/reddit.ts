import type { Emulation } from '../kit/emulator.types.ts'

export const reddit: Emulation | null = null
