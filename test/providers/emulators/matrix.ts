import type { Emulation } from '../kit/emulator.types.ts'

export const matrix: Emulation | null = null
