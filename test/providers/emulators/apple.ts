import type { Emulation } from '../kit/emulator.types.ts'

/** Return URLs are https addresses of a domain; an app on a computer has none. */
export const apple: Emulation = {
  id: 'apple',
  hosts: ['appleid.apple.com'],
  app: { clientId: 'app.handback.example', secret: null },
  address: 'apple.com',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: () => [],
  expects: {
    subject: (login) => login,
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
