import type { Emulation } from '../kit/emulator.types.ts'

export const wikimedia: Emulation | null = null
