import type { Emulation } from '../kit/emulator.types.ts'

export const strava: Emulation | null = null
