import type { Emulation } from '../kit/emulator.types.ts'

export const asana: Emulation | null = null
