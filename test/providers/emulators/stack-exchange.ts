import type { Emulation } from '../kit/emulator.types.ts'

export const stackExchange: Emulation | null = null
