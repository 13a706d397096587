import type { Emulation } from '../kit/emulator.types.ts'

export const google: Emulation | null = null
