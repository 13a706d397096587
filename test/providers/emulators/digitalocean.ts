import type { Emulation } from '../kit/emulator.types.ts'

export const digitalocean: Emulation | null = null
