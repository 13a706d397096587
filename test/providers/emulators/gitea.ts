import { forge } from './forge.ts'

export const gitea = forge({
  id: 'gitea',
  host: 'git.example',
  manual: 'https://docs.gitea.com/development/oauth2-provider',
  versions: { '/api/v1/version': '1.25.4' },
})
