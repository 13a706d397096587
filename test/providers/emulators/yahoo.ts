import type { Emulation } from '../kit/emulator.types.ts'

/** Redirects are https addresses, or `oob`: a code to copy by hand. */
export const yahoo: Emulation = {
  id: 'yahoo',
  hosts: ['api.login.yahoo.com'],
  app: { clientId: 'app.handback.example', secret: null },
  address: 'yahoo.com',
  client: { authMethod: 'none', redirectRule: 'any-port' },
  routes: () => [],
  expects: {
    subject: (login) => login,
    ending: 'by-hand',
    afterwards: 'asked',
  },
}
