import type { Emulation } from '../kit/emulator.types.ts'

export const hubspot: Emulation | null = null
