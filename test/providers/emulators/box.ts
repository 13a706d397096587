import type { Emulation } from '../kit/emulator.types.ts'

export const box: Emulation | null = null
