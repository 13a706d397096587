import type { Emulation } from '../kit/emulator.types.ts'

export const heroku: Emulation | null = null
