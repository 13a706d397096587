import type { Emulation } from '../kit/emulator.types.ts'

export const figma: Emulation | null = null
