import { forge } from './forge.ts'

export const forgejo = forge({
  id: 'forgejo',
  host: 'forge.example',
  manual: 'https://forgejo.org/docs/latest/user/oauth2-provider/',
  versions: {
    // For software that expects its ancestor it answers there too.
    '/api/v1/version': '13.0.2+gitea-1.22.0',
    '/api/forgejo/v1/version': '13.0.2+gitea-1.22.0',
  },
})
