import type { Emulation } from '../kit/emulator.types.ts'

export const discord: Emulation | null = null
