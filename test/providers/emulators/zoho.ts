import type { Emulation } from '../kit/emulator.types.ts'

export const zoho: Emulation | null = null
