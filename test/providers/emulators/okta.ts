import type { Emulation } from '../kit/emulator.types.ts'

export const okta: Emulation | null = null
