import type { Emulation } from '../kit/emulator.types.ts'

export const bluesky: Emulation | null = null
