import type { Emulation } from '../kit/emulator.types.ts'

export const githubApp: Emulation | null = null
