import type { Emulation } from '../kit/emulator.types.ts'

/** No desktop app can link it: whatever is asked of these hosts would be a mistake. */
export const atlassian: Emulation = {
  id: 'atlassian',
  hosts: ['auth.atlassian.com', 'api.atlassian.com'],
  app: { clientId: '3lo-app', secret: 'atlassian-app-secret' },
  address: 'auth.atlassian.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: () => [],
  expects: { subject: (login) => login, ending: 'by-hand', afterwards: 'asked' },
}
