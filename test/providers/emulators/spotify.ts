import type { Emulation } from '../kit/emulator.types.ts'

export const spotify: Emulation | null = null
