import type { Emulation } from '../kit/emulator.types.ts'

export const orcid: Emulation | null = null
