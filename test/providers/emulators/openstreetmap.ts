import type { Emulation } from '../kit/emulator.types.ts'

export const openstreetmap: Emulation | null = null
