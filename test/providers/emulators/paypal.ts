import type { Emulation } from '../kit/emulator.types.ts'

export const paypal: Emulation | null = null
