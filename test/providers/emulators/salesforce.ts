import type { Emulation } from '../kit/emulator.types.ts'

export const salesforce: Emulation | null = null
