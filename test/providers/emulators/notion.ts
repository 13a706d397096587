import type { Emulation } from '../kit/emulator.types.ts'

export const notion: Emulation | null = null
