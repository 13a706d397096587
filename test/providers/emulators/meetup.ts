import type { Emulation } from '../kit/emulator.types.ts'

export const meetup: Emulation | null = null
