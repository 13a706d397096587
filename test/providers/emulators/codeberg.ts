import type { Emulation } from '../kit/emulator.types.ts'

export const codeberg: Emulation | null = null
