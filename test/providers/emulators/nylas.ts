import type { Emulation } from '../kit/emulator.types.ts'

export const nylas: Emulation | null = null
