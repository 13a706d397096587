import type { Emulation } from '../kit/emulator.types.ts'

export const zoom: Emulation | null = null
