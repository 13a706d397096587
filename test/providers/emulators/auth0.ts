import type { Emulation } from '../kit/emulator.types.ts'

export const auth0: Emulation | null = null
