import type { Emulation } from '../kit/emulator.types.ts'

export const gitlab: Emulation | null = null
