import type { Emulation } from '../kit/emulator.types.ts'

export const fitbit: Emulation | null = null
