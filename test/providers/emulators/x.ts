import type { Emulation } from '../kit/emulator.types.ts'

export const x: Emulation | null = null
