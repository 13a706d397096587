import type { Emulation } from '../kit/emulator.types.ts'

export const atlassian: Emulation | null = null
