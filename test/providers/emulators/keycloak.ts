import type { Emulation } from '../kit/emulator.types.ts'

export const keycloak: Emulation | null = null
