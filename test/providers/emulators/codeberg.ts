import { forge } from './forge.ts'

export const codeberg = forge({
  id: 'codeberg',
  host: 'codeberg.org',
  manual: 'https://forgejo.org/docs/latest/user/oauth2-provider/',
  versions: {},
})
